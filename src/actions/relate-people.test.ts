import { afterAll, beforeAll, expect, it } from 'vitest'
import { relativesOf } from '#register/person.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'

let t: TestPeople
beforeAll(async () => {
  t = await testPeople('2026-03-02')
})
afterAll(() => t.close())

const told = (person: number) =>
  t.register.look(async (db) =>
    (await relativesOf(db, person)).map(({ kind, person: other, since, until }) => [kind, other.id, since, until]),
  )

it('a sibling is one both ways, and ends both ways', async () => {
  const [one, other] = [await t.child('Aino Malli', '2015-01-01'), await t.child('Eino Malli', '2017-01-01')]
  await t.run('relate-people', { person: one, other, kind: 'sibling', since: '2017-01-01' })
  expect(await told(other)).toEqual([['sibling', one, '2017-01-01', null]])
  const [{ relation } = { relation: 0 }] = await t.register.look((db) => relativesOf(db, one))
  await t.run('end-relation', { person: one, relation, until: '2026-03-01' })
  expect(await told(one)).toEqual([['sibling', other, '2017-01-01', '2026-03-01']])
  expect(await told(other)).toEqual([['sibling', one, '2017-01-01', '2026-03-01']])
})

it('a guardian is one one way, and is not ended before it began', async () => {
  const [child, guardian] = [await t.child('Oona Malli', '2015-01-01'), await t.child('Liisa Malli', '1985-01-01')]
  await t.run('relate-people', { person: child, other: guardian, kind: 'guardian', since: '2020-01-01' })
  expect(await told(guardian)).toEqual([])
  const [{ relation } = { relation: 0 }] = await t.register.look((db) => relativesOf(db, child))
  const early = await t.refusal('end-relation', { person: child, relation, until: '2019-12-31' })
  expect(early.why).toBe('unknown-relation')
  expect(await told(child)).toEqual([['guardian', guardian, '2020-01-01', null]])
})
