import { afterAll, beforeAll, expect, it } from 'vitest'
import { done } from '#kernel/outcome.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { no } from './action.ts'
import { toldAgain } from './told-appraisals.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
})
afterAll(() => t.close())

it('an appraisal is reckoned once for the same question of a day, anew for another one, and never after a refusal', async () => {
  let reckoned = 0
  const asked = { area: 'imatra', proposal: { name: 'A' } as never, draws: 100, seed: 1 }
  const ask = (more: object = {}, world = t.world) =>
    toldAgain({ ...asked, ...more }, world, async () => done({ draws: ++reckoned } as never))
  await ask()
  await ask()
  expect(reckoned).toBe(1)
  await ask({ seed: 2 })
  await ask({ proposal: { name: 'A', horizon: 9 } })
  await ask({ area: 'kouvola' })
  await ask({}, { ...t.world, now: () => '2030-01-01T10:00:00.000Z' })
  expect(reckoned).toBe(5)
  const refused = () => toldAgain({ ...asked, seed: 3 }, t.world, async () => no('no-flows', 'x'))
  expect([(await refused()).ok, (await ask({ seed: 3 })).ok, reckoned]).toEqual([false, true, 6])
})
