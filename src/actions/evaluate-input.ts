/** What `evaluate` is asked (vaikutusarvion lähtötiedot): columns of the file, who, from when, by which design, what to beware of. */
import { z } from 'zod'
import type { Break } from '#evaluate/donor-pool.ts'
import type { Trait } from '#evaluate/traits.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { placeInTime } from '#kernel/time-place.ts'
import { DEFINITION_BREAKS } from '#law/definition-breaks.ts'
import { EVALUATION_METHODS } from '#model/evaluation.ts'
import { LANGUAGES, type Language } from '#model/named.ts'
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
  breaks: List.optional(),
  averages: z.coerce.number().int().min(1).max(9).default(1),
  claim: z.coerce.number().optional(),
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
