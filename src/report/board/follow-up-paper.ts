/**
 * Follow-up as a board paper (seuranta päättäjille): what was promised, what was seen, and what can be said of it.
 */
import type { AreaEvaluation } from '#model/area-evaluation.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { avoidedCostSentences } from '../avoided-cost-sentences.ts'
import type { Draw } from '../chart.ts'
import { digits, effectText } from '../effect-text.ts'
import { gapChart } from '../gap-chart.ts'
import { pathChart } from '../path-chart.ts'
import { placeboChart } from '../placebo-chart.ts'
import { type PlanTold, planSentences } from '../plan-sentences.ts'
import { specificationChart } from '../specification-chart.ts'
import { weightsChart } from '../weights-chart.ts'
import {
  type BoardBlock,
  type BoardPaper,
  type BoardTable,
  boardSection,
  chartBlock,
  type KeyFigure,
  listBlock,
  textBlocks,
} from './board-paper.ts'
import { HALF_WIDTH, pageChart, sourceLines, textCell } from './board-parts.ts'
import { promiseBlocks, type ShownBefore } from './promise-section.ts'

export interface FollowUp {
  readonly result: AreaEvaluation
  /** What was kept of the proposal before the decision. */
  readonly shown?: ShownBefore | undefined
}

export function followUpPaper({ result, shown: before }: FollowUp, words: Words): BoardPaper {
  const { evaluation, unit, lines, sources, area, decision, plan } = result
  const { board, evaluationPage } = words
  const shown = { evaluation, unit, lines, sources: sources.map(({ id }) => id) }
  const drawn = (draw: Draw) => pageChart(words, draw)
  const narrow = { words, width: HALF_WIDTH }
  const { verdict } = evaluation
  const [serious, others] = warningsOf(result)
  const followed = { promise: result.promise, decision, agreed: plan?.plan.plan.agreed ?? '', shown: before }
  const name = decision?.title ?? plan?.plan.name ?? nameIn(words, result.indicator.name)
  return {
    kind: 'follow-up',
    language: words.format.language,
    about: `${board.about['follow-up'](nameIn(words, area.name))} · ${name}`,
    title: verdict.supported,
    lead: [verdict.howSure, verdict.claimed, ...standingOf(result, words)],
    figures: figuresOf(result, words),
    chart: drawn((request) => pathChart(shown, request)),
    marks: [...(area.isInvented ? [words.picture.invented] : []), ...serious],
    sections: [
      ...boardSection('promise', words.agreement.followed, promiseBlocks(followed, words)),
      ...boardSection('gap', board.sections.seen, chartBlock(drawn((request) => gapChart(shown, request)))),
      ...boardSection('verdict', evaluationPage.verdict, verdictOf(result, words)),
      ...boardSection('money', evaluationPage.money, moneyOf(evaluation, words)),
      ...boardSection('compared', board.sections.compared, [
        ...chartBlock(placeboChart(shown, narrow)),
        ...chartBlock(weightsChart(shown, narrow)),
        ...chartBlock(drawn((request) => specificationChart(shown, request))),
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

const standingOf = ({ promise }: AreaEvaluation, { agreement }: Words): readonly string[] =>
  promise.standing ? [agreement.standing[promise.standing]] : []

/** Those that lower what can be said, and the rest. */
function warningsOf({ evaluation }: AreaEvaluation): readonly [readonly string[], readonly string[]] {
  const told = (isSerious: (weight: string) => boolean) =>
    evaluation.warnings.filter(({ weight }) => isSerious(weight)).map(({ text }) => text)
  return [told((weight) => weight === 'serious'), told((weight) => weight !== 'serious')]
}

const SELDOM = 0.01

function figuresOf({ evaluation, unit, indicator }: AreaEvaluation, words: Words): readonly KeyFigure[] {
  const { effect, interval95, scale, p } = evaluation
  const { figures, between95, seldom, timesOfHundred } = words.board
  const text = (value: number) =>
    scale === 'difference' ? effectText(words, value, unit) : words.format.plain(Number(value.toPrecision(3)))
  return [
    {
      label: figures.effect,
      value: text(effect),
      note: interval95 ? between95(text(interval95[0]), text(interval95[1])) : nameIn(words, indicator.name),
    },
    ...(p === null
      ? []
      : [
          {
            label: figures.chance,
            value: p < SELDOM ? seldom : timesOfHundred(digits(words, p * 100)),
            note: `p = ${digits(words, p)}`,
          },
        ]),
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

/** Where there is a verdict but no price, that is told: saved money is what readers ask for first. */
function moneyOf({ money, verdict }: AreaEvaluation['evaluation'], words: Words): readonly BoardBlock[] {
  if (!money) return textBlocks([words.evaluationPage.noMoney])
  const { sentences, note } = avoidedCostSentences(money, verdict.grade, words)
  return textBlocks([sentences.join(' '), note])
}

function planOf({ plan, evaluation }: AreaEvaluation, words: Words): readonly BoardBlock[] {
  const { evaluationPage: told } = words
  const { standing, sentence, changes } = planSentences(plan, evaluation.plan, words)
  return [
    ...textBlocks([standing === undefined ? sentence : `${standing}. ${sentence}`]),
    ...(changes.length === 0 ? [] : [changesTable(changes, told)]),
  ]
}

const changesTable = (changes: PlanTold['changes'], told: Words['evaluationPage']): BoardTable => ({
  kind: 'table',
  unit: '',
  table: {
    caption: told.changes,
    corner: told.changePart,
    columns: [told.changeFrom, told.changeTo, told.changeAt, told.changeBy],
    rows: changes.map(([label, ...cells]) => ({ label, cells: cells.map(textCell) })),
  },
})
