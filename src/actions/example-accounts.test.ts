/** Example accounts: made for invented workers, once, and for nobody else. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deedRow } from '#register/deed.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { makeExampleAccounts } from './example-accounts.ts'
import { atWork, deedOf } from './worker-call.ts'

let t: TestPeople
beforeAll(async () => {
  t = await testPeople()
})
afterAll(() => t.close())

it('where the workers are not invented nobody gets one; where they are, one of each duty does, once', async () => {
  const call = t.call(t.actor('administrator'))
  expect(await makeExampleAccounts(call)).toEqual([])
  await t.write((db) => db.run(deedRow(deedOf(atWork(call), { action: 'make-families', purpose: 'example' }))))
  const made = await makeExampleAccounts(call)
  expect(new Set(made.map(({ duty }) => duty)).size).toBe(made.length)
  expect(made.map(({ duty }) => duty)).toContain('guidance-worker')
  expect(made.every(({ password }) => /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/.test(password))).toBe(true)
  expect(await makeExampleAccounts(call)).toEqual([])
})
