import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { importCodes } from './import-codes.ts'
import { listCodes } from './list-codes.ts'
import { perform } from './perform.ts'

let t: TestPeople
let folder: string
beforeAll(async () => {
  t = await testPeople('2026-09-01')
  folder = mkdtempSync(join(tmpdir(), 'varhain-codes-'))
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})

async function bring(...lines: string[]) {
  const file = join(folder, 'codes.csv')
  writeFileSync(file, ['list;code;name_fi;name_sv;name_en;from;until', ...lines].join('\n'))
  return perform(importCodes, { file }, t.call(t.actor('administrator')))
}

async function listed() {
  const outcome = await perform(listCodes, {}, t.call(t.actor('social-worker')))
  if (!outcome.ok) throw new Error(outcome.why.message)
  return outcome.value
}

const contact = (urgency: string) => ({
  contactKind: 'child-welfare-notification',
  channel: 'phone',
  childName: 'Aino Esimerkki',
  reporterKind: '15',
  what: 'Poissaoloja',
  urgency,
})

describe('the code lists', () => {
  it('are there before anything is brought in, with their names', async () => {
    const { lists, names } = await listed()
    expect(lists.find(({ list, code }) => list === '1243' && code === '15')).toMatchObject({ nameFi: 'Opetustoimi' })
    expect(names.find(({ list }) => list === '1282')).toMatchObject({ nameSv: 'Behov av stöd' })
  })

  it('take what is brought in, and tell what was not taken', async () => {
    const outcome = await bring('1243;15;Koulu;Skola;School;;', '1203;1;Yksi;;;;', ';2;Kaksi;;;;')
    expect(outcome.ok && outcome.value).toMatchObject({
      lists: ['1243', '1203'],
      rowsRead: 3,
      rowsAccepted: 2,
      rowsRejected: 1,
      reasons: { 'no-value': 1 },
      rejected: [{ row: 4, column: 'list', reason: 'no-value' }],
    })
    const { lists, names } = await listed()
    expect(lists.filter(({ list, code }) => list === '1243' && code === '15')).toMatchObject([{ nameFi: 'Koulu' }])
    expect(lists.find(({ list }) => list === '1203')).toMatchObject({ code: '1', nameSv: 'Yksi' })
    expect(names.find(({ list }) => list === '1203')).toMatchObject({ nameFi: '1203' })
  })

  it('brought in twice stand once', async () => {
    await bring('1250;7;Etä;;;;')
    await bring('1250;7;Etänä;;;;')
    const { lists } = await listed()
    expect(lists.filter(({ list, code }) => list === '1250' && code === '7')).toMatchObject([{ nameFi: 'Etänä' }])
  })

  it('are left as they were where no row can be taken', async () => {
    const before = await listed()
    const outcome = await bring(';1;Nimi;;;;')
    expect(outcome.ok ? '' : outcome.why.why).toBe('mostly-rejected')
    expect(await listed()).toEqual(before)
  })
})

describe('a step', () => {
  it('takes a code only of its list, also one brought in', async () => {
    const refusal = await t.refusal('record-contact', contact('4'), 'guidance-worker')
    expect(refusal).toMatchObject({ why: 'unknown-code', where: 'urgency' })
    await bring('1252;4;Neljäs;;;;')
    await expect(t.run('record-contact', contact('4'), 'guidance-worker')).resolves.toMatchObject({ state: 'received' })
  })

  it('is not corrected to a code that its list lacks', async () => {
    const { part } = await t.run('record-contact', contact('3'), 'guidance-worker')
    const [event] = await t.register.look((db) =>
      db.rows<{ id: number }>({ text: 'select id from event where part_id = $1', values: [part] }),
    )
    const correct = (value: string) => ({ event: event?.id, field: 'urgency', value, why: 'Väärin kirjattu' })
    const refusal = await t.refusal('correct-event', correct('77'), 'guidance-worker')
    expect(refusal).toMatchObject({ why: 'unknown-code', where: 'value' })
    await expect(t.run('correct-event', correct('2'), 'guidance-worker')).resolves.toBeDefined()
  })
})
