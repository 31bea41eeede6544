/**
 * Advice for an evaluation (arvion neuvo): by which outcomes a change could be judged, who was alike before it, which ways there are.
 *
 * Who is suggested follows from the periods before the start alone.
 */
import { z } from 'zod'
import { donorLikeness } from '#evaluate/donor-likeness.ts'
import { done } from '#kernel/outcome.ts'
import { placeInTime } from '#kernel/time-place.ts'
import { annotationsOf } from '#law/annotations.ts'
import { EvaluationAdvice, type PossibleDonor, type PossibleOutcome } from '#model/area-evaluation.ts'
import { EMPLOYED_DUTIES } from '#model/duty.ts'
import type { EvaluationMethod } from '#model/evaluation.ts'
import { LANGUAGES, type Language } from '#model/named.ts'
import { decisionsOf } from '#pool/decisions.ts'
import { childrenByYear } from '#pool/observations.ts'
import { observationTable } from '#pool/pool.ts'
import { action } from './action.ts'
import { placeOf } from './evaluation-plan-actions.ts'
import type { Place } from './forecast-peers.ts'
import { knownAreas } from './known.ts'
import { outcomesIn, panelOf, type ToldOutcome } from './outcome-figures.ts'
import { sourcesOf } from './picture-of-area.ts'
import { outcomeIn } from './plan-choices.ts'

export const adviseEvaluation = action({
  name: 'advise-evaluation',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about:
    'Tells by which indicators a change could be judged, which areas were alike before it and which ways there are.',
  example: './varhain advise-evaluation --area esimerkkila --start 2020-01-01 --outcome esimerkin-sijoitettujen-osuus',
  input: z.object({
    area: z.string().min(1),
    start: z.iso.date(),
    outcome: z.string().min(1).max(120).optional(),
    source: z.string().min(1).max(120).optional(),
    language: z.enum(LANGUAGES).default('fi'),
  }),
  output: EvaluationAdvice,
  run: async ({ area, start, language, ...wanted }, { world }) => {
    const place = placeOf(world, area)
    if (!place.ok) return place
    const all = await outcomesIn(place.value, language)
    const outcomes = all.map((one) => possibleOutcome(one, start, place.value, language))
    const chosen = outcomeIn(all, wanted)
    const donors = chosen.ok ? await possibleDonors(place.value, chosen.value, start, language) : []
    const asked = chosen.ok ? possibleOutcome(chosen.value, start, place.value, language) : undefined
    return done({
      area: place.value.area,
      start,
      outcomes: outcomes.filter(({ before }) => before > 0).toSorted((a, b) => b.before - a.before),
      donors,
      methods: asked
        ? methodsFor(
            asked,
            donors.filter(({ isSuggested }) => isSuggested).length,
            today(world) < start ? ['forecast'] : [],
          )
        : [],
      window: asked ? ([asked.from, windowEnd(asked, start)] as const) : null,
      children: await childrenBefore(place.value, start),
    })
  },
})

const today = ({ now }: Place['world']): string => now().slice(0, 10)

const FOLLOWED = 4
const windowEnd = ({ to }: PossibleOutcome, start: string): string => {
  const wished = String(Number(start.slice(0, 4)) + FOLLOWED)
  return to > wished ? to : wished
}

function possibleOutcome(
  { series, facts, averages, years, compares }: ToldOutcome,
  start: string,
  { world, snapshot }: Place,
  language: Language,
): PossibleOutcome {
  const known = years.filter(({ point }) => point.value !== null)
  const source = sourcesOf(world, snapshot, undefined).find(({ id }) => id === series.source)
  return {
    indicator: facts,
    source: series.source,
    sourceTitle: source?.title[language] ?? series.source,
    unit: series.unit,
    averages,
    before: known.filter(({ point }) => point.to < start).length,
    after: known.filter(({ point }) => point.from >= start).length,
    from: String(known[0]?.year ?? ''),
    to: String(known.at(-1)?.year ?? ''),
    compares,
  }
}

/** Beyond this many the least alike are left to be chosen by hand. */
const MOST = 60
/** Further apart in their course than figures usually vary. */
const OTHER_COURSE = 2

async function possibleDonors(
  place: Place,
  outcome: ToldOutcome,
  start: string,
  language: Language,
): Promise<readonly PossibleDonor[]> {
  const { world, snapshot } = place
  const { years } = outcome
  const window = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0] as const
  const { panel } = await panelOf(place, outcome, placeInTime(start) ?? Number.NaN, window)
  const names = new Map(knownAreas(world, snapshot).map((area) => [area.id, area.name[language]]))
  const told = donorLikeness(panel, outcome.averages).map((one): PossibleDonor => {
    const decided = decisionIn(place, one.unit, window, language)
    const advice =
      one.missing > 0 || one.course === null
        ? 'missing-figures'
        : decided !== undefined
          ? 'own-decision'
          : one.course > OTHER_COURSE
            ? 'other-course'
            : 'alike'
    const { unit, ...rest } = one
    return {
      ...{ area: unit, name: names.get(unit) ?? unit, ...rest, advice },
      ...(decided !== undefined && { decided }),
      isSuggested: advice === 'alike' || advice === 'other-course',
    }
  })
  let left = MOST
  return told.map((one) => ({ ...one, isSuggested: one.isSuggested && left-- > 0 }))
}

/** What another area is known to have decided itself within the window. */
function decisionIn(
  { world }: Place,
  area: string,
  [first, last]: readonly [number, number],
  language: Language,
): string | undefined {
  const own = decisionsOf(world.pool.store, area).map(({ starts, title }) => ({ day: starts, title }))
  const shipped = annotationsOf(area)
    .filter(({ kind }) => kind === 'decision')
    .map(({ day, name }) => ({ day, title: name[language] }))
  return [...own, ...shipped].find(({ day }) => day >= `${first}` && day <= `${last + 1}`)?.title
}

const FEW = 5
const FEW_BEFORE = 4

/** The advised one first, `stored` where a forecast can still be made before the start: with somebody to compare with synthetic difference in differences, alone the least promising. */
function methodsFor(
  { compares, before }: PossibleOutcome,
  donors: number,
  stored: readonly EvaluationMethod[],
): readonly EvaluationMethod[] {
  const comparing: readonly EvaluationMethod[] =
    compares && donors >= 2
      ? donors >= FEW && before >= FEW_BEFORE
        ? ['sdid', 'did', 'sc']
        : ['did', 'sdid', 'sc']
      : []
  const alone: readonly EvaluationMethod[] = [...stored, ...(before >= FEW_BEFORE ? (['bsts', 'its'] as const) : [])]
  return [...comparing, ...alone]
}

async function childrenBefore({ world, snapshot, area }: Place, start: string): Promise<number | null> {
  if (snapshot.files.observation.length === 0) return null
  const byYear = await childrenByYear(world.pool.db, observationTable(world.pool, snapshot))
  for (let year = Number(start.slice(0, 4)) - 1; year > Number(start.slice(0, 4)) - 6; year--) {
    const found = byYear.get(`${area.id} ${year}`)
    if (found !== undefined) return found
  }
  return null
}
