/**
 * Promise in a follow-up (mitä luvattiin ja mitä nähtiin): what the proposal promised by years when it was agreed on, against what was
 * seen, and what of it is not known.
 */
import type { Decision } from '#model/decision.ts'
import type { Promised, PromiseSeen } from '#model/promise.ts'
import type { Words } from '#words/dictionary.ts'
import { digits } from '../effect-text.ts'
import { type BoardBlock, type BoardTable, type KeyFigure, textBlocks } from './board-paper.ts'
import { euroCell, textCell } from './board-parts.ts'

/** A paper of the proposal that was kept before the decision: what the deciders were shown. */
export interface ShownBefore {
  readonly day: string
  readonly title: string
  readonly figures: readonly KeyFigure[]
}

export interface Followed {
  readonly promise: PromiseSeen
  readonly decision: Decision | null
  /** The day on which the plan was first stored. */
  readonly agreed: string
  readonly shown: ShownBefore | undefined
}

export function promiseBlocks({ promise, decision, agreed, shown }: Followed, words: Words): readonly BoardBlock[] {
  const { agreement: told, format } = words
  const { promised, standing } = promise
  const answer = textBlocks([standing ? told.standing[standing] : ''])
  const day = (moment: string) => format.day(moment.slice(0, 10))
  if (promised)
    return [
      ...answer,
      ...textBlocks([
        told.promisedOn({ proposal: promised.proposal, day: day(agreed) }),
        ...seenSentences(promise, words),
      ]),
      ...promisedTable(promised, promise.years, words),
      ...textBlocks([told.costUnknown]),
    ]
  if (shown && decision?.proposal !== undefined)
    return [
      ...answer,
      ...textBlocks([told.promisedThen({ proposal: decision.proposal, day: day(shown.day), title: shown.title })]),
      { kind: 'facts', facts: shown.figures.map(({ label, value, note }) => ({ label, value: `${value} (${note})` })) },
      ...textBlocks([...seenSentences(promise, words), told.costUnknown]),
    ]
  return [...answer, ...textBlocks([told.notKept, ...seenSentences(promise, words)])]
}

const spanOf = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)]
  return first === last ? String(first) : `${first}–${last}`
}

function seenSentences({ fewer, years, promised }: PromiseSeen, words: Words): readonly string[] {
  const { agreement: told } = words
  if (!fewer || years.length === 0) return [told.seenUnknown]
  const text = (value: number) => digits(words, value)
  const isMore = fewer.mean < 0
  const seen = isMore
    ? told.seenMore({ years: spanOf(years), mean: text(-fewer.mean), low: text(-fewer.high), high: text(-fewer.low) })
    : told.seenChildren({ years: spanOf(years), mean: text(fewer.mean), low: text(fewer.low), high: text(fewer.high) })
  const due = promised?.years.filter(({ year }) => years.includes(year)) ?? []
  if (due.length < years.length) return [seen]
  const mean = due.reduce((sum, { avoided }) => sum + avoided.mean, 0) / due.length
  return [told.promisedChildrenYears(text(mean)), seen]
}

/** The years that have been seen, and their sums; what was promised of later years is not due. */
function promisedTable({ years, priceLevel }: Promised, seen: readonly number[], words: Words): readonly BoardTable[] {
  const { agreement: told, format } = words
  const due = years.filter(({ year }) => seen.includes(year))
  if (due.length === 0) return []
  const sum = (part: (one: (typeof due)[number]) => number) => due.reduce((all, one) => all + part(one), 0)
  const childYears = (value: number) => ({ text: digits(words, value), value: Number(value.toPrecision(2)), note: '' })
  const between = (low: number, high: number) => textCell(`${digits(words, low)} … ${digits(words, high)}`)
  const rows = due.map(({ year, cost, released, avoided: { mean, low, high } }) => ({
    label: String(year),
    cells: [euroCell(words, cost), euroCell(words, released), childYears(mean), between(low, high)],
  }))
  const sums = [
    euroCell(
      words,
      sum(({ cost }) => cost),
    ),
    euroCell(
      words,
      sum(({ released }) => released),
    ),
    childYears(sum(({ avoided }) => avoided.mean)),
    textCell(''),
  ]
  const { cost, released, avoided, between: span } = told.columns
  return [
    {
      kind: 'table',
      unit: told.priceLevel(format.plain(priceLevel).replaceAll(/\s/g, '')),
      table: {
        caption: told.byYear,
        corner: told.year,
        columns: [cost, released, avoided, span],
        rows: due.length > 1 ? [...rows, { label: told.soFar, cells: sums }] : rows,
      },
    },
  ]
}
