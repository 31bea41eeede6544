/**
 * Episode table (jaksotaulukko): `child;kind;type;start;end;production;provider;day_price;birth_month;municipality`, a line an
 * episode; `ground`, `started` and `worker` where they are known. From case systems of others, so that a county without our case
 * work gets the same figures.
 *
 * `child` and `worker` are whatever tells one from another, but never an identity code: a row that has one is rejected.
 */
import { type Day, parseDay } from '#kernel/day.ts'
import { parseCents } from '#kernel/number-text.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import { EPISODE_KINDS, type EpisodeKind } from '#model/episode.ts'
import { areaFinder } from './area-table.ts'
import type { FileFault } from './file-fault.ts'
import {
  missingColumn,
  parseTable,
  type RowFault,
  type RowReader,
  readRows,
  type TableReading,
  wrong,
} from './table.ts'

/** An episode as its file tells it. */
export interface EpisodeRow {
  readonly row: number
  readonly child: string
  readonly kind: EpisodeKind
  readonly type: string
  readonly ground: string
  readonly from: Day
  readonly to: Day | null
  readonly startedOn: Day | null
  readonly production: 'own' | 'bought' | 'unknown'
  readonly provider: string
  readonly priceCents: number | null
  readonly birthMonth: string | null
  readonly municipality: string
  readonly worker: string
}

const NEEDED = ['child', 'kind', 'start']
const WORD = /^[a-z0-9][a-z0-9-]{0,60}$|^$/
const PRODUCTIONS = ['own', 'bought', 'unknown'] as const

type Read<T> = Outcome<T, RowFault>

export function readEpisodes(text: string, areas: readonly Area[]): Outcome<TableReading<EpisodeRow>, FileFault> {
  const table = parseTable(text)
  if (!table.ok) return table
  return missingColumn(table.value, NEEDED) ?? done(readRows(table.value, episodeReader(areas)))
}

/** A day, or the beginning of a fault. */
function dayAt(column: string, text: string): Read<Day | null> {
  if (text === '') return done(null)
  const day = parseDay(text)
  return day.ok ? day : wrong(column, 'no-such-date', text)
}

const wordAt = (column: string, text: string): Read<string> =>
  WORD.test(text) ? done(text) : wrong(column, 'unknown-word', text)

function priceAt(text: string): Read<number | null> {
  if (text === '') return done(null)
  const forms = [{ decimal: ',', thousands: ' ' } as const, { decimal: '.', thousands: ' ' } as const]
  const read = forms.map((form) => parseCents(text, form)).find(({ ok }) => ok)
  return read?.ok && read.value >= 0 ? done(read.value) : wrong('day_price', 'not-a-number', text)
}

const monthAt = (text: string): Read<string | null> =>
  text === ''
    ? done(null)
    : /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text)
      ? done(text)
      : wrong('birth_month', 'no-such-date', text)

/** Days of an episode: it begins, may last, and never ends before it begins. */
function spanAt(at: (heading: string) => string): Read<Pick<EpisodeRow, 'from' | 'to' | 'startedOn'>> {
  const from = dayAt('start', at('start'))
  if (!from.ok) return from
  if (from.value === null) return wrong('start', 'no-period')
  const to = dayAt('end', at('end'))
  if (!to.ok) return to
  const startedOn = dayAt('started', at('started'))
  if (!startedOn.ok) return startedOn
  if (to.value !== null && to.value < from.value) return wrong('end', 'ends-before-it-begins', at('end'))
  return done({ from: from.value, to: to.value, startedOn: startedOn.value })
}

/** What sort it is. */
function sortAt(at: (heading: string) => string): Read<Pick<EpisodeRow, 'kind' | 'type' | 'ground' | 'production'>> {
  const kind = EPISODE_KINDS.find((one) => one === at('kind'))
  if (kind === undefined) return wrong('kind', 'unknown-word', at('kind'))
  const type = wordAt('type', at('type'))
  if (!type.ok) return type
  const ground = wordAt('ground', at('ground'))
  if (!ground.ok) return ground
  const production = PRODUCTIONS.find((one) => one === (at('production') || 'unknown'))
  if (production === undefined) return wrong('production', 'unknown-word', at('production'))
  return done({ kind, type: type.value, ground: ground.value, production })
}

const episodeReader = (areas: readonly Area[]): RowReader<EpisodeRow> => {
  const findArea = areaFinder(areas)
  return ({ row, at }) => {
    if (at('child') === '') return wrong('child', 'no-value')
    const sort = sortAt(at)
    if (!sort.ok) return sort
    const days = spanAt(at)
    if (!days.ok) return days
    const price = priceAt(at('day_price'))
    if (!price.ok) return price
    const birth = monthAt(at('birth_month'))
    if (!birth.ok) return birth
    const home = at('municipality') === '' ? done('') : findArea(at('municipality'))
    if (!home.ok) return wrong('municipality', home.why, at('municipality'))
    const told = { child: at('child'), provider: at('provider'), worker: at('worker') }
    const found = { priceCents: price.value, birthMonth: birth.value, municipality: home.value }
    return done([{ row, ...told, ...sort.value, ...days.value, ...found }])
  }
}
