import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RegisterImport } from '#model/register-import.ts'
import { duesOf } from '#register/due.ts'
import { timeline } from '#register/event.ts'
import { keysFor, sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { importRegister } from './import-register.ts'
import { perform } from './perform.ts'

let t: TestPeople
let folder: string
beforeAll(async () => {
  t = await testPeople('2026-09-01')
  folder = mkdtempSync(join(tmpdir(), 'varhain-course-'))
  await bring('persons', [
    'id;family_name;given_names;birth;is_protected',
    'lapsi;Meri;Aino;4.5.2018;ei',
    'nuori;Meri;Veikko;1.2.2012;ei',
    'aiti;Meri;Liisa;;ei',
  ])
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})

async function bring(holds: string, lines: readonly string[], preview = 'false'): Promise<RegisterImport> {
  const file = join(folder, 'rows.csv')
  writeFileSync(file, lines.join('\n'))
  const input = { file, source: 'vanha', holds, preview }
  const outcome = await perform(importRegister, input, t.call(t.actor('administrator')))
  if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
  const { read, accepted, known, rejected } = outcome.value
  expect(accepted + known + rejected.length).toBe(read)
  return outcome.value
}

const reasons = ({ rejected }: RegisterImport) =>
  rejected.map(({ row, column, reason }) => `${row} ${column} ${reason}`)

/** The part of a number of the old system. */
const partOf = (
  holds: string,
  id: string,
): Promise<{ part: number; state: string; worker: number | null; openedOn: string }> =>
  t.register.look((db) =>
    db.one(sql`select p.id as part, p.state, p.worker_id as worker, p.opened_on as "openedOn" from imported i
      join part p on p.id = i.part_id where i.holds = ${holds} and i.external_key = any(${keysFor('external-id', [id])})`),
  )
const eventsOf = (matter: number) => t.register.look((db) => timeline(db, { matter }, { limit: 50 }, t.everything))

const RELATIONS = 'person;other;kind;since;until'
const MATTERS = 'id;person;task;pending_on;unit;worker;reason;special_need;state'
const SERVICES =
  'id;matter;service_kind;act;production;provider;price;price_unit;reasons;decided_on;started_on;ended_on;end_reason;outcome;worker'
const PLACEMENTS =
  'id;matter;placement_kind;place_type;production;provider;day_price;reasons;goals;estimated_length;guardians;guardians_consent_on;child_consent_on;consent_way;decided_on;begun_on;ended_on;end_reason'

describe('relations', () => {
  it('join people of the old system, both ways where they go so, and are known by whom they join', async () => {
    const file = [RELATIONS, 'lapsi;aiti;guardian;4.5.2018;', 'lapsi;nuori;sibling;4.5.2018;1.1.2024']
    expect(await bring('relations', file)).toMatchObject({ accepted: 2, rejected: [] })
    expect(await bring('relations', file)).toMatchObject({ accepted: 0, known: 2 })
    const kept = await t.register.look((db) => db.rows(sql`select kind, until from relation order by kind, person_id`))
    expect(kept).toEqual([
      { kind: 'guardian', until: null },
      { kind: 'sibling', until: '2024-01-01' },
      { kind: 'sibling', until: '2024-01-01' },
    ])
  })

  it('to nobody known, to oneself, of no kind or ending before they begin are rejected', async () => {
    const file = [
      RELATIONS,
      'lapsi;kuka;guardian;4.5.2018;',
      'lapsi;lapsi;sibling;4.5.2018;',
      'lapsi;aiti;tuttu;4.5.2018;',
      'nuori;aiti;guardian;4.5.2018;3.5.2018',
    ]
    expect(reasons(await bring('relations', file))).toEqual([
      '2 other unknown-person',
      '3 other same-person',
      '4 kind not-a-choice',
      '5 until ends-before-it-begins',
    ])
  })
})

describe('matters', () => {
  it('are opened on the day on which they became pending, by the administrator who brought them in', async () => {
    const worker = t.actor('social-worker').worker
    const file = [
      MATTERS,
      `a1;lapsi;family-services;3.8.2026;sosiaalityö;${worker?.name};Tuen tarve;kyllä;avoin`,
      `a2;nuori;child-protection;1.2.2026;${t.units.guidance};;;;`,
    ]
    expect(await bring('matters', file)).toMatchObject({ accepted: 2, rejected: [] })
    const one = await partOf('matters', 'a1')
    expect(one).toMatchObject({ state: 'pending', worker: worker?.id, openedOn: '2026-08-03' })
    expect(await partOf('matters', 'a2')).toMatchObject({ state: 'pending', worker: null, openedOn: '2026-02-01' })
    const events = await eventsOf(one.part)
    expect(events.map(({ kind, on, by, position }) => ({ kind, on, by, position })).toReversed()).toEqual([
      { kind: 'matter.open', on: '2026-08-03', by: 'Työntekijä pääkäyttäjä', position: 'tuonti' },
      { kind: 'matter.assign', on: '2026-08-03', by: 'Työntekijä pääkäyttäjä', position: 'tuonti' },
    ])
  })

  it('of nobody known, of no unit or worker here, closed or of a later day are rejected', async () => {
    const file = [
      MATTERS,
      'b1;kuka;family-services;3.8.2026;Sosiaalityö;;;;',
      'b2;lapsi;family-services;3.8.2026;Olematon;;;;',
      'b3;lapsi;family-services;3.8.2026;Sosiaalityö;Ei kukaan;;;',
      'b4;lapsi;family-services;3.8.2026;Sosiaalityö;;;;päättynyt',
      'b5;lapsi;family-services;3.9.2026;Sosiaalityö;;;;',
      'b6;lapsi;koulu;3.8.2026;Sosiaalityö;;;;',
    ]
    expect(reasons(await bring('matters', file))).toEqual([
      '2 person unknown-person',
      '3 unit unknown-unit',
      '4 worker unknown-worker',
      '5 state not-open',
      '6 pending_on in-the-future',
      '7 task not-a-choice',
    ])
  })
})

describe('services', () => {
  it('are decided, begun and ended on their days, and the clocks of law with them', async () => {
    const file = [
      SERVICES,
      's1;a1;family-work;SHL;own;;;;Arvion mukaan;10.8.2026;17.8.2026;;;;',
      's2;a1;home-help;SHL;bought;Kotiapu Oy;80,50;visit;Arvion mukaan;10.8.2026;11.8.2026;31.8.2026;goals-reached;reached;',
      's3;a2;peer-group;SHL;own;;;;Ryhmästä apua;10.8.2026;;;;;',
    ]
    expect(await bring('services', file)).toMatchObject({ accepted: 3, rejected: [] })
    expect(await partOf('services', 's1')).toMatchObject({
      state: 'running',
      worker: t.actor('social-worker').worker?.id,
    })
    expect(await partOf('services', 's2')).toMatchObject({ state: 'ended' })
    expect(await partOf('services', 's3')).toMatchObject({ state: 'granted', worker: null })
    const { part: matter } = await partOf('matters', 'a1')
    const events = (await eventsOf(matter)).map(({ kind, on }) => `${kind} ${on}`)
    expect(events.toReversed()).toEqual([
      'matter.open 2026-08-03',
      'matter.assign 2026-08-03',
      'service.grant 2026-08-10',
      'service.grant 2026-08-10',
      'service.start 2026-08-11',
      'service.start 2026-08-17',
      'service.end 2026-08-31',
    ])
    const { part: other } = await partOf('matters', 'a2')
    const dues = await t.register.look((db) => duesOf(db, { matter: other }, t.everything))
    expect(dues.map(({ rule, due, state }) => `${rule} ${due} ${state}`)).toEqual([
      'decision-implementation 2026-05-01 open',
    ])
    const services = await t.register.look((db) => db.rows(sql`select provider, price from service`))
    expect(services).toContainEqual({ provider: 'Kotiapu Oy', price: 8050 })
  })

  it('begun with nobody named are held by nobody, not by whoever brought them in', async () => {
    await bring('services', [SERVICES, 'u1;a2;family-work;SHL;own;;;;Arvio;1.3.2026;2.3.2026;;;;'])
    expect(await partOf('services', 'u1')).toMatchObject({ state: 'running', worker: null })
  })

  it('that a rule refuses leave nothing behind, and say which', async () => {
    const before = await t.register.look((db) =>
      db.one(sql`select (select count(*) from part) as parts, (select count(*) from event) as events`),
    )
    const file = [
      SERVICES,
      'v1;a9;family-work;SHL;own;;;;x;10.8.2026;;;;;',
      'v2;a1;family-work;SHL;bought;;;;x;10.8.2026;;;;;',
      'v3;a1;family-work;SHL;own;;;;x;2.8.2026;;;;;',
      'v4;a1;family-work;SHL;own;;;;x;10.8.2026;9.8.2026;;;;',
      'v5;a1;family-work;SHL;own;;;;x;10.8.2026;;20.8.2026;moved;reached;',
      'v6;a1;family-work;SHL;own;;;;x;10.8.2026;11.8.2026;20.8.2026;;reached;',
      'v7;a1;family-work;SHL;own;;;;x;10.8.2026;;;moved;;',
      'v8;a1;family-work;SHL;own;;1,234;;x;10.8.2026;;;;;',
      'v9;a1;family-work;SHL;own;;;;x;10.8.2026;11.8.2026;10.8.2026;moved;reached;',
    ]
    expect(reasons(await bring('services', file))).toEqual([
      '2 matter unknown-matter',
      '3 provider provider-needed',
      '4 decided_on before-pending',
      '5 started_on before-it-began',
      '6 ended_on not-from-here',
      '7 end_reason no-value',
      '8 ended_on no-value',
      '9 price not-euros',
      '10 ended_on ends-before-it-begins',
    ])
    expect(
      await t.register.look((db) =>
        db.one(sql`select (select count(*) from part) as parts, (select count(*) from event) as events`),
      ),
    ).toEqual(before)
  })
})

describe('placements', () => {
  it('stand on the consents and on custody, as the law asks', async () => {
    const file = [
      PLACEMENTS,
      'p1;a2;open-care;institution;bought;Koti Oy;250;Turvallisuus;Koulu sujuu;puoli vuotta;Liisa Meri;1.6.2026;1.6.2026;written;2.6.2026;3.6.2026;30.6.2026;home',
      'p2;a2;open-care;institution;own;;;x;x;x;;;;;2.6.2026;;;',
      'p3;a2;open-care;institution;own;;;x;x;x;Liisa Meri;1.6.2026;;spoken;2.6.2026;;;',
      'p4;a2;substitute;foster-family;own;;;x;;;;;;;2.6.2026;;;',
      'p5;a2;open-care;institution;own;;;x;x;x;Liisa Meri;;;spoken;2.6.2026;;;',
      'p6;a2;emergency;institution;own;;;Vaara;;;;;;;1.7.2026;1.7.2026;;',
    ]
    expect(reasons(await bring('placements', file))).toEqual([
      '3 guardians guardians-consent-missing',
      '4 guardians childs-consent-missing',
      '5 placement_kind custody-needed',
      '6 guardians_consent_on no-value',
    ])
    expect(await partOf('placements', 'p1')).toMatchObject({ state: 'ended' })
    expect(await partOf('placements', 'p6')).toMatchObject({ state: 'running', worker: null })
  })
})
