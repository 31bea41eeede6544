/** Keeps published figures (julkaisun säilytys): episodes of changed years beside those that stay, the indicators counted of all. */
import { join } from 'node:path'
import type { Day } from '#kernel/day.ts'
import { dayOf } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { cellId } from '#measures/figure-table.ts'
import { COUNTED } from '#measures/own-indicators.ts'
import type { Area } from '#model/area.ts'
import type { Purpose } from '#model/episode.ts'
import type { ImportReport, RejectedRow } from '#model/import-report.ts'
import type { PoolFile, Snapshot } from '#model/snapshot.ts'
import { episodePlace, episodeTable, writeEpisodes, yearOf } from '#pool/episodes.ts'
import { describeFiles, keepImport, placeFolder } from '#pool/imports.ts'
import { childrenByYear, type SourcedObservation, writeObservations } from '#pool/observations.ts'
import { observationTable, publishState } from '#pool/pool.ts'
import { canonicalJson, hashOf } from '#pool/store.ts'
import { type Call, no, type Refusal } from './action.ts'
import { countFigures } from './count-figures.ts'
import { figureObservations } from './figure-observations.ts'
import { type FigurePeriods, figurePeriods } from './figure-periods.ts'
import { keepPublication, type PublicationRecord, publicationOf } from './kept-publication.ts'
import { protectFigures, type ShownFigure } from './protect-figures.ts'
import { registerSource } from './register-source.ts'
import { reasonCounts } from './table-report.ts'

/** Episodes taken for a publication: a file of lines of the changed years. */
export interface TakenEpisodes {
  readonly area: Area
  readonly purpose: Purpose
  /** A folder of this work alone. */
  readonly folder: string
  /** The import that these come after; nothing where they are the first. */
  readonly after: string | undefined
  /** A mark of each year and kind: `2024 placement`. */
  readonly marks: Readonly<Record<string, string>>
  /** Years whose episodes were taken anew. */
  readonly years: readonly number[]
  readonly lines: string
  readonly file: string
  readonly bytes: number
  /** Rows of the file that were rejected. */
  readonly rejected?: readonly RejectedRow[]
  /** Rows of the file that were accepted. */
  readonly accepted?: number
  /** First year whose figures are told. */
  readonly since?: number | undefined
}

export interface Published {
  readonly snapshot: string
  /** The import that holds it. */
  readonly import: string
  readonly area: string
  readonly purpose: Purpose
  readonly episodes: number
  /** Years whose episodes were written anew; none where nothing had changed. */
  readonly years: readonly number[]
  /** Figures told and withheld, where indicators were counted. */
  readonly figures: { readonly told: number; readonly withheld: number } | null
}

type Children = ReadonlyMap<string, number>

/** Within `changePool`: makes the files, counts, protects and publishes. */
export async function keepFigures(
  taken: TakenEpisodes,
  state: Snapshot,
  call: Call,
): Promise<Outcome<Published, Refusal>> {
  const { pool } = call.world
  const before = publicationOf(pool.store, state, taken.area.id, taken.purpose)
  if (before?.import.report.id !== taken.after)
    return no('changed-meanwhile', 'somebody else published meanwhile: nothing was changed, try again')
  const today = dayOf(call.world.now())
  const children = await childrenOf(state, call)
  const since = taken.since ?? before?.since
  const periods = figurePeriods(since ?? firstYear(taken.marks, today), today)
  const id = idOf(taken, periods, children)
  if (before?.import.report.id === id) return done(told(taken, state.id, id, before))
  const files = await placeEpisodes(taken, id, before?.import.files.episode ?? [], call)
  const figures = taken.purpose === 'management' ? await figuresOf(files, periods, today, call) : NONE
  if (!figures.ok) return figures
  const { years, months } = figures.value
  const observations = figureObservations(years, {
    area: taken.area.id,
    source: registerSource(taken.area).id,
    periods: periods.years,
    children: (area, year) => children.get(`${area} ${year}`),
  })
  const observation = await placeObservations(observations, taken.folder, id, call)
  const record = {
    ...recordOf({ marks: taken.marks, files, periods }, years, months),
    ...(since !== undefined && { since }),
  }
  keepPublication(pool.store, id, record)
  const kept = { line: [], sum: [], observation, episode: files }
  const report = reportOf(taken, id, record.episodes, call)
  keepImport(pool.store, { report, sources: [registerSource(taken.area)], finder: null, profile: null, files: kept })
  const imports = [...state.imports.filter((one) => one !== before?.import.report.id), id]
  const deed = { at: report.at, by: report.by, deed: `publish ${taken.area.id} for ${taken.purpose}` }
  const { id: snapshot } = await publishState(pool, { imports, book: state.book }, deed)
  call.progress('published', 1)
  return done(told(taken, snapshot, id, record))
}

/** Of months what happened in them and what stood at their end: who lasted in a month is nearly who lasted in its year. */
const BY_MONTH = COUNTED.filter(({ count }) => count.when !== 'during')

const NONE = { ok: true, value: { years: [], months: [] } } as const

const firstYear = (marks: Readonly<Record<string, string>>, today: Day): number =>
  Math.min(Number(today.slice(0, 4)), ...Object.keys(marks).map((key) => Number(key.slice(0, 4))))

const childrenOf = async (state: Snapshot, { world: { pool } }: Call): Promise<Children> =>
  state.files.observation.length > 0 ? childrenByYear(pool.db, observationTable(pool, state)) : new Map()

/** The same episodes, periods and population are the same publication. */
const idOf = (
  { area, purpose, marks, rejected = [] }: TakenEpisodes,
  { years, months }: FigurePeriods,
  children: Children,
): string =>
  hashOf(
    canonicalJson([area.id, purpose, marks, rejected, [...years, ...months].map(({ id }) => id), [...children]]),
  ).slice(0, 32)

async function placeObservations(
  observations: readonly SourcedObservation[],
  folder: string,
  id: string,
  { world: { pool } }: Call,
): Promise<readonly PoolFile[]> {
  await writeObservations(pool.db, observations, folder)
  const place = join('observation', `import=${id}`)
  placeFolder(pool.store, join(folder, 'observation'), place)
  return describeFiles(pool.db, pool.store, place)
}

async function placeEpisodes(
  { purpose, folder, years, lines }: TakenEpisodes,
  id: string,
  before: readonly PoolFile[],
  { world: { pool }, signal }: Call,
): Promise<readonly PoolFile[]> {
  const staying = before.filter((file) => !years.includes(yearOf(file)))
  if (years.length === 0) return staying
  const made = join(folder, 'episode')
  await writeEpisodes(pool.db, lines, made, signal)
  placeFolder(pool.store, made, episodePlace(purpose, id))
  return [...staying, ...(await describeFiles(pool.db, pool.store, episodePlace(purpose, id)))]
}

interface Figures {
  readonly years: readonly ShownFigure[]
  readonly months: readonly ShownFigure[]
}

async function figuresOf(
  files: readonly PoolFile[],
  { years, months, tree }: FigurePeriods,
  today: Day,
  { world: { pool }, signal, progress }: Call,
): Promise<Outcome<Figures, Refusal>> {
  if (files.length === 0) return done({ years: [], months: [] })
  const table = 'episode_counted'
  await pool.db.run(`CREATE OR REPLACE TEMP TABLE ${table} AS SELECT * FROM ${episodeTable(pool.store, files)}`, signal)
  try {
    progress('counting', 0.6)
    const counted = [
      ...(await countFigures(pool.db, { table, periods: years, detail: 'divided' }, signal)),
      ...(await countFigures(pool.db, { table, periods: months, detail: 'whole' }, signal, BY_MONTH)),
    ]
    progress('protecting', 0.8)
    const shown = await protectFigures(counted, today, { tree }, signal)
    if (!shown.ok) return shown
    const isMonth = new Set(months.map(({ id }) => id))
    return done({
      years: shown.value.filter(({ period }) => !isMonth.has(period)),
      months: shown.value.filter(({ period }) => isMonth.has(period)),
    })
  } finally {
    await pool.db.run(`DROP TABLE IF EXISTS ${table}`)
  }
}

interface Made {
  readonly marks: TakenEpisodes['marks']
  readonly files: readonly PoolFile[]
  readonly periods: FigurePeriods
}

function recordOf(
  { marks, files, periods }: Made,
  years: readonly ShownFigure[],
  months: readonly ShownFigure[],
): PublicationRecord {
  const withheld = years.filter(({ value }) => value === null).length
  const episodes = files.reduce((sum, { rows }) => sum + rows, 0)
  const byPeriod = Map.groupBy(
    [...years, ...months].filter(({ by }) => by === ''),
    ({ period }) => period,
  )
  const told = [...periods.years, ...periods.months].map((period) => ({
    ...period,
    told: Object.fromEntries((byPeriod.get(period.id) ?? []).map((one) => [cellId(one), one.value])),
  }))
  return { marks, episodes, periods: told, months, told: years.length - withheld, withheld }
}

const told = (
  { area, purpose, years }: TakenEpisodes,
  snapshot: string,
  id: string,
  record: PublicationRecord,
): Published => ({
  snapshot,
  import: id,
  area: area.id,
  purpose,
  episodes: record.episodes,
  years,
  figures: purpose === 'management' ? { told: record.told, withheld: record.withheld } : null,
})

function reportOf(taken: TakenEpisodes, id: string, rows: number, { world, actor }: Call): ImportReport {
  const { rejected = [], accepted = rows } = taken
  const years = Object.keys(taken.marks)
    .map((key) => key.slice(0, 4))
    .sort()
  return {
    id,
    kind: 'episodes',
    file: taken.file,
    bytes: taken.bytes,
    area: taken.area.id,
    profile: taken.purpose,
    source: registerSource(taken.area).id,
    at: world.now(),
    by: actor.name,
    rowsRead: accepted + rejected.length,
    rowsAccepted: accepted,
    rowsRejected: rejected.length,
    sumCents: 0,
    rejectedSumCents: 0,
    control: null,
    from: years[0] === undefined ? null : `${years[0]}-01-01`,
    to: years.length === 0 ? null : `${years.at(-1)}-12-31`,
    reasons: reasonCounts(rejected),
    rejected: rejected.slice(0, 100),
    emptied: [],
    mends: null,
  }
}
