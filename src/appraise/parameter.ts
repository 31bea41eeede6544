/**
 * Parameters (laskelman oletukset) of a proposal: every number that is drawn, with its place, its chance, and what it may be.
 *
 * A rate of the flows is gamma with the count as shape and the child-years as exposure (what a Poisson count tells of its rate under the
 * prior 1 ÷ rate): its mean is count ÷ child-years. Each parameter has a stream of chance of its own, named by what it is of, so that two
 * proposals, or two arms, that share it meet the same chance.
 */
import { gamma, mixed, type Stream, startAt } from '#flows/draw.ts'
import { chiSquareTail } from '#kernel/chi-square.ts'
import type { Assumption, AssumptionUnit, Grade } from '#model/assumption.ts'
import type { ParameterName, ProposalParameter } from '#model/proposal-parameter.ts'
import { type Bounds, isUncertain, type Sampler, samplerOf } from './assumption-draw.ts'

export interface Parameter extends Bounds {
  readonly id: string
  readonly name: ParameterName
  readonly of: string
  readonly unit: AssumptionUnit
  readonly value: number
  /** Ends of its 95 % interval; the value where it has none. */
  readonly low: number
  readonly high: number
  readonly isUncertain: boolean
  readonly sampler: Sampler
  /** Where its stream begins. */
  readonly key: number
  readonly told: ProposalParameter
}

const BOUNDS: Readonly<Record<AssumptionUnit, Bounds>> = {
  share: { least: 0, most: 1 },
  euros: { least: 0, most: 1e9 },
  'euros-a-year': { least: 0, most: 1e9 },
  'euros-a-month': { least: 0, most: 1e6 },
  'euros-a-day': { least: 0, most: 1e5 },
  months: { least: 0, most: 360 },
  years: { least: 0, most: 30 },
  hours: { least: 0, most: 4000 },
  number: { least: 0, most: 1e8 },
  rate: { least: 0, most: 1e6 },
}

export interface Named {
  readonly id: string
  readonly name: ParameterName
  /** What it is of; names its stream with `name`. */
  readonly of?: string
  readonly unit: AssumptionUnit
  readonly least?: number
  readonly most?: number
}

export function parameterOf(named: Named, assumption: Assumption): Parameter {
  const { id, name, of = '', unit, least = BOUNDS[unit].least, most = BOUNDS[unit].most } = named
  const bounds = { least, most }
  const { value, low = value, high = value, source, date, grade, note } = assumption
  return {
    ...{ id, name, of, unit, value, low, high },
    ...bounds,
    isUncertain: isUncertain(assumption),
    sampler: samplerOf(assumption, bounds),
    key: textKey(`${name}/${of}`),
    told: {
      ...{ id, name, of, unit, value, grade },
      low: assumption.low ?? null,
      high: assumption.high ?? null,
      source: source ?? null,
      date: date ?? null,
      note: note ?? null,
    },
  }
}

export interface CountedRate {
  readonly count: number
  /** Years, or child-years, in which they were counted. */
  readonly exposure: number
  readonly source: string | undefined
  readonly date: string | undefined
  readonly grade: Grade
}

/** A rate a year, known by a count above nil. */
export function rateParameter(named: Named, { count, exposure, ...origin }: CountedRate): Parameter {
  const value = count / exposure
  const [low, high] = [gammaQuantile(count, 0.025) / exposure, gammaQuantile(count, 0.975) / exposure]
  const whole = parameterOf(named, { value, low, high, ...origin })
  return { ...whole, sampler: (stream) => gamma(stream, count) / exposure }
}

const HALVINGS = 60

/** Of the gamma distribution of scale 1. */
export function gammaQuantile(shape: number, share: number): number {
  let [low, high] = [0, shape + 10 * Math.sqrt(shape) + 20]
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2
    if (1 - chiSquareTail(2 * middle, 2 * shape) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** FNV-1a, 32 bits. */
function textKey(text: string): number {
  let key = 0x811c9dc5
  for (let at = 0; at < text.length; at++) key = Math.imul(key ^ text.charCodeAt(at), 0x01000193)
  return key
}

/** Values of one draw, in the order of the parameters. */
export function drawn(
  parameters: readonly Parameter[],
  seed: number,
  draw: number,
  into: Float64Array,
  stream: Stream,
): void {
  const beginning = mixed(seed | 0)
  for (const [at, { key, sampler }] of parameters.entries()) {
    startAt(stream, mixed(mixed(beginning ^ key) ^ mixed(draw)))
    into[at] = sampler(stream)
  }
}

export const givenValues = (parameters: readonly Parameter[]): Float64Array =>
  Float64Array.from(parameters, ({ value }) => value)
