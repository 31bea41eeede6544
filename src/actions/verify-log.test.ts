/** Verification of the log: whole as it was written, under load too; and every way of tampering is found where it was done. */
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogFault, LogHead, LogVerification } from '#model/log.ts'
import { deedRow } from '#register/deed.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { atWork, deedOf } from './worker-call.ts'

let t: TestPeople
let child: number
beforeAll(async () => {
  t = await testPeople('2026-03-02')
  child = await t.child('Aino Loki', '2015-05-04')
  const { part } = await t.run('open-matter', { child, task: 'family-services', reason: 'Syy' })
  await Promise.all(Array.from({ length: 24 }, () => t.run('show-matter', { id: part })))
  await t.run('export-person', { id: child })
  for (let k = 0; k < 6; k++) await t.run('show-matter', { id: part })
})
afterAll(() => t.close())

const verify = async (heads?: readonly LogHead[]): Promise<LogVerification> =>
  (await t.run('verify-log', heads ? { heads } : {}, 'privacy-officer')) as never

/** Alone with both tables until the end of the transaction; never waits with one in hand, for the product may hold the other. */
async function takeTables(db: Client): Promise<void> {
  await expect
    .poll(async () => {
      await db.query('begin')
      try {
        await db.query('lock table lane, deed in access exclusive mode nowait')
        return 'taken'
      } catch (error) {
        await db.query('rollback')
        return (error as Error).message
      }
    })
    .toBe('taken')
}

/** Work of somebody whom nothing is kept from; undone by putting back the tables as they were. */
async function tampered(work: (db: Client) => Promise<unknown>, heads?: readonly LogHead[]): Promise<LogVerification> {
  await t.database.asOwner((db) =>
    db.query('create table deed_kept as table deed; create table lane_kept as table lane'),
  )
  try {
    await t.database.asOwner(async (db) => {
      await takeTables(db)
      await db.query(`grant update, delete, insert, truncate on deed, lane to current_user;
        alter table deed disable trigger user; alter table lane disable trigger user;
        alter table deed drop constraint if exists deed_lane_fkey`)
      await work(db)
      await db.query('alter table deed enable trigger user; alter table lane enable trigger user; commit')
    })
    return await verify(heads)
  } finally {
    await t.database.asOwner(async (db) => {
      await takeTables(db)
      await db.query(`alter table deed disable trigger user; alter table lane disable trigger user;
        delete from deed; delete from lane; insert into lane table lane_kept; insert into deed table deed_kept;
        alter table deed drop constraint if exists deed_lane_fkey;
        alter table deed add constraint deed_lane_fkey foreign key (lane) references lane;
        alter table deed enable trigger user; alter table lane enable trigger user;
        drop table deed_kept; drop table lane_kept; commit`)
    })
  }
}

const withHeads = async (heads: readonly LogHead[], work: (db: Client) => Promise<unknown>) =>
  (await tampered(work, heads)).faults

/** A copy of the second row under another number. */
const copied = (lane: number, number: string): string => `
  insert into deed select (jsonb_populate_record(d, jsonb_build_object('id', d.id + 5000000, 'number', ${number}))).*
  from deed d where lane = ${lane} and number = 2`

/** The row and all after it with hashes that fit each other. */
const rewritten = (lane: number, from: number): string => `
  do $$ declare one deed; before text; begin
    update deed set purpose = 'forged' where lane = ${lane} and number = ${from};
    select hash into before from deed where lane = ${lane} and number = ${from} - 1;
    for one in select * from deed where lane = ${lane} and number >= ${from} order by number loop
      one.previous := before;
      before := encode(sha256(convert_to(deed_text(one), 'UTF8')), 'hex');
      update deed set previous = one.previous, hash = before where id = one.id;
    end loop;
  end $$`

const words = (faults: readonly LogFault[]) => faults.map(({ lane, number, what }) => `${lane}/${number} ${what}`)

/** The longest lane, with a first, a middle and a last row. */
const rowOf = async (place: 'first' | 'middle' | 'last') => {
  const { rows } = await t.database.asOwner((db) =>
    db.query<{ lane: number; length: number }>(
      'select id as lane, length::int as length from lane order by length desc, id limit 1',
    ),
  )
  const { lane, length } = rows[0] ?? { lane: 0, length: 0 }
  expect(length).toBeGreaterThan(4)
  return { lane, number: { first: 1, middle: 3, last: length }[place] }
}

describe('the log', () => {
  it('is whole as it was written, by everybody at once, row for row', async () => {
    const { isWhole, faults, rows, heads, lanes } = await verify()
    expect({ isWhole, faults }).toEqual({ isWhole: true, faults: [] })
    const [told] = (await t.database.asOwner((db) => db.query<{ count: string }>('select count(*) from deed'))).rows
    expect(rows).toBe(Number(told?.count) - 1) // its own row came after
    expect(heads).toHaveLength(lanes)
    expect(heads.reduce((sum, { number }) => sum + number, 0)).toBe(rows)
  })

  it('is not verified by whoever works with clients', async () => {
    for (const duty of ['social-worker', 'service-manager'] as const)
      expect((await t.refusal('verify-log', {}, duty)).why).toBe('not-allowed')
  })
})

describe('whoever rules the database and changes a column of a row is found', () => {
  const COLUMNS: readonly (readonly [string, string])[] = [
    ['at', `at + interval '1 second'`],
    ['log', `case log when 'use' then 'disclosure' else 'use' end`],
    ['worker_id', `case when worker_id is null then 1 end`],
    ['worker_name', `coalesce(worker_name, '') || 'x'`],
    ['duty', `duty || 'x'`],
    ['action', `action || 'x'`],
    ['provider', `provider || 'x'`],
    ['unit_id', `coalesce(unit_id, 0) + 1`],
    ['matter_id', `coalesce(matter_id, 0) + 1`],
    ['person_id', `coalesce(person_id, 0) + 1`],
    ['people', `people || 7::bigint`],
    ['data', `data || 'x'::text`],
    ['purpose', `purpose || 'x'`],
    ['detail', `detail || '{"x": 1}'`],
    ['told_hash', `repeat('0', 64)`],
    ['told', `'{}'`],
    ['id', `id + 1000000`],
    ['previous', `repeat('0', 64)`],
    ['hash', `repeat('0', 64)`],
  ]

  it('in every column that there is', async () => {
    const { rows } = await t.database.asOwner((db) =>
      db.query<{ name: string }>(
        `select column_name as name from information_schema.columns where table_name = 'deed'`,
      ),
    )
    const told = [...COLUMNS.map(([column]) => column), 'lane', 'number']
    expect(told.toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
  })

  it.each(COLUMNS)('%s', async (column, value) => {
    for (const place of ['first', 'middle', 'last'] as const) {
      const { lane, number } = await rowOf(place)
      const { isWhole, faults } = await tampered((db) =>
        db.query(`alter table deed drop constraint if exists deed_check;
          update deed set ${column} = ${value} where lane = ${lane} and number = ${number}`),
      )
      expect(isWhole).toBe(false)
      expect(words(faults)).toContain(`${lane}/${number} changed`)
    }
  })

  it('in the words that are sealed', async () => {
    const { lane, number } = await addTold()
    for (const value of [`'{"reason":"Muu"}'`, 'null', `overlay(told placing 'AAAA' from 40)`]) {
      const { faults } = await tampered((db) =>
        db.query(`alter table deed drop constraint if exists deed_check;
          update deed set told = ${value} where lane = ${lane} and number = ${number}`),
      )
      expect(words(faults)).toEqual([`${lane}/${number} changed`])
    }
  })
})

/** A row with words of its own. */
async function addTold(): Promise<{ lane: number; number: number }> {
  await t.write((db) =>
    db.log(
      deedRow(
        deedOf(atWork(t.call(t.actor('social-worker'))), {
          action: 'export-person',
          person: child,
          told: { recipient: 'Käräjäoikeus' },
        }),
      ),
    ),
  )
  const { rows } = await t.database.asOwner((db) =>
    db.query<{ lane: number; number: number }>(
      'select lane, number::int from deed where told is not null order by id desc',
    ),
  )
  return rows[0] ?? { lane: 0, number: 0 }
}

describe('whoever rules the database and', () => {
  it('takes the first row, one between or the last away is found', async () => {
    for (const [place, what] of [
      ['first', 'removed'],
      ['middle', 'removed'],
      ['last', 'cut'],
    ] as const) {
      const { lane, number } = await rowOf(place)
      const { faults } = await tampered((db) =>
        db.query(`delete from deed where lane = ${lane} and number = ${number}`),
      )
      // taken from the end, the next row that is written shows the gap as well
      expect(words(faults)).toContain(`${lane}/${number} ${what}`)
    }
  })

  it('cuts the tail off and shortens the lane to match is found by heads that were kept', async () => {
    const { heads } = await verify()
    const { lane } = await rowOf('last')
    const cut = `delete from deed where lane = ${lane} and number > 3;
      update lane set length = 3, last = (select hash from deed where lane = ${lane} and number = 3) where id = ${lane}`
    const found = await withHeads(heads, (db) => db.query(cut))
    const before = heads.find((one) => one.lane === lane)
    expect(words(found)).toContain(`${lane}/${before?.number} cut`)
  })

  it('swaps two rows, or puts one in, is found', async () => {
    const { lane } = await rowOf('first')
    const swapped = await tampered((db) =>
      db.query(`update deed set number = -number where lane = ${lane} and number in (2, 3);
        update deed set number = case number when -2 then 3 else 2 end where lane = ${lane} and number < 0`),
    )
    expect(words(swapped.faults)).toEqual(expect.arrayContaining([`${lane}/2 changed`, `${lane}/3 changed`]))
    for (const number of [0, -4]) {
      const early = await tampered((db) => db.query(copied(lane, String(number))))
      expect(words(early.faults)).toContain(`${lane}/${number} inserted`)
    }
    const late = await tampered((db) => db.query(copied(lane, 'number + 1000000')))
    expect(late.isWhole).toBe(false)
    const twin = await tampered((db) =>
      db.query(`alter table deed drop constraint deed_lane_number_key; ${copied(lane, 'number')}`),
    )
    expect(words(twin.faults)).toContain(`${lane}/2 inserted`)
  })

  it('writes the chain anew from a row on is found by the end of the lane', async () => {
    const { lane } = await rowOf('middle')
    const { faults } = await tampered((db) => db.query(rewritten(lane, 3)))
    expect(faults.some((one) => one.lane === lane && one.what === 'head-changed')).toBe(true)
  })

  it('writes the lane’s end anew too is found by heads that were kept', async () => {
    const { heads } = await verify()
    const { lane } = await rowOf('middle')
    const whole = `${rewritten(lane, 3)};
      update lane set last = (select hash from deed where lane = ${lane} order by number desc limit 1) where id = ${lane}`
    expect(words(await withHeads([], (db) => db.query(whole)))).toEqual([])
    const found = await withHeads(heads, (db) => db.query(whole))
    expect(words(found)).toEqual([`${lane}/${heads.find((one) => one.lane === lane)?.number} rewritten`])
  })

  it('drops a lane with all its rows, or moves its beginning, is found', async () => {
    const { lane } = await rowOf('first')
    // one that the verification does not itself write into
    const [other] = (await verify()).heads.filter((one) => one.lane !== lane && one.lane > 0)
    const drop = `delete from deed where lane = ${other?.lane}; delete from lane where id = ${other?.lane}`
    const dropped = await tampered((db) => db.query(drop))
    expect(words(dropped.faults)).toEqual([`${other?.lane}/1 lane-missing`])
    const orphaned = await tampered((db) => db.query(`delete from lane where id = ${other?.lane}`))
    expect(words(orphaned.faults)).toEqual([`${other?.lane}/1 lane-missing`])
    const anew = await tampered((db) =>
      db.query(`${drop}; insert into lane (id) values (${other?.lane}); alter table deed enable trigger user;
        select set_config('varhain.lane', '0', true);
        insert into deed (at, duty, action, provider, data, purpose, detail)
          values (now(), 'system', 'open-lane', '', '{log}', 'log', '{"lane": ${other?.lane}}')`),
    )
    expect(words(anew.faults)).toEqual([`${other?.lane}/1 lane-missing`])
    const begun = await tampered((db) =>
      db.query(`update lane set first = 4, before = (select hash from deed where lane = ${lane} and number = 3) where id = ${lane};
        delete from deed where lane = ${lane} and number < 4`),
    )
    expect(words(begun.faults)).toContain(`${lane}/4 beginning-changed`)
  })
})
