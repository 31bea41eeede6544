/** Break-glass: for hours, for a reason, seen by the client's own worker and reviewed by somebody else; what is sealed stays closed. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { EmergencyInQueue } from '#model/emergency-queue.ts'
import type { MatterView } from '#model/matter-view.ts'
import type { MyDay } from '#model/my-day.ts'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { perform } from './perform.ts'
import { showMatter } from './show-matter.ts'

let t: TestPeople
let matter: number
let sealed: number
beforeEach(async () => {
  await t?.close()
  t = await testPeople('2026-03-02')
  const child = await t.child('Aino Esimerkki', '2018-05-04')
  matter = (await t.run('open-matter', { child, task: 'family-services', reason: 'Syy jota ei kerrota' })).part
  const note = { matter, noteKind: 'other', noteText: 'Tavallinen kirjaus' }
  await t.run('write-note', note)
  sealed = (await t.run('write-note', { ...note, noteText: 'Terapiassa kerrottu', sealed: 'therapeutic' })).part
  await t.run('assign-matter', { id: matter, version: 1, responsible: t.actor('social-worker').worker?.id })
})
afterAll(() => t.close())

const REASON = 'Päivystys: lapsi tavattu yksin ulkona'
const seen = async (): Promise<MatterView> => (await t.run('show-matter', { id: matter }, 'guidance-worker')) as never
const open = (hours = 1) => t.run('break-glass', { matter, reason: REASON, hours }, 'guidance-worker')
const queue = async (duty: 'leading-social-worker' | 'service-manager'): Promise<readonly EmergencyInQueue[]> =>
  ((await t.run('list-emergencies', {}, duty)) as unknown as { emergencies: EmergencyInQueue[] }).emergencies

describe('a matter of another unit', () => {
  it('is known by whose it is and who works on it, without a word of what is in it', async () => {
    const view = await seen()
    expect(view).toMatchObject({ level: 'base', mayBreakGlass: true, parts: [], timeline: [], dues: [], pauses: [] })
    expect(view.matter.kept).toEqual({ child: view.child.id, task: 'family-services', pendingOn: '2026-03-02' })
    expect(JSON.stringify(view)).not.toMatch(/kerrota|kirjaus|kerrottu/)
  })

  it('opens for the hours that were asked, but for what is sealed, and closes by itself', async () => {
    await open(2)
    const view = await seen()
    expect(view.level).toBe('content')
    expect(view.timeline.map(({ fields }) => fields.noteText).filter(Boolean)).toEqual(['Tavallinen kirjaus'])
    expect((await t.refusal('show-part', { id: sealed }, 'guidance-worker')).why).toBe('unknown-part')
    const later = { ...t.call(t.actor('guidance-worker')) }
    const world = { ...later.world, now: () => '2026-03-02T10:02:00.000Z' }
    expect(await perform(showMatter, { id: matter }, { ...later, world })).toMatchObject({ value: { level: 'base' } })
  })

  it('stays closed without a reason, for longer than three hours, and to a duty that the matrix does not name', async () => {
    expect((await t.refusal('break-glass', { matter, reason: 'x' }, 'guidance-worker')).where).toBe('reason')
    expect((await t.refusal('break-glass', { matter, reason: REASON, hours: 4 }, 'guidance-worker')).where).toBe(
      'hours',
    )
    for (const duty of [
      'family-worker',
      'service-manager',
      'administrator',
      'privacy-officer',
      'leading-social-worker',
    ] as const)
      expect((await t.refusal('break-glass', { matter, reason: REASON }, duty)).why).toBe('not-allowed')
    await expect(
      t.write((db) =>
        db.run(sql`insert into emergency (matter_id, worker_id, unit_id, reason, opened_at, until_at)
          select ${matter}, id, unit_id, 'x', now(), now() + interval '3 hours 1 second' from worker limit 1`),
      ),
    ).rejects.toThrow('emergency_check')
  })

  it('that is open already, or is not there, has no glass to break', async () => {
    expect((await t.refusal('break-glass', { matter, reason: REASON }, 'social-worker')).why).toBe('open-already')
    expect((await t.refusal('break-glass', { matter: 999, reason: REASON }, 'guidance-worker')).why).toBe(
      'unknown-matter',
    )
  })
})

describe('whoever breaks the glass', () => {
  it('is seen by the client’s own worker, on its day and in the matter', async () => {
    await open()
    const day = (await t.run('my-day', {}, 'social-worker')) as unknown as MyDay
    expect(day.emergencies).toMatchObject([{ matter, by: 'Työntekijä palveluohjaaja', reason: REASON, finding: null }])
    const view = (await t.run('show-matter', { id: matter })) as unknown as MatterView
    expect(view.emergencies).toMatchObject([{ reason: REASON }])
    expect(((await t.run('my-day', {}, 'guidance-worker')) as unknown as MyDay).emergencies).toEqual([])
  })

  it('is reviewed by a supervisor who sees what was done, once and by nobody else', async () => {
    await open()
    await seen()
    expect(await queue('service-manager')).toEqual([]) // of another unit than the opener's
    const [one] = await queue('leading-social-worker')
    expect(one).toMatchObject({ matter, finding: null, did: [{ action: 'show-matter', times: 1 }] })
    const review = { id: one?.id, finding: 'justified', note: 'Päivystystilanne' }
    expect((await t.refusal('review-emergency', review, 'service-manager')).why).toBe('unknown-emergency')
    await t.run('review-emergency', review, 'leading-social-worker')
    expect(await queue('leading-social-worker')).toMatchObject([{ finding: 'justified', note: 'Päivystystilanne' }])
    expect((await t.refusal('review-emergency', review, 'leading-social-worker')).why).toBe('unknown-emergency')
  })

  it('leaves its purpose in the log, also of every look while it lasts', async () => {
    await open()
    await seen()
    const logged = await t.register.look((db) =>
      db.rows(sql`select action, purpose from deed where purpose = 'emergency' order by id`),
    )
    expect(logged).toEqual([
      { action: 'break-glass', purpose: 'emergency' },
      { action: 'show-matter', purpose: 'emergency' },
    ])
  })
})
