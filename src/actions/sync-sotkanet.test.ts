/** Sotkanet over HTTP: a service of our own on this machine answers, with every oddness of the real one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Observation } from '#model/observation.ts'
import { observationTable, published } from '#pool/pool.ts'
import type { Outside } from '#remote/outside.ts'
import { outsideOf, type Service } from '../../test/services/service.ts'
import { type SmallSotkanet, smallSotkanet } from '../../test/services/sotkanet.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import type { Call } from './action.ts'
import { perform } from './perform.ts'
import type { SyncReport } from './sync-report.ts'
import { syncSotkanet } from './sync-sotkanet.ts'

let t: TestWorld
let service: Service & { readonly held: SmallSotkanet }
beforeEach(async () => {
  t = await testWorld()
  service = await smallSotkanet()
})
afterEach(async () => {
  await service.close()
  await t.close()
})

const callWith = (pace: Partial<Outside['pace']> = {}, more: Partial<Call> = {}): Call => ({
  ...t.call,
  world: { ...t.world, outside: outsideOf({ sotkanet: service.base, pace: { ...outsideOf({}).pace, ...pace } }) },
  ...more,
})

async function sync(input: object = { only: '191' }, call = callWith()): Promise<SyncReport> {
  const outcome = await perform(syncSotkanet, input, call)
  if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
  return outcome.value
}

async function told(area: string, series: string): Promise<Pick<Observation, 'value' | 'reason' | 'note' | 'from'>[]> {
  const rows = await t.world.pool.db.rows(
    `SELECT CAST(from_day AS VARCHAR) AS day, CAST(value AS DOUBLE) AS value, reason, note
     FROM ${observationTable(t.world.pool, published(t.world.pool))} WHERE area = ? AND series = ? ORDER BY from_day`,
    [area, series],
  )
  return rows.map(({ day, value, reason, note }) => ({
    from: String(day),
    value: value as number | null,
    ...(reason === null ? {} : { reason: reason as Observation['reason'] & string }),
    ...(note === null ? {} : { note: String(note) }),
  }))
}

describe('a sync of one indicator', () => {
  it('brings its figures as observations, the unknown ones with their reason', async () => {
    const report = await sync()
    expect(report).toMatchObject({ isWhole: true, failed: [], unchanged: [] })
    expect(report.fetched).toMatchObject([{ source: 'sotkanet-191', updated: '2025-06-10' }])
    expect(await told('imatra', 'placed-outside-home-share')).toEqual([
      { from: '2021-01-01', value: 1.1 },
      { from: '2022-01-01', value: null, reason: 'not-reported', note: 'none-told' },
      { from: '2023-01-01', value: null, reason: 'not-reported', note: 'none-told' },
      { from: '2024-01-01', value: 0.9, note: 'preliminary' },
    ])
    expect((await told('imatra', 'placed-children')).map(({ value }) => value)).toEqual([42, null, 38, 33])
  })
})
