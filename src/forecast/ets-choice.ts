/**
 * Choice of form (mallimuodon valinta): the exponential smoothing form with the least AICc, or the mean of all by AICc.
 *
 * Errors additive or multiplicative, trend none, additive or damped, season none, additive or multiplicative. Left out, as
 * unstable: additive errors with multiplicative seasons, and multiplicative trends. Multiplicative forms need positive values.
 * Hyndman, Koehler, Snyder & Grose 2002.
 */
import { type EtsData, type EtsFit, etsData, etsFit } from './ets-fit.ts'
import { etsPath, type Path } from './ets-path.ts'
import { beginningsOf, type Rates, startOf } from './ets-start.ts'
import { at, isPositive, meanSize } from './series.ts'
import { type Form, formText, layoutOf } from './smoothing.ts'

const TRENDS = ['N', 'A', 'Ad'] as const
const SEASONS = ['N', 'A', 'M'] as const
const LONGEST_SEASON = 24

/** Calm rates: the place that a search reaches from them forecasts better than the one of the greatest likelihood anywhere. */
const FIRST: Rates = { alpha: 0.3, beta: 0.1, gamma: 0.05, phi: 0.95 }

/**
 * Fits of the same series when less of it was known: a back-test goes on from them, from one origin to the next. A form that lay
 * hopelessly behind is not tried again, and the others are searched from where they stood.
 */
export type EtsMemory = Map<string, EtsFit>

const HOPELESS = 10

/** Every form that the series is long enough for, fitted. */
export function etsFits(values: Float64Array, m: number, memory?: EtsMemory): EtsFit[] {
  const data = etsData(values, m, meanSize(values))
  const fits = memory && memory.size > 0 ? refitted(data, memory) : firstFits(data)
  memory?.clear()
  for (const fit of fits) memory?.set(formText(fit.form), fit)
  return fits
}

function firstFits(data: EtsData): EtsFit[] {
  const forms = formsFor(data)
  return SEASONS.flatMap((season) => {
    const own = forms.filter((form) => form.season === season)
    if (own.length === 0) return []
    const begin = beginningsOf(data, season)
    return own.flatMap((form) => etsFit(data, form, startOf(form, data.m, begin, FIRST)) ?? [])
  })
}

function refitted(data: EtsData, memory: EtsMemory): EtsFit[] {
  const least = Math.min(...[...memory.values()].map(({ aicc }) => aicc))
  return formsFor(data).flatMap((form) => {
    const before = memory.get(formText(form))
    if (before && before.aicc - least > HOPELESS) return []
    const start = before ? resized(before, data.size) : startOf(form, data.m, beginningsOf(data, form.season), FIRST)
    return etsFit(data, form, start) ?? []
  })
}

/** θ with its states in the unit of other data. */
function resized({ theta, form, size }: EtsFit, unit: number): Float64Array {
  const layout = layoutOf(form, 1)
  const scale = size / unit
  return theta.map((value, k) => {
    const isState =
      k === layout.level || k === layout.slope || (form.season === 'A' && layout.season >= 0 && k >= layout.season)
    return isState ? value * scale : value
  })
}

/** The fit of the least AICc. */
export const leastAicc = (fits: readonly EtsFit[]): EtsFit | undefined =>
  fits.reduce<EtsFit | undefined>((best, fit) => (best && best.aicc <= fit.aicc ? best : fit), undefined)

/** A named form fitted; nothing where the series is too short for it. */
export function fittedForm(values: Float64Array, m: number, form: Form): EtsFit | undefined {
  const data = etsData(values, m, meanSize(values))
  return etsFit(data, form, startOf(form, data.m, beginningsOf(data, form.season), FIRST))
}

/**
 * Mean of the forms by their Akaike weights exp(−Δ ÷ 2), Δ from the least AICc: several forms that explain a short series as well
 * are all heard. The variance is that of the mixture. Kolassa 2011.
 */
export function weightedPath(fits: readonly EtsFit[], horizon: number): Path | undefined {
  const best = leastAicc(fits)
  if (!best) return undefined
  const heard = fits.flatMap((fit) => {
    const weight = Math.exp((best.aicc - fit.aicc) / 2)
    return weight < UNHEARD ? [] : [{ weight, path: etsPath(fit, horizon) }]
  })
  const all = heard.reduce((sum, { weight }) => sum + weight, 0)
  const mixed = (of: (path: Path, h: number) => number) =>
    new Float64Array(horizon).map(
      (_, h) => heard.reduce((sum, { weight, path }) => sum + weight * of(path, h), 0) / all,
    )
  const mean = mixed((path, h) => at(path.mean, h))
  const square = mixed((path, h) => at(path.deviation, h) ** 2 + (at(path.mean, h) - at(mean, h)) ** 2)
  return { mean, deviation: square.map(Math.sqrt) }
}

const UNHEARD = 1e-3

function formsFor({ values, m }: EtsData): Form[] {
  const errors = isPositive(values) ? (['A', 'M'] as const) : (['A'] as const)
  const hasSeason = m > 1 && m <= LONGEST_SEASON && values.length > m + 3
  const seasons = hasSeason ? SEASONS : (['N'] as const)
  const all = seasons.flatMap((season) => errors.flatMap((error) => TRENDS.map((trend) => ({ error, trend, season }))))
  return all.filter(({ error, season }) => error === 'M' || season !== 'M')
}
