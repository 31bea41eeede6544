/**
 * Evaluation of a block (koeasetelman arvio): effect, interval, placebos and fit of a design with donors and one start.
 */
import type { Evaluation, EvaluationMethod, PeriodRow } from '#model/evaluation.ts'
import type { Panel } from '#model/panel.ts'
import { type Block, type Design, type Estimate, gaps, observed } from './block.ts'
import { conformal, type Fit, mixFit, parallelFit, shapeFit } from './conformal.ts'
import { differenceInDifferences } from './difference-in-differences.ts'
import type { Pool } from './donor-pool.ts'
import { nestedControl } from './nested-control.ts'
import { type Placebo, placeboOf, placebosInSpace, placebosInTime, rankOf, withoutEachDonor } from './placebo.ts'
import { type Interval, placeboBand, placeboInterval, type Scale } from './placebo-interval.ts'
import { otherChoices, specificationCurve } from './specification-curve.ts'
import { shiftedSyntheticControl, syntheticControl } from './synthetic-control.ts'
import { syntheticDid } from './synthetic-did.ts'
import { unitChanges } from './unit-changes.ts'
import { deviation, mean } from './vector.ts'

export interface BlockMethod {
  readonly design: Design
  /** Of a start that never was: predictors told for the true one must not be used. */
  readonly earlier: Design
  readonly fit: Fit
  readonly scale: Scale
  readonly rankBy: 'ratio' | 'effect'
  readonly fewestDonors: number
}

const METHODS: Readonly<Record<'sdid' | 'sc' | 'did', BlockMethod>> = {
  sdid: {
    design: syntheticDid,
    earlier: syntheticDid,
    fit: shapeFit,
    scale: 'alike',
    rankBy: 'effect',
    fewestDonors: 2,
  },
  sc: {
    design: syntheticControl,
    earlier: syntheticControl,
    fit: mixFit,
    scale: 'by-fit',
    rankBy: 'ratio',
    fewestDonors: 2,
  },
  did: {
    design: differenceInDifferences,
    earlier: differenceInDifferences,
    fit: parallelFit,
    scale: 'alike',
    rankBy: 'effect',
    fewestDonors: 1,
  },
}

export const fewestDonors = (name: BlockName): number => METHODS[name].fewestDonors

const STARTS = 4

/** Synthetic control with predictors is the nested one. */
export function blockMethod(name: BlockName, block: Block, seed: number): BlockMethod {
  const method = METHODS[name]
  return name === 'sc' && block.traitNames ? { ...method, design: nestedControl({ seed, starts: STARTS }) } : method
}

/** The designs beside the one that was asked for. */
const otherDesigns = (name: BlockName): Readonly<Record<string, Design>> => ({
  ...(name === 'sdid' ? {} : { sdid: syntheticDid }),
  ...(name === 'did' ? {} : { did: differenceInDifferences }),
  sc: syntheticControl,
  'sc-shifted': shiftedSyntheticControl,
})

export type BlockName = keyof typeof METHODS
export const isBlockMethod = (method: EvaluationMethod): method is BlockName => method in METHODS

export interface BlockResult {
  readonly estimate: Estimate
  readonly own: Placebo
  readonly others: readonly Placebo[]
  readonly interval: Interval | undefined
  readonly byPeriod: readonly PeriodRow[]
  readonly placebo: Evaluation['placebo']
  readonly preFit: Evaluation['diagnostics']['preFit']
  readonly curve: Evaluation['specificationCurve']
}

export function blockResult(panel: Panel, pool: Pool, name: BlockName, seed: number): BlockResult {
  const { block } = pool
  const method = blockMethod(name, block, seed)
  const estimate = method.design(block)
  const own = placeboOf(block, estimate)
  const others = placebosInSpace(block, method.design, seed)
  const placebo = placeboReport(block, method, estimate, { own, others })
  const left = (placebo?.leaveOneOut ?? []).map(({ unit, effect }) => ({
    choice: 'without-donor',
    about: unit,
    effect,
  }))
  const choices = [...otherChoices(block, method.design, otherDesigns(name)), ...left]
  const interval = chosenInterval(name, block, { own, others, method })
  return {
    estimate,
    own,
    others,
    interval,
    byPeriod: periodRows(panel, pool, estimate, placeboBand(own, others, method.scale)),
    placebo,
    preFit: fitBefore(block, own, estimate),
    curve: specificationCurve(estimate.effect, choices),
  }
}

interface Told {
  readonly own: Placebo
  readonly others: readonly Placebo[]
  readonly method: BlockMethod
}

function chosenInterval(name: BlockName, block: Block, { own, others, method }: Told): Interval | undefined {
  if (name === 'did' && block.treated.length > 1) return unitChanges(block)
  return placeboInterval(own, others, method.scale)
}

function periodRows(
  panel: Panel,
  { block, roles, kept }: Pool,
  estimate: Estimate,
  band: readonly number[] | undefined,
): readonly PeriodRow[] {
  const own = observed(block)
  const gap = gaps(block, estimate)
  return panel.periods.map((period, at) => {
    const place = kept.indexOf(at)
    const role = roles[at] as PeriodRow['role']
    if (place < 0) return { period, role, observed: observedAt(panel, at), ...NOTHING }
    const counterfactual = estimate.counterfactual[place] as number
    const half = band?.[place]
    const isKnown = half !== undefined && Number.isFinite(half)
    return {
      period,
      role,
      observed: own[place] as number,
      counterfactual,
      lower95: isKnown ? counterfactual - half : null,
      upper95: isKnown ? counterfactual + half : null,
      gap: gap[place] as number,
    }
  })
}

const NOTHING = { counterfactual: null, lower95: null, upper95: null, gap: null }

function observedAt({ values, starts }: Panel, period: number): number | null {
  const cells = values.filter((_, unit) => starts[unit] !== null).map((row) => row[period] ?? null)
  return cells.includes(null) ? null : mean(cells as number[])
}

function placeboReport(
  block: Block,
  { design, earlier, fit, rankBy }: BlockMethod,
  estimate: Estimate,
  { own, others }: { own: Placebo; others: readonly Placebo[] },
): Evaluation['placebo'] {
  if (others.length < 2) return null
  const sizeOf = (one: Placebo) => (rankBy === 'ratio' ? one.ratio : Math.abs(one.effect))
  const { rank, of, p } = rankOf(sizeOf(own), others.map(sizeOf))
  const effects = others.map((one) => one.effect)
  return {
    by: rankBy,
    rank,
    of,
    p,
    smallestP: 1 / of,
    error: deviation(effects) * Math.sqrt((effects.length - 1) / effects.length),
    distribution: [own, ...others]
      .toSorted((a, b) => sizeOf(b) - sizeOf(a))
      .map((one) => ({ ...one, ratio: Number.isFinite(one.ratio) ? one.ratio : null })),
    inTime: placebosInTime(block, earlier),
    leaveOneOut: withoutEachDonor(block, design, estimate),
    conformal: conformal(block, fit, estimate.effect, Math.max(own.errorBefore, deviation(effects))),
  }
}

function fitBefore(block: Block, { errorBefore }: Placebo, { unitWeights }: Estimate): BlockResult['preFit'] {
  const spread = Math.max(deviation(observed(block).slice(0, block.before)), usualSpread(block))
  const { treatedTraits, donorTraits = [] } = block
  const balance = (block.traitNames ?? []).map((name, at) => ({
    name,
    treated: mean((treatedTraits ?? []).map((row) => row[at] as number)),
    synthetic: donorTraits.reduce((total, row, unit) => total + (unitWeights[unit] as number) * (row[at] as number), 0),
  }))
  return { error: errorBefore, relative: spread > 0 ? errorBefore / spread : null, balance }
}

/** The middle one of how much the donors vary before the start: a series that happens to stand still is no measure of a fit. */
function usualSpread({ donors, before }: Block): number {
  const spreads = donors.map((row) => deviation(row.slice(0, before))).toSorted((a, b) => a - b)
  return spreads[Math.floor(spreads.length / 2)] ?? 0
}
