/**
 * Figures of a period (ajanjakson luvut): counted of the published episodes, and protected beside every figure told before:
 * those of published years and those that somebody asked for. What two of them together would give away is withheld.
 */
import { dayOf } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Period } from '#kernel/period.ts'
import { cellId, type Figure } from '#measures/figure-table.ts'
import { isWithin, nestedDifferences, type Span } from '#measures/nested-periods.ts'
import type { Area } from '#model/area.ts'
import type { PoolFile, Snapshot } from '#model/snapshot.ts'
import { type AskedPeriod, askedPeriods, keepAsked, MOST_ASKED } from '#pool/asked.ts'
import { areaOf as areaOfFile, episodeFiles, episodeTable, purposeOf } from '#pool/episodes.ts'
import { childrenByYear, type SourcedObservation, toldOf } from '#pool/observations.ts'
import { observationTable } from '#pool/pool.ts'
import { alone } from '#pool/store.ts'
import { type Call, no, type Refusal } from './action.ts'
import { countFigures } from './count-figures.ts'
import { figureObservations } from './figure-observations.ts'
import { publicationOf } from './kept-publication.ts'
import { isOfPeople, protectFigures, RULES, type ShownFigure } from './protect-figures.ts'
import { registerSource, sourceOfRegister } from './register-source.ts'

/** A figure as it is told. */
export type ToldFigure = Pick<SourcedObservation, 'series' | 'value' | 'reason'>

/** Figures of the area, or of the municipality where it is one of a county that publishes. */
export async function figuresOfPeriod(
  area: Area,
  period: Period,
  snapshot: Snapshot,
  call: Call,
): Promise<Outcome<readonly ToldFigure[], Refusal>> {
  const publisher = publisherOf(area, snapshot)
  if (publisher === undefined)
    return no(
      'nothing-published',
      `no figures of the work of "${area.id}" are published: see "varhain publish-figures"`,
      'area',
    )
  const { store, db } = call.world.pool
  const asked = { from: period.from, to: period.to, area: area.id, source: sourceOfRegister(publisher) }
  const told = await toldOf(db, observationTable(call.world.pool, snapshot), asked)
  if (told.length > 0) return done(told)
  return alone(store, async () => {
    const before = toldBefore(publisher, period, snapshot, call)
    if (before.length > MOST_ASKED)
      return no(
        'asked-too-often',
        `figures of ${MOST_ASKED} periods around this one have been told: ask for one of those`,
      )
    const shown = await shownFigures(publisher, period, before, snapshot, call)
    if (!shown.ok) return shown
    const now = Object.fromEntries(shown.value.filter(({ by }) => by === '').map((one) => [cellId(one), one.value]))
    if (!before.some(({ id }) => id === period.id)) keepAsked(store, publisher, { ...period, told: now })
    return done(await observationsOf(shown.value, { area, publisher, period }, snapshot, call))
  })
}

/** The area itself where its episodes are there; else the county that it is a part of. */
function publisherOf(area: Area, snapshot: Snapshot): string | undefined {
  const there = new Set(
    (snapshot.files.episode ?? []).filter((file) => purposeOf(file) === 'management').map(areaOfFile),
  )
  return [area.id, area.partOf].find((id) => id !== undefined && there.has(id))
}

/** Periods that were told and that hold this one, are held by it, or end on the same day. */
function toldBefore(
  publisher: string,
  period: Span,
  snapshot: Snapshot,
  { world: { pool } }: Call,
): readonly AskedPeriod[] {
  const published = publicationOf(pool.store, snapshot, publisher, 'management')?.periods ?? []
  const all = new Map([...askedPeriods(pool.store, publisher), ...published].map((one) => [one.id, one]))
  return [...all.values()].filter(
    (one) => one.id === period.id || isWithin(one, period) || isWithin(period, one) || one.to === period.to,
  )
}

async function shownFigures(
  publisher: string,
  period: Period,
  before: readonly AskedPeriod[],
  snapshot: Snapshot,
  { world, signal }: Call,
): Promise<Outcome<readonly ShownFigure[], Refusal>> {
  const { db, store } = world.pool
  const table = episodeTable(store, episodeFiles(snapshot, 'management', publisher) as PoolFile[])
  const counted = await countFigures(db, { table, periods: [period], detail: 'divided' }, signal)
  const others = before.filter(({ id }) => id !== period.id)
  const beside = await countFigures(db, { table, periods: others, detail: 'placed' }, signal)
  const told = new Map(before.flatMap((one) => Object.entries(one.told)))
  const known = [...counted, ...beside.filter((one) => isAsTold(one, told))]
  const figures = new Map(known.filter(isOfPeople).map((one) => [cellId(one), one]))
  const standing = new Map(
    [...told].map(([id, value]) => [id, value === null ? ('withheld' as const) : ('told' as const)]),
  )
  const more = nestedDifferences(figures, RULES, period, others)
  const shown = await protectFigures(known, dayOf(world.now()), { standing, more }, signal)
  return shown.ok ? done(shown.value.filter((one) => one.period === period.id)) : shown
}

/** A figure that has changed since it was told says nothing of the present ones. */
const isAsTold = (figure: Figure, told: ReadonlyMap<string, number | null>): boolean => {
  const value = told.get(cellId(figure))
  return value === null || value === figure.value
}

interface Asked {
  readonly area: Area
  readonly publisher: string
  readonly period: Period
}

async function observationsOf(
  figures: readonly ShownFigure[],
  { area, publisher, period }: Asked,
  snapshot: Snapshot,
  { world: { pool } }: Call,
): Promise<readonly SourcedObservation[]> {
  const hasAny = snapshot.files.observation.length > 0
  const children = hasAny ? await childrenByYear(pool.db, observationTable(pool, snapshot)) : new Map<string, number>()
  const own = figures.filter(({ municipality }) =>
    area.id === publisher ? municipality === '' : municipality === area.id,
  )
  const whole = own.map((one) => ({ ...one, municipality: '' }))
  return figureObservations(whole, {
    area: area.id,
    source: registerSource(area).id,
    periods: [period],
    children: (place, year) => children.get(`${place} ${year}`),
  })
}
