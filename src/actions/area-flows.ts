/**
 * Flows of an area (alueen virrat): its published episodes as stays, population and prices: what a model is made of. No people come
 * through: pseudonymous episodes are read to count, and what leaves is counted, protected or modelled.
 */

import { limitDay, limitsOn } from '#flows/age-limit.ts'
import type { Limits, Window } from '#flows/count.ts'
import { AGES, type Population } from '#flows/flow-model.ts'
import { birthOfMonth, flowEpisodeOf } from '#flows/own-episode.ts'
import { withPooledStates } from '#flows/pooled-state.ts'
import { type PriceBook, priceBookOf } from '#flows/price.ts'
import { type Stays, staysOf } from '#flows/stay.ts'
import { addDays, addMonths, type Day, day, dayOf, monthOf, yearOf } from '#kernel/day.ts'
import { dayNumber, dayOfNumber } from '#kernel/day-number.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import { type Duty, PLANNING_DUTIES } from '#model/duty.ts'
import { episodeColumns, type FlowEpisode, type OwnEpisode } from '#model/flow-episode.ts'
import { FLOW_STATES } from '#model/flow-state.ts'
import type { FlowNote } from '#model/flows.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { areaOf as areaOfFile, episodeFiles, episodeTable, purposeOf } from '#pool/episodes.ts'
import { childrenOfArea, flowEpisodes } from '#pool/flow-episodes.ts'
import { observationTable, published } from '#pool/pool.ts'
import { type Call, no, type Refusal } from './action.ts'
import { publicationOf } from './kept-publication.ts'
import { areaOf } from './known.ts'

export interface AreaFlows {
  readonly area: Area
  readonly snapshot: Snapshot
  readonly window: Window
  readonly stays: Stays
  readonly limits: Limits
  readonly population: Population
  readonly prices: PriceBook
  readonly notes: readonly FlowNote[]
}

export interface FlowsAsked {
  readonly area: string
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Counts of many windows could be taken from one another, so not everybody chooses one. */
const CHOOSERS: readonly Duty[] = PLANNING_DUTIES

/** Years of history where none are asked for. */
const USUAL = 6
const MOST = 15

export async function flowsOfArea(
  asked: FlowsAsked,
  fewest: number,
  years: number,
  call: Call,
): Promise<Outcome<AreaFlows, Refusal>> {
  const { pool } = call.world
  const snapshot = published(pool)
  const area = areaOf(call.world, asked.area, snapshot)
  if (!area.ok) return area
  const chosen = asked.from === undefined ? asked.to && 'to' : 'from'
  if (chosen && !CHOOSERS.includes(call.actor.duty))
    return no('not-allowed', `the duty "${call.actor.duty}" chooses no time of its own: leave from and to out`, chosen)
  const publisher = publisherOf(area.value, snapshot)
  if (publisher === undefined)
    return no(
      'nothing-published',
      `no figures of the work of "${area.value.id}" are published: see "varhain publish-figures"`,
      'area',
    )
  const municipality = publisher === area.value.id ? '' : area.value.id
  const table = episodeTable(pool.store, episodeFiles(snapshot, 'management', publisher))
  const rows = await flowEpisodes(pool.db, table, municipality, call.signal)
  const publishedOn = publicationOf(pool.store, snapshot, publisher, 'management')?.import.report.at ?? snapshot.at
  const window = windowOf(asked, rows, dayOf(publishedOn))
  if (!window.ok) return window
  const told = withPooledStates(
    rows.flatMap((row) => flowEpisodeOf(row) ?? []),
    fewest,
  )
  const counted = await populationOf(area.value.id, window.value, years, snapshot, call)
  return done({
    area: area.value,
    snapshot,
    window: window.value,
    ...learnt(rows, told, window.value),
    ...counted.value,
    notes: notesOf(rows, told, window.value, counted.note),
  })
}

/** Who published episodes of an area: it or what it is a part of. */
function publisherOf({ id, partOf }: Area, snapshot: Snapshot): string | undefined {
  const there = new Set(
    (snapshot.files.episode ?? []).filter((file) => purposeOf(file) === 'management').map(areaOfFile),
  )
  return [id, partOf].find((one) => one !== undefined && there.has(one))
}

function learnt(rows: readonly OwnEpisode[], told: readonly FlowEpisode[], window: Window) {
  const births = new Map(
    rows.flatMap(({ child, birthMonth }) => (birthMonth === null ? [] : [[child, birthOfMonth(birthMonth)] as const])),
  )
  const columns = episodeColumns(told)
  const stays = staysOf(columns, births, { order: FLOW_STATES, limit: limitDay, last: window.to })
  const limits = limitsOn(dayOfNumber(window.to), stays.states)
  return { stays, limits, prices: priceBookOf(columns, stays.states, window) }
}

const lastQuarterEnd = (today: Day): Day =>
  addDays(day(yearOf(today), Math.floor((monthOf(today) - 1) / 3) * 3 + 1, 1), -1)

/** Whole years up to the end of a quarter: windows that differ by days would tell of single children. */
function windowOf({ from, to }: FlowsAsked, rows: readonly OwnEpisode[], publishedOn: Day): Outcome<Window, Refusal> {
  const known = lastQuarterEnd(publishedOn)
  const asked = to === undefined ? known : lastQuarterEnd(addDays(to as Day, 1))
  const last = asked < known ? asked : known
  const first = rows.reduce((least, row) => (row.from < least ? row.from : least), last as string) as Day
  const whole = (day: Day) => Math.floor((dayNumber(last) + 1 - dayNumber(day)) / 365.2)
  const years = Math.min(MOST, whole(first), from === undefined ? USUAL : Math.max(1, whole(from as Day)))
  if (years < 1)
    return no(
      'too-little-history',
      `flows need at least a year of episodes before ${last}: there are some from ${first}`,
      'to',
    )
  return done({ from: dayNumber(addDays(addMonths(addDays(last, 1), -12 * years), 0)), to: dayNumber(last) })
}

async function populationOf(
  area: string,
  window: Window,
  years: number,
  snapshot: Snapshot,
  { world: { pool } }: Call,
) {
  const rows =
    snapshot.files.observation.length > 0 ? await childrenOfArea(pool.db, observationTable(pool, snapshot), area) : []
  const past = Math.max(1, Math.ceil((window.to + 1 - window.from) / 365.25 - 0.01))
  if (rows.length === 0)
    return {
      value: { population: { past, counts: new Float64Array(AGES).fill(1) } },
      note: 'population-missing' as const,
    }
  const last = yearOf(dayOfNumber(window.to))
  const of = (year: number) => (rows.findLast((row) => row.year <= year) ?? rows[0])?.value ?? 0
  const counts = Float64Array.from(
    { length: (past + years) * AGES },
    (_, at) => of(last - past + 1 + Math.floor(at / AGES)) / AGES,
  )
  const isHeld = (rows.at(-1)?.year ?? 0) < last + years
  return { value: { population: { past, counts } }, note: isHeld ? ('population-held' as const) : undefined }
}

function notesOf(
  rows: readonly OwnEpisode[],
  told: readonly FlowEpisode[],
  window: Window,
  note: FlowNote | undefined,
): readonly FlowNote[] {
  const isPooled =
    told.some(({ state }) => state === 'placement-other') &&
    !rows.some(({ kind, type }) => kind === 'placement' && (type === 'own-parent' || type === 'other'))
  const years = (window.to + 1 - window.from) / 365.25
  return [
    ...(note === undefined ? [] : [note]),
    ...(note === 'population-missing' ? [] : (['ages-even'] as const)),
    'prices-held',
    ...(isPooled ? (['states-pooled'] as const) : []),
    ...(years < 2.9 ? (['short-history'] as const) : []),
  ]
}
