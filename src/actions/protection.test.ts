/** Protection of people: a home that is told to nobody, letters to two guardians, a child's ban, a reporter's secrecy. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Duty } from '#model/duty.ts'
import type { MatterView } from '#model/matter-view.ts'
import { PersonExport } from '#model/person-export.ts'
import { sql } from '#register/sql.ts'
import type { Paper } from '#report/paper.ts'
import { paperText } from '#report/paper-text.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import type { Download } from './action.ts'
import { ACTIONS } from './catalogue.ts'
import { perform } from './perform.ts'
import { paperOfMatter } from './print-matter.ts'
import { paperOfPart } from './print-part.ts'
import { atWork, reachIn } from './worker-call.ts'

const HOME = 'Salapolku'
const SCHOOL = 'Piilokoulu'
let t: TestPeople
let child: number
let mother: number
let father: number
let sibling: number
let matter: number
let service: number

/** A protected child lives with its mother and sibling, who are not; the father lives elsewhere and is a guardian too. */
beforeAll(async () => {
  t = await testPeople('2026-03-02')
  child = await t.child('Aino Suojattu', '2013-01-04')
  mother = await t.child('Maija Suojattu', '1985-01-01')
  father = await t.child('Isto Muualla', '1984-01-01')
  sibling = await t.child('Eino Suojattu', '2016-01-01')
  const at = async (person: number, details: object) => t.run('change-person', { id: person, version: 1, ...details })
  await at(child, {
    address: `${HOME} 1, 00100 Helsinki`,
    municipality: 'helsinki',
    phone: '0401234567',
    isProtected: true,
  })
  await at(mother, { address: `${HOME} 1, 00100 Helsinki`, municipality: 'helsinki', phone: '0407654321' })
  await at(sibling, { address: `${HOME} 1, 00100 Helsinki`, municipality: 'helsinki' })
  await at(father, { address: 'Isänkatu 2, 33100 Tampere' })
  for (const [other, kind] of [
    [mother, 'guardian'],
    [father, 'guardian'],
    [sibling, 'sibling'],
  ] as const)
    await t.run('relate-people', { person: child, other, kind, since: '2016-01-01' })
  const home = (await t.run('join-household', { person: child, since: '2020-01-01' })) as unknown as {
    household: number
  }
  for (const person of [mother, sibling])
    await t.run('join-household', { person, household: home.household, since: '2020-01-01' })
  const { part } = await t.run('record-contact', {
    ...{ contactKind: 'child-welfare-notification', channel: 'phone', childName: 'Aino Suojattu', child },
    ...{ childDetails: `Käy koulua: ${SCHOOL}`, reporterKind: '15', what: 'Huoli', reporterName: 'Opettaja Onneton' },
    asksSecrecy: true,
  })
  await t.run('take-contact', { id: part, version: 1 })
  const assessed = await t.run('assess-contact', { id: part, version: 2, handlingReasons: 'x', isSpecialNeed: true })
  matter = assessed.matter ?? 0
  const grant = {
    serviceKind: 'family-work',
    act: 'SHL',
    reasons: 'Arvion mukaan',
    production: 'own',
    validFrom: '2026-03-02',
  }
  service = (await t.run('grant-service', { matter, ...grant })).part
})
afterAll(() => t.close())

const letterOf = async (to?: number): Promise<Paper> => {
  const at = atWork(t.call(t.actor('social-worker')))
  const made = await t.register.look(async (db) =>
    paperOfPart(
      db,
      { id: service, language: 'fi', ...(to && { to }) },
      { at, areas: [], reach: await reachIn(db, at) },
    ),
  )
  if (!made.ok) throw new Error(made.why.why)
  return made.value.paper
}
const paperOf = async (to?: number): Promise<string> => paperText(await letterOf(to))

describe('a home under non-disclosure', () => {
  it('is told neither of the child nor of those who live with it, on any screen, list, search, print or export', async () => {
    const call = { ...t.call(t.actor('social-worker')) }
    const world = { ...call.world, areas: [] }
    const asks: readonly (readonly [string, object])[] = [
      ['show-matter', { id: matter }],
      ['list-timeline', { matter }],
      ['show-part', { id: service }],
      ['search-people', { text: 'Suojattu' }],
      ['search-people', { text: '0401234567' }],
      ['my-day', {}],
      ['show-unit', {}],
      ['print-matter', { id: matter }],
      ...[child, mother, sibling].map((id) => ['export-person', { id }] as const),
    ]
    for (const [name, input] of asks) {
      const action = ACTIONS.find((one) => one.name === name)
      if (!action) throw new Error(`no action: ${name}`)
      const told = JSON.stringify(await perform(action, input, { ...call, world }))
      expect(`${name}: ${told.includes(HOME) || told.includes(SCHOOL) || told.includes('helsinki')}`).toBe(
        `${name}: false`,
      )
    }
    const view = (await t.run('show-matter', { id: matter })) as unknown as MatterView
    const phones = Object.fromEntries(view.relatives.map(({ person }) => [person.givenNames, person.phone]))
    expect(phones).toMatchObject({ Maija: '0407654321' })
    expect(view.relatives.find(({ person }) => person.id === father)?.person.address).toContain('Isänkatu')
  })

  it('is found by nobody’s phone number', async () => {
    const found = (await t.run('search-people', { text: '0401234567' })) as unknown as { people: unknown[] }
    expect(found.people).toEqual([])
  })

  it('is shown again to those who have moved away from it', async () => {
    const { households } = (await t.run('show-matter', { id: matter })) as unknown as MatterView
    const household = households.find(({ person }) => person === sibling)?.household
    await t.run('leave-household', { person: sibling, household, until: '2026-03-01' })
    const view = (await t.run('show-matter', { id: matter })) as unknown as MatterView
    expect(view.relatives.find(({ person }) => person.id === sibling)?.person.address).toContain(HOME)
    await t.run('join-household', { person: sibling, household, since: '2026-03-02' })
  })
})

describe('letters to two guardians', () => {
  it('are two: each names its own receiver, and none tells where the other or the child lives', async () => {
    expect((await letterOf(mother)).recipients).toEqual(['Maija Suojattu'])
    expect((await letterOf(father)).recipients).toEqual(['Isto Muualla'])
    expect(await paperOf(mother)).not.toMatch(/Isänkatu|Salapolku|040/)
    expect(await paperOf(father)).not.toMatch(/Salapolku|040/)
  })
})

describe('a child’s ban', () => {
  const made = async (name: string, input: object, duty: Duty = 'social-worker') => {
    const action = ACTIONS.find((one) => one.name === name)
    if (!action) throw new Error(`no action: ${name}`)
    const call = t.call(t.actor(duty))
    return perform(action, input, { ...call, world: { ...call.world, areas: [] } })
  }

  it('holds for the guardian it names: no letter, no summary, nothing of the matter in an export', async () => {
    const { part } = await t.run('record-ban', { matter, guardian: father, banReason: 'Pelkää isäänsä.' })
    for (const [name, input] of [
      ['print-part', { id: service, to: father }],
      ['print-matter', { id: matter, to: father }],
    ] as const)
      expect(await made(name, input)).toMatchObject({ ok: false, why: { why: 'minors-ban', where: 'to' } })
    const given = await made('export-person', { id: child, to: father })
    if (!given.ok) throw new Error(given.why.message)
    const told = PersonExport.parse(JSON.parse(String((given.value as Download).content)))
    expect(told.matters).toEqual([])
    expect(told.withheld).toContainEqual({ why: 'minors-ban', count: 1 })
    expect(JSON.stringify(told)).not.toContain('Pelkää')
    expect((await letterOf()).recipients).toEqual(['Maija Suojattu'])
    await t.run('lift-ban', { id: part, version: 1 })
    expect((await letterOf(father)).recipients).toEqual(['Isto Muualla'])
  })

  it('on every guardian leaves a letter without one, until the child is of age', async () => {
    const { part } = await t.run('record-ban', { matter, banReason: 'Ei halua kertoa.' })
    expect((await letterOf()).recipients ?? []).toEqual([])
    t.setToday('2031-01-04')
    expect((await t.refusal('record-ban', { matter, banReason: 'x' })).why).toBe('of-age')
    t.setToday('2026-03-02')
    await t.run('lift-ban', { id: part, version: 1 })
  })

  it('that is not agreed to is kept with the reasons, and forbids nothing', async () => {
    const refused = { matter, guardian: father, banReason: 'x', refusalReasons: 'Selvästi vastoin lapsen etua.' }
    expect((await t.run('refuse-ban', refused)).state).toBe('refused')
    expect((await letterOf(father)).recipients).toEqual(['Isto Muualla'])
  })

  it('is asked of guardians alone: an export goes to nobody else in the child’s place', async () => {
    expect(await made('export-person', { id: child, to: sibling })).toMatchObject({
      ok: false,
      why: { why: 'not-a-guardian' },
    })
  })
})

describe('a reporter who asked secrecy', () => {
  it('is named in no print and no export', async () => {
    const at = atWork(t.call(t.actor('social-worker')))
    const summary = await t.register.look(async (db) =>
      paperOfMatter(db, { id: matter, language: 'fi' }, { at, areas: [], reach: await reachIn(db, at) }),
    )
    if (!summary.ok) throw new Error(summary.why.why)
    expect(paperText(summary.value)).not.toMatch(/Onneton/)
    expect(await paperOf(mother)).not.toMatch(/Onneton/)
  })

  it('and a home that is told to nobody stand in no row of the log', async () => {
    const rows = await t.register.look((db) => db.rows(sql`select * from deed`))
    expect(rows.length).toBeGreaterThan(20)
    expect(JSON.stringify(rows)).not.toMatch(/Onneton|Salapolku|Piilokoulu|0401234567|Suojattu/)
  })
})
