import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Duty } from '#model/duty.ts'
import { loadInstalled, openCompiler } from '#printing/typst-package.ts'
import { paperText } from '#report/paper-text.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import type { Download } from './action.ts'
import { perform } from './perform.ts'
import { paperOfMatter, printMatter } from './print-matter.ts'
import { paperOfPart, printPart } from './print-part.ts'
import { atWork, reachIn } from './worker-call.ts'

const COUNTY = { fi: 'Esimerkkilän hyvinvointialue', sv: 'Exempelby välfärdsområde', en: 'Exemplia county' }
const TOWN = { fi: 'Kuusikylä', sv: 'Granby', en: 'Spruceham' }
const AREAS = [
  { id: 'esimerkkila', code: '', kind: 'county' as const, name: COUNTY, isInvented: true },
  { id: 'kuusikyla', code: '', kind: 'municipality' as const, name: TOWN, isInvented: true },
]
const canPrint = openCompiler(loadInstalled).ok && spawnSync('pdftotext', ['-v']).error === undefined

let t: TestPeople
beforeAll(async () => {
  t = await testPeople('2026-09-01')
})
afterAll(() => t.close())

const callOf = (duty: Duty) => {
  const call = t.call(t.actor(duty))
  return { ...call, world: { ...call.world, areas: AREAS } }
}

interface Asked {
  readonly id: number
  readonly language?: 'fi' | 'sv' | 'en'
  readonly to?: number
}

/** The text of the paper, in one line. */
async function told({ id, language = 'fi', ...to }: Asked, duty: Duty = 'social-worker'): Promise<string> {
  const call = callOf(duty)
  const at = atWork(call)
  const made = await t.register.look(async (db) =>
    paperOfPart(db, { id, language, ...to }, { at, areas: AREAS, reach: await reachIn(db, at) }),
  )
  if (!made.ok) return made.why.why
  return plain(paperText(made.value.paper, 200))
}

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ')

const PERSON = { familyName: 'Esimerkki', address: 'Kuusitie 4 B 12, 12345 Kuusikylä', municipality: 'kuusikyla' }

async function person(given: object): Promise<number> {
  const outcome = (await t.run('add-person', { ...PERSON, ...given })) as unknown as { person: number }
  return outcome.person
}

/** A child of five with a guardian and a matter of child protection. */
async function matterOf(given: object = {}): Promise<{ matter: number; child: number; guardian: number }> {
  t.setToday('2026-09-01')
  const child = await person({ givenNames: 'Aino', birth: '2021-05-04', ...given })
  const guardian = await person({ givenNames: 'Liisa', birth: '1990-01-01' })
  const { part: matter } = await t.run('open-matter', { child, task: 'child-protection', reason: 'Hakemus' })
  await t.run('relate-people', { person: child, other: guardian, kind: 'guardian', since: '2021-05-04' })
  return { matter, child, guardian }
}

const GRANT = {
  serviceKind: 'family-work',
  act: 'SHL',
  reasons: 'Arvion mukaan perhe tarvitsee tukea aamuihin.',
  heard: 'Äitiä kuultiin 1.9.2026. Hän toivoo apua.',
  production: 'bought',
  provider: 'Perhetuki Oy',
  hoursPerMonth: 8,
  validFrom: '2026-09-07',
  validUntil: '2026-12-31',
}
const grant = async (matter: number, over: object = {}) =>
  (await t.run('grant-service', { matter, ...GRANT, ...over })).part

const EMERGENCY = {
  placementKind: 'emergency',
  placeType: 'foster-family',
  production: 'bought',
  provider: 'Sijaisperhe Kuusela, Kuusikylä',
  reasons: 'Lapsi on välittömässä vaarassa.',
}

describe('a printed decision', () => {
  it('tells who decided what, why, by which sections, and where to send what is known', async () => {
    const { matter } = await matterOf()
    const text = await told({ id: await grant(matter) })
    for (const part of [
      'Lapsiperheiden palvelupäätös',
      'Esimerkkilän hyvinvointialue',
      'Aino Esimerkki',
      'Liisa Esimerkki Kuusitie 4 B 12 12345 Kuusikylä',
      'Asiakkaalle myönnetään palvelu: Perhetyö.',
      '8 tuntia kuukaudessa',
      '7.9.2026–31.12.2026',
      'Perhetuki Oy',
      GRANT.reasons,
      GRANT.heard,
      'Sosiaalihuoltolaki (1301/2014) 45–46 §',
      'Työntekijä sosiaalityöntekijä',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/undefined|\[object/)
  })

  it('under the Social Welfare Act is reviewed first, and its last day is counted from its service', async () => {
    const { matter } = await matterOf()
    const unserved = await told({ id: await grant(matter) })
    expect(unserved).toContain('Oikaisuvaatimusohje')
    expect(unserved).toContain('30 päivän kuluessa')
    expect(unserved).not.toContain('Määräajan viimeinen päivä on')
    const served = await told({ id: await grant(matter, { servedOn: '2026-09-03' }) })
    expect(served).toContain('annettu tiedoksi 3.9.2026. Määräajan viimeinen päivä on 5.10.2026.')
  })

  it('under the Child Welfare Act goes to the administrative court', async () => {
    const { matter } = await matterOf()
    const text = await told({ id: await grant(matter, { act: 'LSL', serviceKind: 'intensified-family-work' }) })
    expect(text).toContain('Valitusosoitus')
    expect(text).toContain('Lastensuojelulaki (417/2007) 89–92 §')
    expect(text).not.toContain('Oikaisuvaatimus')
  })

  it('that refuses says so', async () => {
    const { matter } = await matterOf()
    const { part } = await t.run('refuse-service', { matter, serviceKind: 'support-family', act: 'SHL', reasons: 'Ei' })
    const text = await told({ id: part, language: 'sv' })
    expect(text).toContain('Negativt')
    expect(text).toContain('Klienten beviljas inte service: Stödfamilj.')
  })

  it('shows what was corrected, and what stood before', async () => {
    const { matter } = await matterOf()
    const id = await grant(matter)
    const [event] = await t.register.look((db) =>
      db.rows<{ id: number }>({ text: 'select id from event where part_id = $1', values: [id] }),
    )
    const value = 'Perhe tarvitsee tukea iltoihin.'
    await t.run('correct-event', { event: event?.id, field: 'reasons', value, why: 'Kirjattu väärin' })
    const text = await told({ id })
    expect(text).toMatch(/Perustelut -+ Perhe tarvitsee tukea iltoihin\. Sovelletut/)
    expect(text).toMatch(/Korjaukset -+ Kohta Perustelut Aiempi .*aamuihin\. Korjattu .*iltoihin\. Syy Kirjattu väärin/)
  })

  it('is of the day it was made, whatever happened to the placement later', async () => {
    const { matter } = await matterOf()
    const { part } = await t.run('decide-placement', { matter, ...EMERGENCY })
    await t.run('begin-placement', { id: part, version: 1 })
    const moved = { placeType: 'institution', production: 'own', moveReasons: 'Tilanne muuttui' }
    await t.run('move-placement', { id: part, version: 2, ...moved })
    const text = await told({ id: part })
    expect(text).toContain('Päätös kiireellisestä sijoituksesta')
    expect(text).toContain('Sijoituspaikka: Perhehoito.')
    expect(text).toContain('Sijaisperhe Kuusela')
    expect(text).toContain('Lastensuojelulaki (417/2007) 38 §')
  })
})

describe('a child under non-disclosure', () => {
  it('has no address, no municipality and no place of care on any paper', async () => {
    const { matter } = await matterOf({ isProtected: true })
    const service = await told({ id: await grant(matter) })
    const placement = await told({ id: (await t.run('decide-placement', { matter, ...EMERGENCY })).part })
    for (const text of [service, placement, await summary(matter)]) {
      expect(text).toContain('Turvakielto')
      expect(text).not.toMatch(/Kuusitie|Kuusikylä|12345|Kuusela/)
    }
  })

  it('is why the same paper of another child has them', async () => {
    const { matter } = await matterOf()
    expect(await told({ id: (await t.run('decide-placement', { matter, ...EMERGENCY })).part })).toMatch(
      /Kuusitie.*Kuusela/,
    )
  })
})

describe('custody on paper', () => {
  it('is an application with the ten items where somebody opposes, and no appeal', async () => {
    const { matter } = await matterOf()
    const [first, second] = [t.actor('social-worker').worker?.id, t.actor('leading-social-worker').worker?.id]
    const { part } = await t.run('prepare-custody', {
      matter,
      firstWorker: first,
      secondWorker: second,
      grounds: 'Syy',
    })
    expect(await told({ id: part })).toBe('nothing-decided')
    const items = Object.fromEntries(
      [
        'demandAndGrounds',
        'clientPlan',
        'openCareSupport',
        'networkMapping',
        'placementPlace',
        'contactPlan',
        'healthExamination',
        'hearing',
        'expertOpinions',
        'otherMatters',
      ].map((item) => [item, true]),
    )
    await t.run('complete-custody', { id: part, version: 1, ...items })
    const stands = { guardianStand: 'opposes', childStand: 'under-12', heard: 'Äiti vastustaa.' }
    await t.run('hear-custody', { id: part, version: 2, ...stands })
    await t.run('apply-custody', { id: part, version: 3, reasons: 'Perusteet' }, 'leading-social-worker')
    const text = await told({ id: part })
    expect(text).toContain('Huostaanottohakemus')
    expect(text.match(/kunnossa/g)).toHaveLength(10)
    expect(text).toContain('ei suostu')
    expect(text).toContain('Päätökseen ei saa hakea muutosta.')
    expect(text).not.toContain('Valitusosoitus')
  })
})

describe('a printed plan', () => {
  it('tells goals with where they stand, the services and the review', async () => {
    const { matter } = await matterOf()
    await grant(matter)
    const goals = [{ goal: 'Koulu joka päivä', means: 'Aamut yhdessä', goalState: 'open' }]
    const { part } = await t.run('write-plan', {
      matter,
      planKind: 'client-plan',
      needs: 'Arjen rytmi\nLepo',
      goals,
      reviewOn: '2026-12-01',
    })
    const text = await told({ id: part, language: 'sv' })
    expect(text).toContain('Klientplan')
    expect(text).toMatch(/Koulu joka päivä\s+Aamut yhdessä\s+Pågår/)
    expect(text).toContain('Familjearbete')
    expect(text).toContain('Planen ses över senast 1.12.2026.')
  })
})

async function summary(matter: number): Promise<string> {
  const at = atWork(callOf('social-worker'))
  const made = await t.register.look(async (db) =>
    paperOfMatter(db, { id: matter, language: 'fi' }, { at, areas: AREAS, reach: await reachIn(db, at) }),
  )
  if (!made.ok) throw new Error(made.why.why)
  return plain(paperText(made.value, 200))
}

describe('a printed matter', () => {
  it('tells people, state, services, decisions, days and what was done', async () => {
    const { matter } = await matterOf()
    await grant(matter)
    const text = await summary(matter)
    for (const part of ['Palvelussa', 'Liisa Esimerkki Huoltaja', 'Lapsiperheiden palvelupäätös: Perhetyö Myönteinen'])
      expect(text).toContain(part)
    expect(text).toMatch(/Palvelun aloittaminen päätöksen mukaan .*1\.12\.2026 kulkee/)
    expect(text).toMatch(/1\.9\.2026 Asia tuli vireille .*Palvelu myönnetty/)
  })
})

describe('a print', () => {
  it('is refused to a stranger, and for what is no decision', async () => {
    const { matter, child } = await matterOf()
    const service = await grant(matter)
    expect(await told({ id: service }, 'family-worker')).toBe('unknown-part')
    expect(await told({ id: service, to: 99_999 })).toBe('unknown-person')
    expect(await told({ id: service, to: child })).toContain('Aino Esimerkki Kuusitie 4 B 12')
    const note = await t.run('write-note', { matter, noteKind: 'other', noteText: 'x' })
    expect(await told({ id: note.part })).toBe('not-printable')
    const asked = await perform(printMatter, { id: matter }, callOf('family-worker'))
    expect(asked.ok ? '' : asked.why.why).toBe('unknown-matter')
  })

  it('stands in the log with what was printed and for whom', async () => {
    const { matter, guardian } = await matterOf()
    const id = await grant(matter)
    await told({ id })
    const rows = await t.register.look((db) =>
      db.rows<{ detail: object }>({
        text: "select detail from deed where action = 'print-part' and matter_id = $1",
        values: [matter],
      }),
    )
    expect(rows).toEqual([{ detail: { part: id, language: 'fi', to: guardian } }])
  })

  it.skipIf(!canPrint)('is a PDF that can be read', async () => {
    const { matter } = await matterOf()
    const outcome = await perform(printPart, { id: await grant(matter), language: 'sv' }, callOf('social-worker'))
    if (!outcome.ok) throw new Error(outcome.why.message)
    const { fileName, type, content } = outcome.value as Download
    expect(fileName).toMatch(/^service-\d+\.pdf$/)
    expect(type).toBe('application/pdf')
    const read = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: content }).stdout.toString('utf8')
    expect(plain(read)).toContain('Servicebeslut för barnfamiljer')
    expect(plain(read)).toContain('Anvisning om begäran om omprövning')
  })
})
