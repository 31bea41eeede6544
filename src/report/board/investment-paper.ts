/**
 * Investment proposal as a board paper (investointiesitys päättäjille): the choice, what it costs, who pays and who saves, when it
 * breaks even and how sure that is, what must be true, what is not counted, and how it will be judged afterwards.
 */
import type { Area } from '#model/area.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { acceptabilityChart } from '../acceptability-chart.ts'
import type { Draw } from '../chart.ts'
import { cumulativeChart } from '../cumulative-chart.ts'
import { payerFlowChart } from '../payer-flow-chart.ts'
import { calendarYear, endYear, parameterName, unitText } from '../proposal-names.ts'
import {
  answerSentence,
  chanceText,
  ownProductionSentences,
  payerSentences,
  proposalSentences,
  releasedSentence,
  switchingSentences,
} from '../proposal-sentences.ts'
import { tornadoChart } from '../tornado-chart.ts'
import { reckonedText } from '../value-text.ts'
import { waterfallChart } from '../waterfall-chart.ts'
import { type AreaSide, cohortsSection, peersSection } from './area-parts.ts'
import {
  type BoardBlock,
  type BoardPaper,
  type BoardTable,
  boardSection,
  chartBlock,
  type KeyFigure,
  listBlock,
  type SourceLine,
  textBlocks,
} from './board-paper.ts'
import { euroCell, pageChart, textCell } from './board-parts.ts'
import { type Judged, judgedBlocks } from './judged-section.ts'
import { cumulatedWorkings } from './workings.ts'

export interface Investment {
  readonly area: Area
  readonly appraisal: ProposalAppraisal
  readonly snapshot: BoardPaper['snapshot']
  readonly judged: Judged
  readonly side: AreaSide
}

export function investmentPaper({ area, appraisal, snapshot, judged, side }: Investment, words: Words): BoardPaper {
  const { investment, board } = words
  const title = answerSentence(appraisal, words)
  const lead = proposalSentences(appraisal, words).filter((sentence) => !title.includes(sentence))
  return {
    kind: 'investment',
    language: words.format.language,
    about: `${board.about.investment(nameIn(words, area.name))} · ${appraisal.name}`,
    title,
    lead,
    figures: figuresOf(appraisal, words),
    chart: pageChart(words, (request) => cumulativeChart(appraisal, request)),
    marks: [
      ...(area.isInvented ? [words.picture.invented] : []),
      ...(appraisal.notes.includes('no-sources') ? [investment.notes['no-sources']] : []),
      ...(appraisal.illustration ? [investment.notes.illustration] : []),
    ],
    sections: sectionsOf(appraisal, judged, side, words),
    workings: cumulatedWorkings(appraisal, words),
    sources: sourcesOf(appraisal),
    methods: methodsOf(appraisal, words),
    snapshot,
  }
}

function sectionsOf(
  appraisal: ProposalAppraisal,
  judged: Judged,
  side: AreaSide,
  words: Words,
): BoardPaper['sections'] {
  const { sections } = words.board
  const drawn = (draw: Draw) => chartBlock(pageChart(words, draw))
  const released = releasedSentence(appraisal, words)
  const { name, acceptability: points } = appraisal
  const notCounted = appraisal.notCounted.map((code) => words.investment.notCountedOf[code])
  return [
    ...boardSection('payers', sections.whoPays, [
      ...textBlocks([...payerSentences(appraisal, words), released ?? '']),
      ...drawn((request) => payerFlowChart(appraisal, request)),
    ]),
    ...boardSection('must-be-true', sections.mustBeTrue, [
      ...listBlock(switchingSentences(appraisal, words)),
      ...drawn((request) => tornadoChart(appraisal, request)),
    ]),
    ...boardSection('conditions', sections.conditions, conditionsOf(appraisal, words)),
    ...boardSection('years', sections.years, [yearTable(appraisal, words)]),
    ...boardSection('waterfall', sections.waterfall, [
      ...textBlocks(ownProductionSentences(appraisal, words)),
      ...drawn((request) => waterfallChart(appraisal, request)),
    ]),
    ...cohortsSection(side, words),
    ...peersSection(side, words),
    ...boardSection(
      'worth',
      sections.worth,
      drawn((request) => acceptabilityChart([{ name, points }], request)),
    ),
    ...boardSection('not-counted', sections.notCounted, listBlock(notCounted)),
    ...boardSection('judged', sections.judged, judgedBlocks(judged, words)),
    ...boardSection('assumptions', sections.assumptions, [assumptionTable(appraisal, words)]),
  ]
}

function figuresOf(appraisal: ProposalAppraisal, words: Words): readonly KeyFigure[] {
  const { totals, breakEven } = appraisal
  const { figures } = words.board
  const euros = (value: number) => reckonedText(words, value, 'EUR')
  const between = (low: string, high: string) => words.board.between(low, high)
  const end = endYear(appraisal)
  return [
    { label: figures.cost, value: euros(totals.cost.mean), note: words.board.until(end) },
    {
      label: figures.net,
      value: euros(totals.net.mean),
      note: between(euros(totals.net.lower80), euros(totals.net.upper80)),
    },
    {
      label: figures.breakEven,
      value: breakEven.year === null ? figures.never : calendarYear(appraisal, breakEven.year),
      note: words.board.probability(chanceText(words, breakEven.probabilityByHorizon), end),
    },
    {
      label: figures.avoided,
      value: words.format.plain(Number(totals.avoidedYears.mean.toPrecision(2))),
      note: between(
        words.format.plain(Number(totals.avoidedYears.lower80.toPrecision(2))),
        words.format.plain(Number(totals.avoidedYears.upper80.toPrecision(2))),
      ),
    },
  ]
}

const conditionsOf = ({ conditions }: ProposalAppraisal, { investment, board }: Words): readonly BoardBlock[] => [
  {
    kind: 'conditions',
    items: conditions.map(({ id, kept, because, about }) => ({
      text: `${investment.conditions[id]}. ${investment.becauseOf[because](about.join(', '))}`,
      state: kept,
      word: board.kept[kept],
    })),
  },
]

/** Means by year; net and the sums follow from the rest, for whoever edits the workbook. */
function yearTable(appraisal: ProposalAppraisal, words: Words): BoardTable {
  const { cumulative, payerFlow } = words.investment
  const rows = appraisal.years.map(({ year, cost, released, freed, net, breakEvenProbability }) => ({
    label: calendarYear(appraisal, year),
    cells: [
      ...[cost, released, freed, net].map(({ mean }) => euroCell(words, mean)),
      { text: chanceText(words, breakEvenProbability), value: Number(breakEvenProbability.toFixed(2)), note: '' },
    ],
  }))
  const sums = [0, 1, 2, 3].map((column) =>
    euroCell(
      words,
      rows.reduce((sum, { cells }) => sum + (cells[column]?.value ?? 0), 0),
    ),
  )
  const last = rows.length - 1
  return {
    kind: 'table',
    unit: words.board.euros(String(appraisal.priceLevel)),
    table: {
      caption: words.board.sections.years,
      corner: words.chart.period,
      columns: [payerFlow.cost, payerFlow.released, payerFlow.freed, payerFlow.net, cumulative.probability],
      rows: [...rows, { label: words.chart.total, cells: [...sums, textCell('')] }],
    },
    formulas: [
      ...rows.map((_, row) => [null, null, null, `C{${row}}-B{${row}}`, null]),
      [...['B', 'C', 'D', 'E'].map((column) => `SUM(${column}{0}:${column}{${last}})`), null],
    ],
  }
}

/** Those of the area's own flows that could tell of few children are counted, not listed. */
const shownOf = ({ parameters }: ProposalAppraisal) => parameters.filter(({ value }) => value !== null)

function assumptionTable(appraisal: ProposalAppraisal, words: Words): BoardTable {
  const { board, investment } = words
  const inUnit = (unit: Parameters<typeof unitText>[1], value: number | null) =>
    textCell(value === null ? '–' : unitText(words, unit, value))
  return {
    kind: 'table',
    unit: '',
    table: {
      caption: board.assumptionsOf(
        words.format.number(appraisal.parameters.length),
        words.format.number(appraisal.sources.withSource),
      ),
      corner: investment.assumption,
      columns: [board.columns.value, board.columns.low, board.columns.high, board.columns.source],
      rows: shownOf(appraisal).map(({ id, unit, value, low, high, source, date, grade }) => ({
        label: parameterName(words, appraisal, id),
        cells: [
          inUnit(unit, value),
          inUnit(unit, low),
          inUnit(unit, high),
          textCell([source ?? board.grades[grade], date ?? ''].filter((part) => part !== '').join(', ')),
        ],
      })),
    },
  }
}

function sourcesOf({ parameters, discount }: ProposalAppraisal): readonly SourceLine[] {
  const told = parameters.flatMap(({ source, date }) =>
    source === null ? [] : [`${source}${date ? ` (${date})` : ''}`],
  )
  const rate = discount.source === null ? [] : [`${discount.source}${discount.from ? ` (${discount.from})` : ''}`]
  return [...new Set([...told, ...rate])].map((title) => ({ title, detail: '' }))
}

function methodsOf(appraisal: ProposalAppraisal, words: Words): readonly string[] {
  const { board, investment, format } = words
  const { draws, seed, discount, priceLevel, parameters } = appraisal
  const withheld = parameters.length - shownOf(appraisal).length
  return [
    board.methods.draws(format.number(draws), String(seed)),
    board.methods.discount(format.percent(discount.rate), String(priceLevel)),
    ...(withheld > 0 ? [board.methods.ownRates(format.number(withheld))] : []),
    ...appraisal.notes.map((note) => investment.notes[note]),
  ]
}
