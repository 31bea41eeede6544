/**
 * Choice of form (mallimuodon valinta): the exponential smoothing form with the least AICc.
 *
 * Errors additive or multiplicative, trend none, additive or damped, season none, additive or multiplicative. Left out, as
 * unstable: additive errors with multiplicative seasons, and multiplicative trends. Multiplicative forms need positive values.
 * Hyndman, Koehler, Snyder & Grose 2002.
 */
import { type EtsData, type EtsFit, etsData, etsFit } from './ets-fit.ts'
import { type Beginnings, beginningsOf, type Rates, startOf } from './ets-start.ts'
import { isPositive, meanSize } from './series.ts'
import type { Form } from './smoothing.ts'

const TRENDS = ['N', 'A', 'Ad'] as const
const LONGEST_SEASON = 24

const FIRST: Rates = { alpha: 0.3, beta: 0.1, gamma: 0.05, phi: 0.95 }
/** A level that follows the last value: where the search from calm rates ends in a worse place. */
const LIVELY: Rates = { alpha: 0.8, beta: 0.1, gamma: 0.05, phi: 0.95 }

export function chosenEts(values: Float64Array, m: number): EtsFit | undefined {
  const data = etsData(values, m, meanSize(values))
  const forms = formsFor(values, m)
  let best: EtsFit | undefined
  for (const season of ['N', 'A', 'M'] as const) {
    const own = forms.filter((form) => form.season === season)
    if (own.length === 0) continue
    const begin = beginningsOf(data, season)
    for (const form of own) {
      const fit = bestStart(data, form, begin)
      if (fit && (!best || fit.aicc < best.aicc)) best = fit
    }
  }
  return best
}

/** A named form fitted; nothing where the series is too short for it. */
export function fittedForm(values: Float64Array, m: number, form: Form): EtsFit | undefined {
  const data = etsData(values, m, meanSize(values))
  return bestStart(data, form, beginningsOf(data, form.season))
}

function bestStart(data: EtsData, form: Form, begin: Beginnings): EtsFit | undefined {
  const calm = etsFit(data, form, startOf(form, data.m, begin, FIRST))
  const lively = etsFit(data, form, startOf(form, data.m, begin, LIVELY))
  if (!calm || !lively) return calm ?? lively
  return calm.aicc <= lively.aicc ? calm : lively
}

export function formsFor(values: Float64Array, m: number): Form[] {
  const isAbove = isPositive(values)
  const canHaveSeason = m > 1 && m <= LONGEST_SEASON && values.length > m + 3
  const forms: Form[] = []
  for (const trend of TRENDS) {
    forms.push({ error: 'A', trend, season: 'N' })
    if (isAbove) forms.push({ error: 'M', trend, season: 'N' })
    if (!canHaveSeason) continue
    forms.push({ error: 'A', trend, season: 'A' })
    if (isAbove) forms.push({ error: 'M', trend, season: 'A' }, { error: 'M', trend, season: 'M' })
  }
  return forms
}
