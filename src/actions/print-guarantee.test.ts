import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadInstalled, openCompiler } from '#printing/typst-package.ts'
import { paperText } from '#report/paper-text.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import type { Download } from './action.ts'
import { perform } from './perform.ts'
import { paperOfGuarantee, printGuarantee, type SheetInput } from './print-guarantee.ts'
import { promisesOf } from './show-unit.ts'
import { atWork } from './worker-call.ts'

let t: TestPeople
let promise: number
beforeAll(async () => {
  t = await testPeople('2026-09-01')
  const added = await t.run(
    'add-guarantee',
    {
      nameFi: 'Arviointitakuu',
      nameSv: 'Bedömningsgaranti',
      nameEn: 'Assessment guarantee',
      fromEvent: 'assessment.open',
      toEvent: 'assessment.start',
      weekdays: 5,
      decision: 'Aluehallitus 1.6.2026 § 12',
      from: '2026-06-01',
    },
    'service-manager',
  )
  promise = (added as unknown as { guarantee: number }).guarantee
  for (const [name, begun, started] of [
    ['Aino', '2026-09-01', '2026-09-03'],
    ['Eino', '2026-09-01', '2026-09-10'],
    ['Oiva', '2026-09-09', null],
    ['Rauha', '2026-08-03', null],
  ] as const) {
    t.setToday(begun)
    const { matter, assessment } = await assessed(name, begun)
    if (started !== null) {
      t.setToday(started)
      await t.run('start-assessment', { id: assessment, version: 1 })
    }
    expect(matter).toBeGreaterThan(0)
  }
  t.setToday('2026-09-15')
})
afterAll(() => t.close())

async function assessed(name: string, pendingOn: string) {
  const child = await t.child(`${name} Esimerkki`, '2019-05-04')
  const { part: matter } = await t.run('open-matter', { child, task: 'family-services', reason: 'Hakemus' })
  const opened = { matter, pendingOn, reason: 'Hakemus', isSpecialNeed: false }
  const { part: assessment } = await t.run('open-assessment', opened)
  return { matter, assessment }
}

async function sheet(asked: Partial<SheetInput> = {}): Promise<string> {
  const at = atWork(t.call(t.actor('service-manager')))
  const made = await t.register.look((db) =>
    paperOfGuarantee(db, { id: promise, month: '2026-09', language: 'fi', ...asked }, at, []),
  )
  return made.ok ? paperText(made.value, 200).replace(/[\s\u00a0]+/g, ' ') : made.why.why
}

describe('a guarantee sheet', () => {
  it('tells the promise in words, and each matter with how its promise was kept', async () => {
    const text = await sheet()
    expect(text).toContain('Arviointitakuu: 5 arkipäivää (Palvelutarpeen arviointi vireillä – Arviointi aloitettu)')
    expect(text).toContain('Aluehallitus 1.6.2026 § 12')
    expect(text).toMatch(/Rikkoutunut 1 33 % Vaarassa 1 33 % Kulkee 0 0 % Pidetty 1 33 % Yhteensä 3/)
    expect(text).not.toMatch(/Aino|Eino|Oiva|Rauha|Esimerkki/)
  })

  it('counts as the unit’s screen counts', async () => {
    const { social } = t.units
    const { kept } = await t.register.look((db) => promisesOf(db, [social], '2026-09-15' as never))
    expect(kept.filter(({ rule, month }) => rule === `guarantee-${promise}` && month === '2026-09')).toMatchObject([
      { kept: 1, broken: 1, atRisk: 1, running: 0 },
    ])
  })

  it('is of its month, its unit and a promise that there is', async () => {
    expect(await sheet({ month: '2026-08' })).toContain('Yhteensä 1')
    expect(await sheet({ unit: t.units.home })).toContain('Tältä kuukaudelta ei ole yhtään lupausta.')
    expect(await sheet({ id: 99_999 })).toBe('unknown-guarantee')
    expect(await sheet({ unit: 99_999 })).toBe('unknown-unit')
  })

  it.skipIf(!openCompiler(loadInstalled).ok)('is a PDF', async () => {
    const call = t.call(t.actor('service-manager'))
    const outcome = await perform(
      printGuarantee,
      { id: promise, language: 'en' },
      { ...call, world: { ...call.world, areas: [] } },
    )
    if (!outcome.ok) throw new Error(outcome.why.message)
    expect(
      Buffer.from((outcome.value as Download).content)
        .subarray(0, 5)
        .toString('latin1'),
    ).toBe('%PDF-')
  })
})
