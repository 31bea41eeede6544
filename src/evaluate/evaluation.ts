/**
 * Evaluation (vaikutusarvio): one outcome by one design, with its cautions; verdict and words come after.
 */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { Panel } from '#model/panel.ts'
import type { Block } from './block.ts'
import { type BlockName, blockMethod, blockResult, fewestDonors } from './block-evaluation.ts'
import { frameCautions, poolCautions, sidesOf } from './cautions.ts'
import { donorPool, type Pool } from './donor-pool.ts'
import type { Findings } from './findings.ts'
import { startName } from './period-role.ts'
import type { Question } from './question.ts'
import { resultCautions } from './result-cautions.ts'
import { forecastFindings, interruptedFindings, type SeriesFault, structuralFindings } from './series-findings.ts'
import { staggeredFindings } from './staggered-findings.ts'

export type EvaluationFault = SeriesFault

export function evaluationOf(panel: Panel, question: Question): Outcome<Findings, EvaluationFault> {
  switch (question.method) {
    case 'its':
      return interruptedFindings(panel, question)
    case 'bsts':
      return structuralFindings(panel, question)
    case 'forecast':
      return forecastFindings(panel, question)
    case 'did-group-time':
      return staggeredFindings(panel, question)
    default:
      return blockFindings(panel, question, question.method)
  }
}

function blockFindings(panel: Panel, question: Question, name: BlockName): Outcome<Findings, EvaluationFault> {
  const pool = donorPool(panel, question, fewestDonors(name))
  if (!pool.ok) return pool
  const { block } = pool.value
  if (standsStill(block)) return refused({ why: 'nothing-varies', about: [] })
  const method = blockMethod(name, block, question.seed)
  const result = blockResult(panel, pool.value, name, question.seed)
  const after = block.periods.length - block.before
  const start = Math.min(...panel.starts.filter((one) => one !== null))
  const frame = { panel, start, breaks: question.breaks, averages: question.averages, before: block.before, after }
  const { interval, estimate } = result
  return done({
    method: name,
    outcome: panel.outcome,
    treated: block.treatedNames,
    start: startName(panel.periods, panel.times, start),
    scale: 'difference',
    effect: estimate.effect,
    interval95: interval ? [interval.low, interval.high] : null,
    intervalMethod: interval?.method ?? null,
    p: interval?.p ?? null,
    byPeriod: result.byPeriod,
    weights: weightsOf(pool.value, estimate),
    placebo: result.placebo,
    donorsLeftOut: pool.value.leftOut,
    diagnostics: {
      ...sidesOf(block.before, after, question.averages),
      donors: block.donors.length,
      preFit: result.preFit,
      figures: {},
    },
    warnings: [
      ...frameCautions(frame),
      ...poolCautions(panel, pool.value),
      ...resultCautions(block, method, result, question.neighbours ?? []),
    ],
    specificationCurve: result.curve,
  })
}

/** No unit changes before the start: nothing tells what chance does. */
const standsStill = ({ treated, donors, before }: Block): boolean =>
  [...treated, ...donors].every((row) => row.slice(0, before).every((one) => one === row[0]))

function weightsOf(
  { block }: Pool,
  {
    unitWeights,
    timeWeights,
    traitWeights = [],
  }: { unitWeights: readonly number[]; timeWeights: readonly number[]; traitWeights?: readonly number[] },
): Findings['weights'] {
  const named = (names: readonly string[], weights: readonly number[]) =>
    Object.fromEntries(weights.map((weight, at) => [names[at] as string, weight]))
  return {
    units: named(block.donorNames, unitWeights),
    times: named(block.periods, timeWeights),
    predictors: named(block.traitNames ?? [], traitWeights),
  }
}
