/**
 * Payer flow chart (maksajat ja säästäjät): who pays the investment, on the left, and who saves by it, on the right, over the years looked at.
 *
 * Both sides are drawn in one scale, so that a saving smaller than the cost is lower than it. Hatched: frees work or places, no money.
 */
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import type { Words } from '#words/dictionary.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { axisOf, type ChartForm } from './chart-form.ts'
import type { ChartTable, TableCell } from './chart-table.ts'
import { CORRECTIVE, definitions, EARLY, fillOf, fitted, hatchOf, INK, textNode, textWidth } from './ink.ts'
import { payerName } from './proposal-names.ts'
import { group, node, type SvgNode } from './svg-tree.ts'
import { measureOf, reckoned, reckonedText } from './value-text.ts'

const ID = 'payer-flow'
const TALL = 150
const TOP = 28
/** Two lines of text. */
const SLOT = 40
const BLOCK = 12
/** Between a block and what it is called. */
const BESIDE = 6
const SMALL = 11

interface Block {
  readonly name: string
  readonly amount: string
  readonly fill: string
  readonly colour: string
  readonly y: number
  readonly height: number
}

type Payer = ProposalAppraisal['payers'][number]

export function payerFlowChart(appraisal: ProposalAppraisal, request: ChartRequest): Chart | undefined {
  const { words, width } = request
  const told = words.investment.payerFlow
  const { payers } = appraisal
  const cost = sumOf(payers, ({ cost: { mean } }) => mean)
  const saved = sumOf(payers, savedOf)
  if (cost <= 0) return undefined
  const unit = TALL / Math.max(cost, saved)
  const pays = placed(
    payers.flatMap((one) => blockOf(one, one.cost.mean, cost, paid(one, words), words)),
    unit,
  )
  const saves = placed(
    payers.flatMap((one) => [
      ...blockOf(one, one.released.mean, saved, released(one, words), words),
      ...blockOf(one, one.freed.mean, saved, freed(one, words), words),
    ]),
    unit,
  )
  const height = TOP + Math.max(TALL, lowest(pays), lowest(saves)) + 8
  return {
    id: ID,
    title: told.title,
    note: told.note(String(appraisal.horizon)),
    description: [`${told.title}.`, ...payers.map((one) => describedPayer(one, words))].join(' '),
    width,
    height,
    drawing: group(definitions([CORRECTIVE, EARLY], ID), ...drawing(pays, saves, width, words)),
    marks: [],
    table: tableOf(payers, words),
    form: formOf(payers, words),
    sources: [],
  }
}

const savedOf = ({ released: { mean: money }, freed: { mean: work } }: Payer): number =>
  Math.max(0, money) + Math.max(0, work)

const sumOf = (payers: readonly Payer[], value: (one: Payer) => number): number =>
  payers.reduce((sum, one) => sum + Math.max(0, value(one)), 0)

const lowest = (blocks: readonly Block[]): number =>
  blocks.reduce((most, { y, height }) => Math.max(most, y + Math.max(height, SLOT)), 0)

type Kind = Pick<Block, 'name' | 'fill' | 'colour'>

const paid = ({ payer }: Payer, words: Words): Kind => ({
  ...{ name: payerName(words, payer), fill: fillOf(EARLY, ID), colour: EARLY.colour },
})
const released = ({ payer }: Payer, words: Words): Kind => ({
  ...{ name: payerName(words, payer), fill: CORRECTIVE.colour, colour: CORRECTIVE.colour },
})
const freed = ({ payer }: Payer, words: Words): Kind => ({
  name: words.investment.payerFlow.freedOf(payerName(words, payer)),
  ...{ fill: hatchOf(CORRECTIVE, ID), colour: CORRECTIVE.colour },
})

/** Nothing where the amount is nil or less. */
function blockOf(_: Payer, amount: number, whole: number, kind: Kind, words: Words): readonly Sized[] {
  if (amount <= 0 || whole <= 0) return []
  const text = `${reckonedText(words, amount, 'EUR')}, ${words.format.percent(amount / whole)}`
  return [{ ...kind, amount: text, euros: amount }]
}

type Sized = Kind & { readonly amount: string; readonly euros: number }

function placed(sized: readonly Sized[], unit: number): Block[] {
  let y = 0
  return sized.map(({ euros, ...rest }) => {
    const height = Math.max(1, euros * unit)
    const block = { ...rest, y, height }
    y += Math.max(height + 6, SLOT)
    return block
  })
}

function drawing(pays: readonly Block[], saves: readonly Block[], width: number, words: Words): SvgNode[] {
  const told = words.investment.payerFlow
  const middle = width / 2
  const room = middle - 1.5 * BLOCK - BESIDE - 4
  return [
    textNode(0, 14, told.pays, { 'font-weight': 600 }),
    textNode(width, 14, told.saves, { 'font-weight': 600, 'text-anchor': 'end' }),
    ...sideNodes(pays, { edge: 0, inner: middle - BLOCK / 2, room, anchor: 'start' }),
    ...sideNodes(saves, { edge: width, inner: middle + BLOCK / 2, room, anchor: 'end' }),
    node('rect', {
      ...{ x: middle - BLOCK / 2, y: TOP, width: BLOCK, fill: INK.text },
      height: Math.max(heightOf(pays), heightOf(saves)),
    }),
    ...(saves.length === 0
      ? [textNode(width, TOP + 20, told.nobody, { 'text-anchor': 'end', 'font-size': 12, fill: INK.soft })]
      : []),
  ]
}

const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { height }) => sum + height, 0)

interface Side {
  /** Where the blocks stand, and where their bands meet in the middle. */
  readonly edge: number
  readonly inner: number
  readonly room: number
  readonly anchor: 'start' | 'end'
}

function sideNodes(blocks: readonly Block[], { edge, inner, room, anchor }: Side): SvgNode[] {
  const isLeft = anchor === 'start'
  let met = 0
  const bands = blocks.map((block) => {
    const band = bandNode(block, { x1: isLeft ? edge + BLOCK : edge - BLOCK, x2: inner, met })
    met += block.height
    return band
  })
  const labels = blocks.flatMap(({ name, amount, fill, colour, y, height }) => {
    const x = isLeft ? edge + BLOCK + BESIDE : edge - BLOCK - BESIDE
    const halo = { 'text-anchor': anchor, stroke: INK.paper, 'stroke-width': 3.5, 'paint-order': 'stroke' }
    const size = [name, amount].some((text) => textWidth(text) > room) ? SMALL : 13
    return [
      node('rect', { x: isLeft ? edge : edge - BLOCK, y: TOP + y, width: BLOCK, height, fill, stroke: colour }),
      textNode(x, TOP + y + 14, fitted(name, room, size), { ...halo, 'font-size': size }),
      textNode(x, TOP + y + 30, amount, { ...halo, 'font-size': size, 'font-weight': 600 }),
    ]
  })
  return [...bands, ...labels]
}

function bandNode(block: Block, { x1, x2, met }: { x1: number; x2: number; met: number }): SvgNode {
  const [top, to, turn] = [TOP + block.y, TOP + met, (x1 + x2) / 2]
  const [low, toLow] = [top + block.height, to + block.height]
  const at = (...numbers: number[]) => numbers.map((one) => Math.round(one * 100) / 100).join(' ')
  return node('path', {
    d: `M${at(x1, top)}C${at(turn, top, turn, to, x2, to)}L${at(x2, toLow)}C${at(turn, toLow, turn, low, x1, low)}Z`,
    fill: block.colour,
    'fill-opacity': 0.18,
  })
}

function formOf(payers: readonly Payer[], words: Words): ChartForm {
  const { cost, released, freed } = words.investment.payerFlow
  const largest = Math.max(...payers.flatMap((one) => [one.cost.mean, one.released.mean, one.freed.mean]))
  const told = payers.filter((one) => [one.cost, one.released, one.freed].some(({ mean }) => mean !== 0))
  const values = (part: 'cost' | 'released' | 'freed') => told.map((one) => reckoned(one[part].mean))
  const measure = measureOf(words, 'EUR', largest)
  return {
    kind: 'columns',
    axis: axisOf('EUR', measure),
    unit: measure.unitName,
    labels: told.map(({ payer }) => payerName(words, payer)),
    parts: [
      { name: cost, paint: EARLY, values: values('cost') },
      { name: released, paint: CORRECTIVE, values: values('released') },
      { name: freed, paint: CORRECTIVE, isHatched: true, values: values('freed') },
    ],
  }
}

function tableOf(payers: readonly Payer[], words: Words): ChartTable {
  const told = words.investment.payerFlow
  const money = ({ mean }: Payer['net']): TableCell => ({
    text: reckonedText(words, mean, 'EUR'),
    value: mean,
    note: '',
  })
  return {
    caption: told.title,
    unit: words.unit.name.EUR ?? '',
    corner: told.payer,
    columns: [told.cost, told.released, told.freed, told.net],
    rows: payers.map((one) => ({
      label: payerName(words, one.payer),
      cells: [one.cost, one.released, one.freed, one.net].map(money),
    })),
  }
}

const describedPayer = (one: Payer, words: Words): string =>
  words.investment.payerFlow.described({
    payer: payerName(words, one.payer),
    cost: reckonedText(words, one.cost.mean, 'EUR'),
    released: reckonedText(words, one.released.mean, 'EUR'),
    freed: reckonedText(words, one.freed.mean, 'EUR'),
  })
