/**
 * Statistics: sixty nationwide statistics of thirty-five years in the pool; how much slower looks are with them than without,
 * and how a fetch that finds nothing new compares with the first. No service is asked: the figures are made here.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Action, Call } from '#actions/action.ts'
import { loadSeeds } from '#actions/load-seeds.ts'
import { closeWorld, openWorld } from '#actions/open-world.ts'
import { perform } from '#actions/perform.ts'
import { showIndicators } from '#actions/show-indicators.ts'
import { showPicture } from '#actions/show-picture.ts'
import { type FetchedStatistic, publishStatistics, readyStatistic, sweepReady } from '#actions/statistics-import.ts'
import type { Area } from '#model/area.ts'

const STATISTICS = 60
const YEARS = Array.from({ length: 35 }, (_, k) => 1990 + k)

function statistic(number: number, areas: readonly Area[]): FetchedStatistic {
  const series = number === 0 ? 'placed-outside-home-share' : `bench-${number}`
  const observations = areas.flatMap(({ id }, place) =>
    YEARS.map((year) => {
      const days = { from: `${year}-01-01`, to: `${year}-12-31` }
      const value = ((place * 31 + year * 7 + number) % 97) / 10
      return { kind: 'indicator' as const, area: id, series, ...days, value, unit: 'percent', row: 1 }
    }),
  )
  const title = { fi: series, sv: series, en: series }
  const source = { id: `sotkanet-${90_000 + number}`, kind: 'statistics' as const, title, published: '2026-01-01' }
  return {
    source,
    file: `${series}.json`,
    observations,
    rowsRead: observations.length,
    rejected: [],
    table: '',
    bytes: 0,
  }
}

export async function benchStatistics(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'varhain-bench-'))
  const world = await openWorld({ home: join(import.meta.dirname, '..'), data: folder }, () => new Date().toISOString())
  const signal = new AbortController().signal
  const call: Call = { world, actor: { name: 'bench', duty: 'controller' }, signal, progress: () => undefined }
  try {
    await perform(loadSeeds, {}, call)
    const looks = { picture: showPicture, indicators: showIndicators } as unknown as Record<string, Action>
    const before = await looksOf(looks, call)
    const first = await timed(() => publishAll(call))
    const again = await timed(() => publishAll(call))
    const after = await looksOf(looks, call)
    console.log(`${STATISTICS} statistics, ${STATISTICS * world.areas.length * YEARS.length} figures`)
    for (const [name, ms] of Object.entries(after)) {
      const ratio = (ms / (before[name] ?? ms)).toFixed(1)
      console.log(`${name.padEnd(12)} ${ms.toFixed(0)} ms with them, × ${ratio} of without`)
    }
    console.log(`taking in    ${(first / 1000).toFixed(1)} s; nothing new × ${(again / first).toFixed(2)} of that`)
  } finally {
    await closeWorld(world)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function publishAll(call: Call): Promise<void> {
  const ready = []
  for (let number = 0; number < STATISTICS; number++)
    ready.push(await readyStatistic(statistic(number, call.world.areas), call))
  await publishStatistics(ready, [], 'bench', call)
  sweepReady(ready)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** The middle of five warm looks each, in milliseconds. */
async function looksOf(looks: Readonly<Record<string, Action>>, call: Call): Promise<Record<string, number>> {
  const told: Record<string, number> = {}
  for (const [name, action] of Object.entries(looks)) {
    const times: number[] = []
    for (let k = 0; k < 7; k++) times.push(await timed(() => perform(action, { area: 'kouvola' }, call)))
    told[name] = times.slice(2).toSorted((a, b) => a - b)[2] ?? 0
  }
  return told
}
