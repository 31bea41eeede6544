/**
 * Publishes figures (lukujen julkaisu): the one way by which events of the register come into the pool, as episodes of pseudonyms.
 *
 * Repeatable: what has not changed is not read again, and the same register gives the same state. The indicators are counted of
 * the episodes and protected as one before anything of them can be seen.
 */
import { appendFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Outcome } from '#kernel/outcome.ts'
import type { Area } from '#model/area.ts'
import { EPISODE_KINDS, PURPOSES, type Purpose } from '#model/episode.ts'
import { changePool, published } from '#pool/pool.ts'
import { canonicalJson, hashOf, workFolder } from '#pool/store.ts'
import { deedRow } from '#register/deed.ts'
import {
  type Publisher,
  publicationRows,
  publisherOf,
  purposeKey,
  workingAreas,
  yearMarks,
} from '#register/publication.ts'
import type { Log, Read } from '#register/register.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { OWN_REGISTER } from './import-episodes.ts'
import { keepFigures, type Published, type TakenEpisodes } from './keep-figures.ts'
import { publicationOf } from './kept-publication.ts'
import { areaOf } from './known.ts'
import { pseudonymsOf } from './pseudonym.ts'
import { publishedEpisode } from './published-episode.ts'
import { atWork, deedOf } from './worker-call.ts'

/** Changes when what is taken of the register does, so that everything is taken again. */
const EXTRACTION = 1

export const publishFigures = action({
  name: 'publish-figures',
  kind: 'change',
  isLong: true,
  allow: ['controller', 'administrator', 'service-manager'],
  about:
    'Carries the events of the register into the pool as pseudonymous episodes, and counts the indicators of them.',
  example: './varhain publish-figures --as controller',
  input: z.strictObject({
    /** The county or municipality whose work it is; the only one whose units work here where left out. */
    area: z.string().min(1).optional(),
    purpose: z.enum(PURPOSES).default('management'),
    /** First year whose figures are told; that of the publication before, or of the first episode, where left out. */
    since: z.coerce.number().int().min(1990).max(2100).optional(),
  }),
  run: async ({ area: wanted, purpose, since }, call): Promise<Outcome<Published, Refusal>> => {
    const area = await areaToPublish(wanted, call)
    if (!area.ok) return area
    const folder = workFolder(call.world.pool.store)
    try {
      const taken = await takeEpisodes({ area: area.value, purpose, folder, since }, call)
      return await changePool(call.world.pool, (state) => keepFigures(taken, state, call))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

async function areaToPublish(wanted: string | undefined, call: Call): Promise<Outcome<Area, Refusal>> {
  const areas = await call.world.register.look(async (db) => {
    await db.log(
      deedRow(deedOf(atWork(call), { action: 'publish-figures', purpose: 'figures', detail: { step: 'areas' } })),
    )
    return workingAreas(db)
  })
  const [only, ...others] = areas
  if (only === undefined) return no('nothing-to-publish', 'the register has no units: there is nothing to publish')
  if (wanted === undefined && others.length > 0)
    return no('area-needed', `units of several areas work here: give one of ${areas.join(', ')}`, 'area')
  const area = areaOf(call.world, wanted ?? only)
  if (!area.ok) return area
  return areas.includes(area.value.id)
    ? area
    : no('nothing-to-publish', `no unit of "${area.value.id}" works here: give one of ${areas.join(', ')}`, 'area')
}

interface Asked {
  readonly area: Area
  readonly purpose: Purpose
  readonly folder: string
  readonly since: number | undefined
}

/** Reads what has changed, in one look at the register, into a file of lines. */
async function takeEpisodes(asked: Asked, call: Call): Promise<TakenEpisodes> {
  const { store } = call.world.pool
  const lines = join(asked.folder, 'episodes.ndjson')
  writeFileSync(lines, '')
  const before = publicationOf(store, published(call.world.pool), asked.area.id, asked.purpose)
  return call.world.register.look(async (db) => {
    const key = await purposeKey(db, asked.purpose)
    const whose = await publisherOf(db, asked.area.id)
    const marks = await marksOf(db, whose, hashOf(canonicalJson([EXTRACTION, key])).slice(0, 16))
    const years = changedYears(marks, before?.marks ?? {})
    const found = years.length > 0 ? await writeLines(db, { whose, years, lines, key }, call) : 0
    const detail = { area: asked.area.id, purpose: asked.purpose, years: years.length, episodes: found }
    await db.log(deedRow(deedOf(atWork(call), { action: 'publish-figures', purpose: 'figures', detail })))
    const { size } = statSync(lines)
    return { ...asked, marks, years, lines, after: before?.import.report.id, file: OWN_REGISTER, bytes: size }
  })
}

async function marksOf(db: Read, whose: Publisher, key: string): Promise<Record<string, string>> {
  const all: Record<string, string> = {}
  for (const kind of EPISODE_KINDS)
    for (const { year, rows, mark } of await yearMarks(db, kind, whose))
      all[`${year} ${kind}`] = `${key} ${rows} ${mark}`
  return all
}

/** Years in which the mark of any kind is another than before, or is no more. */
function changedYears(now: Readonly<Record<string, string>>, before: Readonly<Record<string, string>>): number[] {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(before)])].filter((key) => now[key] !== before[key])
  return [...new Set(keys.map((key) => Number(key.slice(0, 4))))].sort((a, b) => a - b)
}

interface Writing {
  readonly whose: Publisher
  readonly years: readonly number[]
  readonly lines: string
  readonly key: string
}

async function writeLines(db: Read & Log, { whose, years, lines, key }: Writing, call: Call): Promise<number> {
  const pseudonym = pseudonymsOf(key)
  let found = 0
  for (const [k, kind] of EPISODE_KINDS.entries()) {
    for await (const rows of publicationRows(db, kind, whose, years)) {
      call.signal.throwIfAborted()
      const text = rows.map((row) => `${JSON.stringify(publishedEpisode(kind, row, pseudonym))}\n`)
      appendFileSync(lines, text.join(''))
      found += rows.length
    }
    call.progress(kind, k / EPISODE_KINDS.length)
  }
  return found
}
