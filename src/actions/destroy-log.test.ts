/** Old rows of the log: twelve years, not a day before; what a hold keeps stays; and the rest is proved from there on. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogVerification } from '#model/log.ts'
import type { ExpiredList } from '#model/retention.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'

let t: TestPeople
let matter: number
beforeEach(async () => {
  t = await testPeople('2014-03-02')
  const child = await t.child('Aino Vanha', '2010-05-04')
  matter = (await t.run('open-matter', { child, task: 'family-services', reason: 'Syy' })).part
  await Promise.all(Array.from({ length: 8 }, () => t.run('show-matter', { id: matter })))
  t.setToday('2014-03-03')
  await Promise.all(Array.from({ length: 8 }, () => t.run('show-matter', { id: matter })))
})
afterEach(() => t.close())

const officer = async <T>(name: string, input: object = {}): Promise<T> =>
  (await t.run(name, input, 'privacy-officer')) as unknown as T
const old = async () => (await officer<ExpiredList>('list-expired')).log
const verify = () => officer<LogVerification>('verify-log')
const rows = async (where: string) =>
  Number((await t.database.asOwner((db) => db.query(`select count(*) from deed where ${where}`))).rows[0]?.count)

describe('the oldest rows of the log', () => {
  it('are counted twelve years after they were written, and not a day before', async () => {
    t.setToday('2026-03-02')
    expect(await old()).toMatchObject({ rows: 0, before: '2014-03-02', years: 12 })
    t.setToday('2026-03-03')
    expect(await old()).toMatchObject({ rows: 9, before: '2014-03-03' })
  })

  it('are destroyed by their number, and the rest is proved from there on', async () => {
    t.setToday('2026-03-03')
    expect((await t.refusal('destroy-log', { rows: 8 }, 'privacy-officer')).why).toBe('changed-meanwhile')
    expect((await t.refusal('destroy-log', { rows: 9 }, 'administrator')).why).toBe('not-allowed')
    const before = (await verify()).heads
    await officer('destroy-log', { rows: 9 })
    expect(await rows(`at < '2014-03-03' and action <> 'open-lane'`)).toBe(0)
    expect(await rows(`at < '2014-03-04' and action = 'show-matter'`)).toBe(8)
    expect(await verify()).toMatchObject({ isWhole: true, faults: [] })
    expect((await officer<LogVerification>('verify-log', { heads: before })).faults).toEqual([])
    expect(await rows(`action = 'destroy-log' and log = 'use'`)).toBe(1)
    // a refused attempt says nothing of where the chains begin
    await t.refusal('destroy-log', { rows: 1 }, 'administrator')
    expect((await verify()).isWhole).toBe(true)
    expect((await old()).rows).toBe(0)
  })

  it('may go to the last one of a lane, which goes on from there', async () => {
    t.setToday('2026-03-04')
    const { rows: count } = await old()
    expect(count).toBe(17)
    await officer('destroy-log', { rows: count })
    await Promise.all(Array.from({ length: 12 }, () => t.run('show-matter', { id: matter })))
    expect(await verify()).toMatchObject({ isWhole: true, faults: [] })
  })

  it('stay where a hold keeps what they are about, until it is released', async () => {
    t.setToday('2026-03-03')
    const why = { reason: 'Oikeudenkäynti kesken', orderedBy: 'Hallinto-oikeus' }
    const { hold } = await officer<{ hold: number }>('hold-records', { matter, ...why })
    expect((await old()).rows).toBe(0)
    await officer('release-hold', { id: hold })
    t.setToday('2026-03-04')
    expect((await old()).rows).toBe(17)
  })

  it('taken away by other means are missed', async () => {
    t.setToday('2026-03-03')
    await officer('destroy-log', { rows: 9 })
    await t.database.asOwner((db) =>
      db.query(`begin; grant update, delete on deed, lane to current_user; set local varhain.maintain = 'on';
        update lane l set first = first + 1, before = (select hash from deed where lane = l.id and number = l.first)
          where id = (select lane from deed where action = 'show-matter' order by id limit 1);
        delete from deed d using lane l where l.id = d.lane and d.number < l.first; commit`),
    )
    expect((await verify()).faults.map(({ what }) => what)).toEqual(['beginning-changed'])
  })
})
