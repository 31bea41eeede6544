/** How far a family worker reaches: every look and change about people against what it holds, is invited to or stands in for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAttachment } from '#register/attachment.ts'
import { timeline } from '#register/event.ts'
import { personById, proposeSame } from '#register/person.ts'
import { addWorker } from '#register/worker.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import type { Actor } from './action.ts'
import { ACTIONS } from './catalogue.ts'
import { perform } from './perform.ts'

/** A child's matter with one of each that somebody may look at or change. */
interface Case {
  readonly child: number
  readonly guardian: number
  readonly relation: number
  readonly household: number
  readonly matter: number
  readonly service: number
  readonly note: number
  readonly event: number
  readonly attachment: number
  readonly name: string
}

const STANDS = [
  'nothing',
  'own part',
  'invited',
  'invitation ended',
  'substitute',
  'substitute after the absence',
] as const
type Stand = (typeof STANDS)[number]
const REACHED: readonly Stand[] = ['own part', 'invited', 'substitute']

let t: TestPeople
let family: Actor
const cases = new Map<Stand, Case>()

beforeAll(async () => {
  t = await testPeople('2026-03-02')
  family = t.actor('family-worker')
  const away = await t.write((db) => colleague(db, 'Poissa Oleva'))
  const back = await t.write((db) => colleague(db, 'Palannut Jo'))
  const me = family.worker?.id
  const holders: Readonly<Record<Stand, number | undefined>> = {
    nothing: undefined,
    'own part': me,
    invited: undefined,
    'invitation ended': undefined,
    substitute: away,
    'substitute after the absence': back,
  }
  for (const [at, stand] of STANDS.entries()) cases.set(stand, await aCase(at, holders[stand]))
  const invite = { invited: me, purpose: 'Tuen arviointi' }
  await t.run('make-invitation', { matter: caseOf('invited').matter, ...invite, invitedUntil: '2026-03-31' })
  await t.run('make-invitation', { matter: caseOf('invitation ended').matter, ...invite, invitedUntil: '2026-03-05' })
  const days = { substitute: me, from: '2026-03-02' }
  await t.run('add-absence', { worker: away, ...days, until: '2026-03-31' }, 'leading-social-worker')
  await t.run('add-absence', { worker: back, ...days, until: '2026-03-05' }, 'leading-social-worker')
  t.setToday('2026-03-10')
})
afterAll(() => t.close())

const colleague = (db: Parameters<Parameters<TestPeople['write']>[0]>[0], name: string) =>
  addWorker(db, { name, position: 'perhetyöntekijä', duty: 'family-worker', unit: t.units.home })

function caseOf(stand: Stand): Case {
  const found = cases.get(stand)
  if (!found) throw new Error(`no case: ${stand}`)
  return found
}

const NAMES = ['Aino Ahola', 'Eero Eskola', 'Ilona Ikonen', 'Onni Oksanen', 'Urho Ukkola', 'Yrjo Ylonen']

async function aCase(at: number, holder: number | undefined): Promise<Case> {
  const name = NAMES[at] ?? ''
  const child = await t.child(name, '2018-05-04')
  const guardian = await t.child(`Huoltaja ${name.split(' ')[1]}`, '1985-01-01')
  await t.run('relate-people', { person: child, other: guardian, kind: 'guardian', since: '2018-05-04' })
  const { household } = (await t.run('join-household', { person: child, since: '2020-01-01' })) as unknown as {
    household: number
  }
  const { part: matter } = await t.run('open-matter', { child, task: 'family-services', reason: 'x' })
  const grant = { serviceKind: 'family-work', act: 'SHL', reasons: 'x', production: 'own', validFrom: '2026-03-02' }
  const { part: service } = await t.run('grant-service', { matter, ...grant })
  await t.run('start-service', { id: service, version: 1, ...(holder !== undefined && { responsible: holder }) })
  const { part: note } = await t.run('write-note', {
    matter,
    noteKind: 'meeting-or-contact',
    noteText: 'Kirjaus',
    isShared: true,
  })
  const attachment = await t.write((db) =>
    addAttachment(db, {
      part: note,
      name: 'a.txt',
      type: 'text/plain',
      content: new Uint8Array([65]),
      at: '2026-03-02T08:00:00Z',
    }),
  )
  const view = (await t.run('show-matter', { id: matter })) as unknown as { relatives: { relation: number }[] }
  const events = await t.register.look((db) => timeline(db, { part: note }, { limit: 1 }, t.everything))
  return {
    ...{ child, guardian, household, matter, service, note, attachment, name },
    relation: view.relatives[0]?.relation ?? 0,
    event: events[0]?.id ?? 0,
  }
}

async function endOf(name: string, input: object): Promise<string> {
  const one = ACTIONS.find((action) => action.name === name)
  if (!one) throw new Error(`no action: ${name}`)
  const call = t.call(family)
  const outcome = await perform(one, input, { ...call, world: { ...call.world, areas: [] } })
  if (!outcome.ok) return outcome.why.why
  const { value } = outcome
  if (name !== 'search-people') return 'done'
  return (value as { people: unknown[] }).people.length === 0 ? 'nobody' : 'done'
}

/** Each with what it asks of a case and what somebody without reach is told. Those that end something come last. */
const DEEDS: readonly (readonly [name: string, input: (one: Case) => object, told: string])[] = [
  ['show-matter', ({ matter }) => ({ id: matter }), 'unknown-matter'],
  ['list-timeline', ({ matter }) => ({ matter }), 'unknown-matter'],
  ['print-matter', ({ matter }) => ({ id: matter }), 'unknown-matter'],
  ['export-person', ({ child }) => ({ id: child }), 'unknown-person'],
  ['show-part', ({ service }) => ({ id: service }), 'unknown-part'],
  ['print-part', ({ service }) => ({ id: service }), 'unknown-part'],
  ['download-attachment', ({ attachment }) => ({ id: attachment }), 'unknown-attachment'],
  ['search-people', ({ name }) => ({ text: name }), 'nobody'],
  [
    'correct-event',
    ({ event }) => ({ event, field: 'noteText', value: 'Oikein', why: 'Kirjoitusvirhe' }),
    'unknown-event',
  ],
  ['change-person', ({ child }) => ({ id: child, version: 1, phone: '0401234567' }), 'unknown-person'],
  [
    'relate-people',
    ({ child, guardian }) => ({ person: child, other: guardian, kind: 'parent', since: '2020-01-01' }),
    'unknown-person',
  ],
  [
    'join-household',
    ({ guardian, household }) => ({ person: guardian, household, since: '2020-01-01' }),
    'unknown-person',
  ],
  [
    'leave-household',
    ({ guardian, household }) => ({ person: guardian, household, until: '2026-01-01' }),
    'unknown-person',
  ],
  [
    'answer-same-person',
    ({ child, guardian }) => ({ one: child, other: guardian, state: 'different' }),
    'unknown-person',
  ],
  ['record-contact', ({ child }) => ({ ...CONTACT, child }), 'unknown-person'],
  [
    'record-visit',
    ({ matter }) => ({ matter, visitKind: 'home', minutes: 1, present: 'x', visitText: 'x' }),
    'unknown-matter',
  ],
  ['write-note', ({ matter }) => ({ matter, noteKind: 'meeting-or-contact', noteText: 'x' }), 'unknown-matter'],
  [
    'make-invitation',
    ({ matter }) => ({ matter, invited: other(), purpose: 'x', invitedUntil: '2026-04-01' }),
    'unknown-matter',
  ],
  [
    'pause-guarantee-matter',
    ({ matter }) => ({ id: matter, version: 1, pauseReason: 'x', pausedFrom: '2026-03-10' }),
    'unknown-part',
  ],
  ['end-relation', ({ child, relation }) => ({ person: child, relation, until: '2026-03-10' }), 'unknown-person'],
]
const CONTACT = {
  contactKind: 'application',
  channel: 'phone',
  childName: 'Lapsi',
  reporterKind: '1',
  what: 'x',
}
const other = () => t.actor('social-worker').worker?.id

describe('a family worker', () => {
  it.each(DEEDS.flatMap(([name, input, told]) => STANDS.map((stand) => ({ name, input, told, stand }))))(
    '$name with $stand',
    async ({ name, input, told, stand }) => {
      expect(await endOf(name, input(caseOf(stand)))).toBe(REACHED.includes(stand) ? 'done' : told)
    },
  )

  it('has every look and change about people in this table, or sees nobody by it', () => {
    const seen = DEEDS.map(([name]) => name)
    const others = ACTIONS.filter((one) => one.allow.includes('family-worker') && !seen.includes(one.name))
    const steps =
      /^(start|end|write|review|plan|make|cancel|answer|extend|call|record|hold|offer|decline|visit|ask|expect|resume)-/
    expect(
      others
        .map(({ name }) => name)
        .filter((name) => !steps.test(name))
        .toSorted(),
    ).toEqual(BLIND)
  })
})

/** Tell of nobody: figures, lists, the organisation; or only of the own work. */
const BLIND: readonly string[] = [
  'add-person',
  'advise-evaluation',
  'appraise-proposal',
  'check-claim',
  'comment-paper',
  'compare-proposals',
  'evaluate-area',
  'export-indicator',
  'export-indicators',
  'export-picture',
  'kept-paper',
  'list-areas',
  'list-categories',
  'list-codes',
  'list-contact-units',
  'list-decisions',
  'list-evaluation-plans',
  'list-measures',
  'list-papers',
  'list-proposals',
  'list-scenarios',
  'list-snapshots',
  'list-sources',
  'list-statistics',
  'list-workers',
  'my-day',
  'paper',
  'print-data-protection',
  'print-guarantee',
  'propose-evaluation',
  'seek-goal',
  'show-due',
  'show-evaluation-plan',
  'show-flows',
  'show-forecast',
  'show-guarantee',
  'show-indicator',
  'show-indicators',
  'show-kept-paper',
  'show-paper',
  'show-picture',
  'show-proposal',
  'show-scenario',
  'show-unit',
  'what-if',
]

describe('a number written down', () => {
  it('shows nobody: not as a relative, a household, the same person or the child of a contact', async () => {
    const own = caseOf('own part')
    const stranger = caseOf('nothing')
    expect(
      await endOf('relate-people', { person: own.child, other: stranger.child, kind: 'sibling', since: '2020-01-01' }),
    ).toBe('unknown-person')
    expect(
      await endOf('join-household', { person: own.child, household: stranger.household, since: '2020-01-01' }),
    ).toBe('unknown-household')
    expect(await endOf('answer-same-person', { one: own.child, other: stranger.child, state: 'same' })).toBe(
      'unknown-person',
    )
    expect(
      await endOf('record-visit', {
        matter: own.matter,
        visitKind: 'home',
        minutes: 1,
        present: 'x',
        visitText: 'x',
        forService: stranger.service,
      }),
    ).toBe('unknown-part')
  })

  it('of a person added a moment ago by the same worker may be used', async () => {
    const { person } = (await perform(
      action('add-person'),
      { familyName: 'Uusi', givenNames: 'Setä' },
      t.call(family),
    ).then((one) => one.ok && one.value)) as { person: number }
    expect(
      await endOf('relate-people', {
        person: caseOf('own part').child,
        other: person,
        kind: 'other-near',
        since: '2020-01-01',
      }),
    ).toBe('done')
  })

  it('of the same birth day and name is proposed to whoever may see both', async () => {
    const added = async (duty: 'family-worker' | 'social-worker') => {
      const input = { familyName: 'Ahola', givenNames: 'Aino', birth: '2018-05-04' }
      return ((await t.run('add-person', input, duty)) as unknown as { proposals: unknown[] }).proposals.length
    }
    expect(await added('family-worker')).toBe(0)
    expect(await added('social-worker')).toBeGreaterThan(0)
    const own = caseOf('own part')
    await t.write((db) => proposeSame(db, own.child, caseOf('nothing').child, 'same-birth-alike-name'))
    const proposals = async (duty: 'family-worker' | 'social-worker') =>
      ((await t.run('show-matter', { id: own.matter }, duty)) as unknown as { proposals: unknown[] }).proposals.length
    expect([await proposals('family-worker'), await proposals('social-worker')]).toEqual([0, 1])
  })
})

const action = (name: string) => {
  const one = ACTIONS.find((found) => found.name === name)
  if (!one) throw new Error(`no action: ${name}`)
  return one
}

describe('a search', () => {
  it('by a guardian’s phone comes to the child’s matter, where it may be seen', async () => {
    const phone = '0501112222'
    const mattersFor = async (stand: Stand, duty: 'family-worker' | 'social-worker') => {
      const { guardian } = caseOf(stand)
      const { version } = (await t.register.look((db) => personById(db, guardian))) ?? {}
      await t.run('change-person', { id: guardian, version, phone })
      const found = (await t.run('search-people', { text: '050 111 2222' }, duty)) as unknown as {
        people: { id: number; matters: { matter: number; childName: string }[] }[]
      }
      return found.people.find(({ id }) => id === guardian)?.matters.map(({ matter }) => matter)
    }
    expect(await mattersFor('own part', 'family-worker')).toEqual([caseOf('own part').matter])
    expect(await mattersFor('nothing', 'family-worker')).toBeUndefined()
    expect(await mattersFor('nothing', 'social-worker')).toEqual([caseOf('nothing').matter])
  })
})

describe('an invitation', () => {
  it('is neither made nor lengthened by the one it is for', async () => {
    const { matter } = caseOf('invited')
    const me = family.worker?.id
    expect(await endOf('make-invitation', { matter, invited: me, purpose: 'x', invitedUntil: '2027-01-01' })).toBe(
      'not-your-duty',
    )
    const { parts } = (await t.run('show-matter', { id: matter })) as unknown as {
      parts: { id: number; kind: string; version: number; kept: { invited: number } }[]
    }
    const mine = parts.find((one) => one.kind === 'invitation' && one.kept.invited === me)
    expect(
      await endOf('extend-invitation', {
        id: mine?.id,
        version: mine?.version,
        invitedUntil: '2027-01-01',
        purpose: 'x',
      }),
    ).toBe('not-your-duty')
  })
})

describe('what others decided', () => {
  it('is corrected by those who may decide it', async () => {
    const { service, matter } = caseOf('own part')
    const events = await t.register.look((db) => timeline(db, { part: service }, { limit: 9 }, t.everything))
    const granted = events.find(({ kind }) => kind === 'service.grant')?.id
    const correction = { event: granted, field: 'reasons', value: 'Toinen peruste', why: 'Kirjoitusvirhe' }
    expect(await endOf('correct-event', correction)).toBe('not-your-duty')
    expect(await t.run('correct-event', correction)).toMatchObject({ field: 'reasons' })
    for (const field of ['constructor', '__proto__', 'toString'])
      expect(await endOf('correct-event', { event: caseOf('own part').event, field, value: 'x', why: 'xxx' })).toBe(
        'not-correctable',
      )
    expect(await endOf('correct-event', { event: caseOf('own part').event, field: 'noteText', why: 'Pois' })).toBe(
      'bad-input',
    )
    expect(matter).toBeGreaterThan(0)
  })
})

describe('a non-disclosure order', () => {
  it('is lifted neither by leaving it out nor by a family worker, and hides nothing away', async () => {
    const { guardian } = caseOf('substitute')
    const full = { id: guardian, address: 'Salainen katu 1', phone: '0405556666', isProtected: true }
    await t.run('change-person', { version: 1, ...full })
    expect(await endOf('change-person', { id: guardian, version: 2, isProtected: false })).toBe('not-allowed')
    expect(await endOf('change-person', { id: guardian, version: 2, givenNames: 'Uusinimi' })).toBe('done')
    const kept = await t.register.look((db) => personById(db, guardian))
    expect(kept).toMatchObject({
      isProtected: true,
      address: 'Salainen katu 1',
      phone: '0405556666',
      givenNames: 'Uusinimi',
    })
  })
})

describe('a unit', () => {
  it('shows a family worker the matters that nobody holds by name only where it reaches them', async () => {
    const child = await t.child('Tuntematon Toinen', '2019-01-01')
    const { part } = await t.run('open-matter', { child, task: 'family-services', reason: 'x' })
    await t.run('transfer-matter', { id: part, version: 1, toUnit: t.units.home, transferReason: 'x' })
    const unheld = async (duty: 'family-worker' | 'social-worker' | 'leading-social-worker') => {
      const view = await t.run('show-unit', { unit: t.units.home }, duty)
      return (view as unknown as { unheld: { matter: number }[] }).unheld.map(({ matter }) => matter)
    }
    expect(await unheld('leading-social-worker')).toContain(part)
    expect(await unheld('social-worker')).not.toContain(part) // handed over to another unit
    expect(await unheld('family-worker')).not.toContain(part)
  })
})
