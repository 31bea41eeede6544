/**
 * Appeal instructions (muutoksenhakuohje): where, how soon and with what a decision can be appealed.
 *
 * A decision under the Social Welfare Act is first reviewed by the authority (oikaisuvaatimus, SHL 50–51 §); one under the
 * Child Welfare Act goes straight to the administrative court (LSL 89–92 §). The days and the provision are given: they
 * stand in `law/`. A county adds its own sentences in `notes`.
 */
import type { Day } from '#kernel/day.ts'
import type { Words } from '#words/dictionary.ts'
import type { Block } from './paper.ts'
import { factOf } from './paper-base.ts'
import { bullets, fields, paragraphs, section } from './paper-block.ts'

export type Appeal =
  | {
      readonly kind: 'review' | 'court'
      /** The authority or the court, with its address lines. */
      readonly to: string
      readonly address: readonly string[]
      /** From being served with the decision. */
      readonly days: number
      readonly basis: string
      /** The day on which the decision was served, and the last day to appeal. */
      readonly last?: { readonly served: Day; readonly day: Day }
      readonly notes?: readonly string[]
    }
  | { readonly kind: 'none'; readonly ground: string }

/** The sentence in the decision itself. */
export function appealSentence(appeal: Appeal, words: Words): string {
  const text = words.paper.appeal
  return appeal.kind === 'none' ? text.none(appeal.ground) : text[appeal.kind]
}

/** The instructions after it; none where there is no appeal. */
export function appealBlocks(appeal: Appeal, words: Words): readonly Block[] {
  if (appeal.kind === 'none') return []
  const text = words.paper.appeal
  const { kind } = appeal
  const days = String(appeal.days)
  const part = (heading: string, blocks: readonly Block[]): readonly Block[] => [
    { kind: 'heading', level: 3, text: heading },
    ...blocks,
  ]
  return section(kind === 'review' ? text.reviewTitle : text.courtTitle, [
    ...(kind === 'review' ? paragraphs(text.reviewFirst) : []),
    ...fields([
      ...factOf(text.to[kind], appeal.to),
      ...factOf(text.where, appeal.address.join('\n')),
      ...factOf(text.basis, appeal.basis),
    ]),
    ...part(text.time, [
      ...paragraphs(kind === 'review' ? text.reviewTime(days) : text.courtTime(days)),
      ...paragraphs(lastDay(appeal.last, words)),
    ]),
    ...part(text.contents[kind], bullets(kind === 'review' ? text.reviewContents : text.courtContents)),
    ...part(text.attached, paragraphs(text.attachedText, ...(appeal.notes ?? []))),
  ])
}

const lastDay = (last: { readonly served: Day; readonly day: Day } | undefined, words: Words): string =>
  last ? words.paper.appeal.lastDay(words.format.day(last.served), words.format.day(last.day)) : ''
