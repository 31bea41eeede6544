/**
 * Follow-up as a board paper (seuranta päättäjille): what was promised, what was seen, and what can be said of it.
 */
import type { AreaEvaluation } from '#model/area-evaluation.ts'
import type { AvoidedCost } from '#model/evaluation.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { gapChart } from '../gap-chart.ts'
import { pathChart } from '../path-chart.ts'
import { placeboChart } from '../placebo-chart.ts'
import { specificationChart } from '../specification-chart.ts'
import { reckonedText } from '../value-text.ts'
import { weightsChart } from '../weights-chart.ts'
import {
  type BoardBlock,
  type BoardPaper,
  boardSection,
  chartBlock,
  type KeyFigure,
  listBlock,
  textBlocks,
} from './board-paper.ts'
import { HALF_WIDTH, PAGE_WIDTH, sourceLines } from './board-parts.ts'

export function followUpPaper(result: AreaEvaluation, words: Words): BoardPaper {
  const { evaluation, unit, lines, sources, area, decision, plan } = result
  const { board, evaluationPage } = words
  const shown = { evaluation, unit, lines, sources: sources.map(({ id }) => id) }
  const wide = { words, width: PAGE_WIDTH }
  const narrow = { words, width: HALF_WIDTH }
  const { verdict } = evaluation
  const [serious, others] = warningsOf(result)
  const name = decision?.title ?? plan?.plan.name ?? nameIn(words, result.indicator.name)
  return {
    kind: 'follow-up',
    language: words.format.language,
    about: `${board.about['follow-up'](nameIn(words, area.name))} · ${name}`,
    title: verdict.supported,
    lead: [verdict.howSure, verdict.claimed],
    figures: figuresOf(result, words),
    chart: pathChart(shown, wide),
    marks: [...(area.isInvented ? [words.picture.invented] : []), ...serious],
    sections: [
      ...boardSection('gap', board.sections.seen, chartBlock(gapChart(shown, wide))),
      ...boardSection('verdict', evaluationPage.verdict, verdictOf(result, words)),
      ...boardSection('money', evaluationPage.money, moneyOf(evaluation.money, words)),
      ...boardSection('compared', board.sections.compared, [
        ...chartBlock(placeboChart(shown, narrow)),
        ...chartBlock(weightsChart(shown, narrow)),
        ...chartBlock(specificationChart(shown, wide)),
      ]),
      ...boardSection('plan', evaluationPage.plan, planOf(result, words)),
      ...boardSection('warnings', evaluationPage.warnings, listBlock(others)),
    ],
    sources: sourceLines(sources, words),
    methods: [
      `${evaluationPage.methodNames[evaluation.method]}. ${evaluationPage.methodHow[evaluation.method]}`,
      board.methods.gaps,
    ],
    snapshot: result.snapshot,
  }
}

/** Those that lower what can be said, and the rest. */
function warningsOf({ evaluation }: AreaEvaluation): readonly [readonly string[], readonly string[]] {
  const told = (isSerious: (weight: string) => boolean) =>
    evaluation.warnings.filter(({ weight }) => isSerious(weight)).map(({ text }) => text)
  return [told((weight) => weight === 'serious'), told((weight) => weight !== 'serious')]
}

function figuresOf({ evaluation, unit, indicator }: AreaEvaluation, words: Words): readonly KeyFigure[] {
  const { effect, interval95, scale, p } = evaluation
  const { figures, between } = words.board
  const text = (value: number) =>
    scale === 'difference' ? reckonedText(words, value, unit) : words.format.plain(Number(value.toPrecision(3)))
  return [
    {
      label: figures.effect,
      value: text(effect),
      note: interval95 ? between(text(interval95[0]), text(interval95[1])) : nameIn(words, indicator.name),
    },
    ...(p === null ? [] : [{ label: figures.chance, value: words.format.plain(Number(p.toPrecision(2))), note: 'p' }]),
  ]
}

function verdictOf({ evaluation }: AreaEvaluation, words: Words): readonly BoardBlock[] {
  const { verdict } = evaluation
  const { evaluationPage: told } = words
  return [
    {
      kind: 'facts',
      facts: [
        { label: told.claimed, value: verdict.claimed },
        { label: told.supported, value: verdict.supported },
        { label: told.howSure, value: verdict.howSure },
        { label: told.cannotKnow, value: verdict.cannotKnow.join('\n') },
        { label: told.wouldChange, value: verdict.wouldChange.join('\n') },
      ].filter(({ value }) => value !== ''),
    },
  ]
}

function moneyOf(money: AvoidedCost | null, words: Words): readonly BoardBlock[] {
  if (!money) return []
  const { evaluationPage: told, format } = words
  const euros = (value: number) => reckonedText(words, value, 'EUR')
  const { fullYear } = money
  const span = { euros: euros(fullYear.euros), low: euros(fullYear.low), high: euros(fullYear.high) }
  const lost = { euros: euros(-fullYear.euros), low: euros(-fullYear.high), high: euros(-fullYear.low) }
  return textBlocks([
    fullYear.euros < 0 ? told.fullYearLost(lost) : told.fullYear(span),
    told.probabilitySaved(format.percent(Math.round(money.probabilitySaved * 100) / 100)),
    told.priced({
      price: format.money(money.price),
      low: format.money(money.priceLow),
      high: format.money(money.priceHigh),
    }),
  ])
}

function planOf({ plan: state }: AreaEvaluation, words: Words): readonly BoardBlock[] {
  const { evaluationPage: told, format } = words
  if (!state) return textBlocks([told.noPlan])
  const { plan, standing, changes } = state
  const on = (moment: string) => format.day(moment.slice(0, 10))
  const first =
    standing === 'agreed'
      ? told.agreedOn({ day: on(changes[0] ? plan.plan.agreed : plan.at), by: plan.by, hash: plan.hash.slice(0, 12) })
      : told.notAgreed(on(plan.at))
  const changed = changes.map(({ part, from, to, at }) => `${told.parts[part] ?? part}: ${from} → ${to} (${on(at)})`)
  return [...textBlocks([`${told.standing[standing]}. ${first}`]), ...listBlock(changed)]
}
