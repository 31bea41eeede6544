/**
 * Figures: publishing a county's whole work as episodes, and counting all indicators of ten years of it.
 *
 * The register is that of the case work's bench. The floor of publishing is reading the same rows and doing nothing with them;
 * that of counting is one scan of the episodes for each indicator.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Call, World } from '#actions/action.ts'
import { countFigures } from '#actions/count-figures.ts'
import { closeWorld, openWorld } from '#actions/open-world.ts'
import { perform } from '#actions/perform.ts'
import { publishFigures } from '#actions/publish-figures.ts'
import { year } from '#kernel/period.ts'
import { COUNTED } from '#measures/own-indicators.ts'
import { EPISODE_KINDS } from '#model/episode.ts'
import { episodeFiles, episodeTable } from '#pool/episodes.ts'
import { published } from '#pool/pool.ts'
import { publicationRows, publisherOf, yearMarks } from '#register/publication.ts'
import type { Register } from '#register/register.ts'
import { bigRegister, counted } from './casework-register.ts'
import { stopwatch } from './part.ts'

const NOW = '2026-11-20T10:00:00.000Z'
const AREA = 'esimerkkila'
const PERIODS = Array.from({ length: 10 }, (_, k) => year(2016 + k))

export async function benchFigures(children: number): Promise<void> {
  const { register } = await bigRegister({ seed: 1, children, years: 8, now: NOW })
  const data = mkdtempSync(join(tmpdir(), 'varhain-figures-'))
  const world = await openWorld({ home: join(import.meta.dirname, '..'), data }, () => NOW)
  try {
    const { events, parts } = await counted(register)
    const call = callIn({ ...world, register })
    const floor = await timed(() => readAll(register))
    const first = await timed(() => perform(publishFigures, { purpose: 'research' }, call))
    if (!first.value.ok) throw new Error(first.value.why.message)
    const again = await timed(() => perform(publishFigures, { purpose: 'research' }, call))
    console.log(`${events} events, ${parts} parts, ${floor.value} episodes`)
    console.log(`reading the rows       ${spent(floor)}`)
    console.log(
      `publishing             ${spent(first)}  × ${(first.seconds / floor.seconds).toFixed(1)} of reading; aim < 30 s for 1.5 M events`,
    )
    console.log(`publishing, no change  ${spent(again)}  × ${(again.seconds / first.seconds).toFixed(2)} of the first`)
    const whole = await timed(() => perform(publishFigures, {}, call))
    if (!whole.value.ok) throw new Error(whole.value.why.message)
    const { told, withheld } = whole.value.value.figures ?? { told: 0, withheld: 0 }
    console.log(`with figures           ${spent(whole)}  ${told} told, ${withheld} withheld`)
    await benchCounting(call)
  } finally {
    await register.close()
    await closeWorld(world)
    rmSync(data, { recursive: true, force: true })
  }
}

async function benchCounting({ world: { pool }, signal }: Call): Promise<void> {
  const table = episodeTable(pool.store, episodeFiles(published(pool), 'management', AREA))
  const floor = await timed(async () => {
    for (const _ of COUNTED) await pool.db.rows(`SELECT kind, count(DISTINCT child) FROM ${table} GROUP BY kind`)
  })
  const wholes = await timed(() => countFigures(pool.db, { table, periods: PERIODS, detail: 'placed' }, signal))
  const divided = await timed(() => countFigures(pool.db, { table, periods: PERIODS, detail: 'divided' }, signal))
  const ratio = (one: Timed<unknown>) => `× ${(one.seconds / floor.seconds).toFixed(1)} of a scan each`
  console.log(`${COUNTED.length} indicators, 10 years ${spent(wholes)}  ${ratio(wholes)}; aim < 2 s`)
  console.log(`  with their divisions ${spent(divided)}  ${ratio(divided)}`)
}

async function readAll(register: Register): Promise<number> {
  return register.look(async (db) => {
    let rows = 0
    const whose = await publisherOf(db, AREA)
    for (const kind of EPISODE_KINDS) {
      const years = (await yearMarks(db, kind, whose)).map((one) => one.year)
      for await (const page of publicationRows(db, kind, whose, years)) rows += page.length
    }
    return rows
  })
}

const callIn = (world: World): Call => ({
  world,
  actor: { name: 'bench', duty: 'controller' },
  signal: new AbortController().signal,
  progress: () => undefined,
})

interface Timed<T> {
  readonly value: T
  readonly seconds: number
  readonly cpu: number
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const stop = stopwatch()
  const value = await work()
  return { value, ...stop() }
}

const spent = ({ seconds, cpu }: Timed<unknown>): string =>
  `${seconds.toFixed(2).padStart(6)} s, cpu ${cpu.toFixed(2).padStart(6)} s`
