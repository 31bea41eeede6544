/**
 * Fit of exponential smoothing (tasoitusmallin sovitus): rates and first states of one form by maximum likelihood.
 *
 * −2 log L = n log Σ e² with additive errors, n log Σ (e ÷ ŷ)² + 2 Σ log |ŷ| with multiplicative ones. Both are the sum of
 * squares of u = e, or of u = (e ÷ ŷ) · geometric mean of ŷ, so a least-squares search finds them, first states and all.
 * AICc = −2 log L + 2k + 2k (k + 1) ÷ (n − k − 1), k with the variance.
 */
import { type Minimum, minimum } from './least-squares.ts'
import { at, isKnown, knownCount } from './series.ts'
import { beginStates, emptyStates, type Form, type Layout, layoutOf, run, type States } from './smoothing.ts'

export interface EtsFit {
  readonly form: Form
  readonly theta: Float64Array
  /** At the end of the series, in the unit of `size`. */
  readonly states: States
  readonly aicc: number
  /** Variance of the errors: of e ÷ size, or of e ÷ ŷ. */
  readonly variance: number
  readonly size: number
  readonly length: number
}

const RATE = { lower: 1e-4, upper: 0.9999 }
const DAMPING = { lower: 0.8, upper: 0.98 }

/** Values divided by their mean size, with what is reckoned of them once for all forms. */
export interface EtsData {
  readonly values: Float64Array
  readonly size: number
  readonly known: number
  readonly m: number
}

export function etsData(values: Float64Array, m: number, size: number): EtsData {
  const unit = size > 0 ? size : 1
  return { values: values.map((value) => value / unit), size: unit, known: knownCount(values), m }
}

/** The best fit of a form from the given first θ; nothing where it has more parameters than the data can tell. */
export function etsFit(data: EtsData, form: Form, start: Float64Array): EtsFit | undefined {
  const layout = layoutOf(form, data.m)
  if (data.known - layout.count - 2 <= 0) return undefined
  const fitted = new Float64Array(data.values.length)
  const states = emptyStates(form.season === 'N' ? 1 : data.m)
  const residuals = (theta: Float64Array, out: Float64Array): number => {
    beginStates(states, theta, form, layout)
    run(data.values, form, states, fitted)
    return form.error === 'A' ? additive(data.values, fitted, out) : multiplicative(data, fitted, out)
  }
  const bounds = boundsOf(form, layout)
  const best = minimum({ ...bounds, residuals, count: data.values.length }, start)
  if (!Number.isFinite(best.sum)) return undefined
  const out = new Float64Array(fitted.length)
  residuals(best.theta, out)
  return fitOf(data, form, layout, best, states, varianceOf(data, form, fitted, layout.count))
}

function fitOf(
  { known, size, values }: EtsData,
  form: Form,
  layout: Layout,
  { theta, sum }: Minimum,
  states: States,
  variance: number,
): EtsFit {
  const k = layout.count + 1
  const deviance = known * Math.log(Math.max(sum, 1e-24)) + 2 * known * Math.log(size)
  const aicc = deviance + 2 * k + (2 * k * (k + 1)) / (known - k - 1)
  return {
    form,
    theta,
    states: { ...states, season: states.season.slice() },
    aicc,
    variance,
    size,
    length: values.length,
  }
}

function varianceOf({ values, known }: EtsData, { error }: Form, fitted: Float64Array, count: number): number {
  let sum = 0
  for (let t = 0; t < values.length; t++) {
    const e = at(values, t) - at(fitted, t)
    if (isKnown(e)) sum += (error === 'A' ? e : e / at(fitted, t)) ** 2
  }
  return sum / Math.max(known - count, 1)
}

function additive(values: Float64Array, fitted: Float64Array, out: Float64Array): number {
  let sum = 0
  for (let t = 0; t < values.length; t++) {
    const error = at(values, t) - at(fitted, t)
    const kept = isKnown(error) ? error : 0
    out[t] = kept
    sum += kept * kept
  }
  return sum
}

const SMALLEST = 1e-8
const BLOCK = 8

function multiplicative({ values, known }: EtsData, fitted: Float64Array, out: Float64Array): number {
  let logs = 0
  let product = 1
  let sum = 0
  for (let t = 0; t < values.length; t++) {
    const forecast = at(fitted, t)
    if (!(forecast > SMALLEST)) return Number.POSITIVE_INFINITY
    const error = at(values, t) / forecast - 1
    const isThere = isKnown(error)
    out[t] = isThere ? error : 0
    if (isThere) {
      sum += error * error
      product *= forecast
    }
    if (t % BLOCK === BLOCK - 1) {
      logs += Math.log(product)
      product = 1
    }
  }
  const mean = Math.exp((logs + Math.log(product)) / known)
  for (let t = 0; t < values.length; t++) out[t] = at(out, t) * mean
  return sum * mean * mean
}

function boundsOf(form: Form, layout: Layout) {
  const lower = new Float64Array(layout.count).fill(Number.NEGATIVE_INFINITY)
  const upper = new Float64Array(layout.count).fill(Number.POSITIVE_INFINITY)
  const sizes = new Float64Array(layout.count).fill(1)
  for (const place of [0, layout.beta, layout.gamma]) {
    if (place < 0) continue
    lower[place] = RATE.lower
    upper[place] = RATE.upper
  }
  if (layout.phi >= 0) {
    lower[layout.phi] = DAMPING.lower
    upper[layout.phi] = DAMPING.upper
  }
  if (form.season === 'M') for (let k = layout.season; k < layout.count; k++) lower[k] = 1e-3
  return { lower, upper, sizes }
}
