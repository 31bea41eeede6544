/** Evaluation text (vaikutusarvio tekstinä): the verdict first, then what speaks against it, then the figures, for a terminal. */
import type { Evaluation } from '#model/evaluation.ts'
import type { Language } from '#model/named.ts'
import { type Words, wordsOf } from '#words/dictionary.ts'

export function evaluationText(evaluation: Evaluation, language: Language): string {
  const words = wordsOf(language)
  const { heading } = words.evaluation
  const { verdict, warnings, outcome, method } = evaluation
  const listed = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[title, ...lines.map((one) => `  ${one}`)].join('\n')]
  return [
    `${outcome} (${method})\n${'─'.repeat(outcome.length + method.length + 3)}`,
    [verdict.supported, verdict.howSure, verdict.claimed].join('\n'),
    ...listed(
      heading.warnings,
      warnings.map(({ weight, text }) => `${MARKS[weight]} ${text}`),
    ),
    periodTable(evaluation, words),
    ...listed(heading.wouldChange, verdict.wouldChange),
    ...listed(heading.cannotKnow, verdict.cannotKnow),
  ].join('\n\n')
}

const MARKS = { serious: '!!', caution: '! ', note: '  ' } as const

const WIDTH = 16

function periodTable({ byPeriod }: Evaluation, words: Words): string {
  const { heading } = words.evaluation
  const cell = (text: string) => text.padStart(WIDTH)
  const number = (value: number | null) => cell(value === null ? '–' : words.format.number(value, decimalsFor(value)))
  const head = [heading.observed, heading.counterfactual, heading.gap].map((one) => one.padStart(WIDTH + 2))
  const rows = byPeriod.map(
    ({ period, observed, counterfactual, gap }) =>
      `${period.padEnd(WIDTH)}${[observed, counterfactual, gap].map((one) => `  ${number(one)}`).join('')}`,
  )
  return [`${heading.period.padEnd(WIDTH)}${head.join('')}`, ...rows].join('\n')
}

const decimalsFor = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2)
