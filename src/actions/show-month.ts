/** Shows a month (kuukauden näyttö): the service manager's monthly sheet, from the figures published last. */
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { CountedIndicator, SharedIndicator } from '#measures/indicator-rule.ts'
import { unitOf } from '#measures/indicator-rule.ts'
import { COUNTED, OWN_INDICATORS } from '#measures/own-indicators.ts'
import { type MonthFigure, MonthSheet } from '#model/month-sheet.ts'
import { areaOf as areaOfFile, purposeOf } from '#pool/episodes.ts'
import { published } from '#pool/pool.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { shareFigure } from './figure-observations.ts'
import { type Publication, publicationOf } from './kept-publication.ts'
import { areaOf } from './known.ts'

export const showMonth = action({
  name: 'show-month',
  kind: 'look',
  allow: ['service-manager', 'leading-social-worker', 'controller', 'administrator'],
  about: 'A month of the work beside the month before and a year before: what happened, and what stood at its end.',
  example: './varhain show-month --area esimerkkila --month 2026-09 --as service-manager',
  input: z.object({
    /** The only area whose work is published where left out. */
    area: z.string().min(1).optional(),
    /** `2026-10`; the last one that is over where left out. */
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month: give for example 2026-10')
      .optional(),
  }),
  output: MonthSheet,
  run: async ({ area: wanted, month: asked }, call): Promise<Outcome<MonthSheet, Refusal>> => {
    const found = publicationAsked(wanted, call)
    if (!found.ok) return found
    const { publication, area, snapshot } = found.value
    const figures = new Map(publication.months.map((one) => [`${one.period} ${one.indicator}`, one.value]))
    const months = [...new Set(publication.months.map(({ period }) => period))].sort().reverse()
    const month = asked ?? months[0]
    if (month === undefined || !months.includes(month))
      return no(
        'unknown-month',
        `there are no figures of ${month ?? 'any month'}: there are ${months.at(-1)}–${months[0]}`,
        'month',
      )
    const at = (period: string) => (one: CountedIndicator | SharedIndicator) => figureOf(one, period, figures)
    const [before, yearBefore] = [shifted(month, -1), shifted(month, -12)]
    const course = Array.from({ length: 13 }, (_, k) => shifted(month, k - 12))
    const rows = OWN_INDICATORS.filter((one) => at(month)(one) !== undefined).map((one) => ({
      id: one.id,
      name: one.name,
      about: one.about,
      theme: one.theme,
      unit: unitOf(one),
      now: at(month)(one) ?? MISSING,
      before: at(before)(one) ?? MISSING,
      yearBefore: at(yearBefore)(one) ?? MISSING,
      course: course.map((period) => at(period)(one) ?? MISSING),
    }))
    return done({ area, snapshot, month, before, yearBefore, course, months, rows })
  },
})

const MISSING: MonthFigure = { value: null, reason: 'not-reported' }

function publicationAsked(wanted: string | undefined, { world }: Call) {
  const snapshot = published(world.pool)
  const own = (snapshot.files.episode ?? []).filter((file) => purposeOf(file) === 'management').map(areaOfFile)
  const area = areaOf(world, wanted ?? own[0] ?? '', snapshot)
  const publication = area.ok ? publicationOf(world.pool.store, snapshot, area.value.id, 'management') : undefined
  if (!area.ok && wanted !== undefined) return area
  if (!area.ok || !publication)
    return no('nothing-published', 'no figures of the work are published yet: see "varhain publish-figures"', 'area')
  return done({
    area: area.value,
    publication: publication satisfies Publication,
    snapshot: { id: snapshot.id, at: snapshot.at },
  })
}

type Figures = ReadonlyMap<string, number | null>

const countedIds = new Set(COUNTED.map(({ id }) => id))

/** Nothing where the indicator is not counted by the month. */
function figureOf(one: CountedIndicator | SharedIndicator, period: string, figures: Figures): MonthFigure | undefined {
  if ('share' in one) {
    const { part, whole } = one.share
    if (!countedIds.has(whole) || !figures.has(`${period} ${part}`) || !figures.has(`${period} ${whole}`))
      return undefined
    return shareFigure(figures.get(`${period} ${part}`) ?? null, figures.get(`${period} ${whole}`), one)
  }
  const value = figures.get(`${period} ${one.id}`)
  return value === undefined ? undefined : value === null ? { value, reason: 'too-few' } : { value }
}

function shifted(month: string, by: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}
