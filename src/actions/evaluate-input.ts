/** What `evaluate` is asked (vaikutusarvion lähtötiedot): columns of the file, who, from when, by which design, what to beware of. */
import { z } from 'zod'
import type { Break } from '#evaluate/donor-pool.ts'
import type { SeriesModel } from '#evaluate/interrupted-series.ts'
import { stepOf } from '#evaluate/period-role.ts'
import type { Trait } from '#evaluate/traits.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { placeInTime } from '#kernel/time-place.ts'
import { DEFINITION_BREAKS } from '#law/definition-breaks.ts'
import { EVALUATION_METHODS } from '#model/evaluation.ts'
import { EvaluationPlan } from '#model/evaluation-plan.ts'
import { LANGUAGES, type Language } from '#model/named.ts'
import type { Panel } from '#model/panel.ts'
import { no, type Refusal } from './action.ts'

const Column = z.string().trim().min(1).max(200)
const List = z.string().trim().max(20_000)

export const EvaluateInput = z.object({
  input: z.string().min(1).describe('A table: a row a unit and period.'),
  fileName: z.string().optional(),
  upload: z.string().optional(),
  unit: Column.optional(),
  time: Column,
  /** Several divided by commas: the first is the main one. */
  outcome: z.string().trim().min(1).max(2000),
  treated: List.optional(),
  start: Column.optional(),
  method: z.enum(EVALUATION_METHODS),
  /** `lnincome:1980-1988,beer:1984..1988,cigsale:1975`; without years all periods before. */
  predictors: List.optional(),
  donors: List.optional(),
  contaminated: List.optional(),
  /** Units of the region of the treated, in which nothing was changed: whether they moved too. */
  neighbours: List.optional(),
  breaks: List.optional(),
  /** Column of the population at risk: counts are then rates. */
  exposure: Column.optional(),
  family: z.enum(['quasi-poisson', 'linear']).optional(),
  /** Periods of a season: 12 of months, 4 of quarters, 1 none. */
  season: z.coerce.number().int().min(1).max(366).optional(),
  harmonics: z.coerce.number().int().min(0).max(6).optional(),
  slope: z.enum(['same', 'may-change']).default('same'),
  lag: z.coerce.number().int().min(0).max(400).optional(),
  /** Columns of the forecast: middle, lower, upper. */
  forecast: List.optional(),
  /** When the forecast was made; it must have been before the start. */
  forecastMade: Column.optional(),
  comparison: z.enum(['never', 'not-yet']).default('never'),
  averages: z.coerce.number().int().min(1).max(9).default(1),
  claim: z.coerce.number().optional(),
  /** Euros a year of one priced unit, with how low and high it may be. */
  price: z.coerce.number().positive().max(1e9).optional(),
  priceLow: z.coerce.number().positive().max(1e9).optional(),
  priceHigh: z.coerce.number().positive().max(1e9).optional(),
  /** Priced units a year in one unit of the outcome. */
  unitsInOne: z.coerce.number().positive().max(1e12).default(1),
  plan: EvaluationPlan.optional(),
  /** Of the plan as it was stored. */
  planHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
  language: z.enum(LANGUAGES).default('fi'),
})
export type EvaluateInput = z.output<typeof EvaluateInput>

export const listed = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/**
 * `2015-04:Social Welfare Act`, `Kouvola@2009:merger`, divided by commas; `law` stands for the product's own list of changes of
 * Finnish law and statistics.
 */
export function breaksIn(text: string | undefined, language: Language): Outcome<readonly Break[], Refusal> {
  const breaks: Break[] = []
  for (const one of listed(text)) {
    if (one === 'law') breaks.push(...lawBreaks(language))
    else {
      const [, unit, period = '', name] = /^(?:([^@]+)@)?([^:]+)(?::(.*))?$/.exec(one) ?? []
      const time = placeInTime(period.trim())
      if (time === undefined)
        return no('bad-break', `not a period, or a unit @ a period, and a name: ${one.slice(0, 80)}`, 'breaks')
      breaks.push({ time, name: name?.trim() || period.trim(), unit: unit?.trim() })
    }
  }
  return done(breaks)
}

const lawBreaks = (language: Language): readonly Break[] =>
  DEFINITION_BREAKS.flatMap(({ day, name }) => {
    const time = placeInTime(day)
    return time === undefined ? [] : [{ time, name: name[language] }]
  })

export function traitsIn(text: string | undefined): Outcome<readonly Trait[], Refusal> {
  const traits: Trait[] = []
  for (const one of listed(text)) {
    const [column = '', years] = one.split(':').map((part) => part.trim())
    const [first = '', last = first] = years === undefined ? [] : years.split(/\.\.|(?<=^\d{4})-(?=\d{4}$)/)
    const [from, to] = [placeInTime(first), placeInTime(last)]
    if (years === undefined) traits.push({ column })
    else if (from === undefined || to === undefined)
      return no(
        'bad-predictor',
        `not a column, or column:period or column:first..last: ${one.slice(0, 80)}`,
        'predictors',
      )
    else traits.push({ column, from, to })
  }
  return done(traits)
}

const SEASONS: Readonly<Record<number, number>> = { 12: 12, 4: 4 }

/** What is not told follows from the periods: two pairs of waves a year of months, one of quarters. */
export function seriesModel({ times }: Panel, input: EvaluateInput): SeriesModel {
  const season = input.season ?? SEASONS[Math.round(1 / stepOf(times))] ?? 1
  return {
    family: input.family ?? (input.exposure === undefined ? 'linear' : 'quasi-poisson'),
    season,
    harmonics: input.harmonics ?? (season >= 6 ? 2 : season > 1 ? 1 : 0),
    slope: input.slope,
    lag: input.lag,
  }
}

/** A forecast made after the start may have seen what it is to be compared with. */
export function forecastColumns(input: EvaluateInput): Outcome<readonly [string, string, string] | undefined, Refusal> {
  if (input.method !== 'forecast') return done(undefined)
  const [middle, lower, upper] = listed(input.forecast)
  if (middle === undefined || lower === undefined || upper === undefined)
    return no('no-forecast', 'name the columns of the forecast: middle,lower,upper (--forecast)', 'forecast')
  const [made, start] = [placeInTime(input.forecastMade ?? ''), placeInTime(input.start ?? '')]
  if (made === undefined) return no('no-forecast', 'tell when the forecast was made (--forecast-made)', 'forecastMade')
  if (start !== undefined && made >= start)
    return no('forecast-too-late', 'the forecast was made when it had begun already', 'forecastMade')
  return done([middle, lower, upper])
}
