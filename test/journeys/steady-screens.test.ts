import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Duty } from '#model/duty.ts'
import { journeys } from './journey.ts'
import { sharedProduct } from './product.ts'

/** A hundredth of the screen, times how far it moved: what is not seen. */
const UNSEEN = 0.01

/** How much of what was seen moved by itself while answers came late, one after the other; largest first, with what moved. */
async function moves(page: Page): Promise<readonly (readonly [number, string])[]> {
  let asked = 0
  await page.route('**/api/**', async (route) => {
    asked += 1
    await new Promise((go) => setTimeout(go, 100 * asked))
    await route.continue()
  })
  await page.addInitScript(() => {
    const seen: [number, string][] = []
    Object.assign(window, { moves: seen })
    new PerformanceObserver((list) => {
      for (const one of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
        seen.push([one.value, one.sources.map(({ node }) => node?.textContent?.slice(0, 60)).join(' | ')])
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.reload({ waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(asked).toBeGreaterThan(0)
  const seen = await page.evaluate(() => (window as unknown as { moves: [number, string][] }).moves)
  return seen.toSorted(([a], [b]) => b - a)
}

const SCREENS: readonly (readonly [string, Duty | undefined])[] = [
  ['/', undefined],
  ['/lahteet', 'controller'],
  ['/tyo', 'social-worker'],
  ['/tyo/asia/1', 'social-worker'],
  ['/tyo/yksikko', 'service-manager'],
  ['/tyo/kuukausi', 'service-manager'],
  ['/investoinnit/esimerkkila', 'service-manager'],
  ['/vaikutus/esimerkkila', 'service-manager'],
]

journeys(
  'Whoever is about to press something',
  ({ open }) => {
    test.each(SCREENS)('finds it where it was, however late the answers come: %s', async (path, as) => {
      const page = await open(path, as ? { as } : {})
      const told = await moves(page)
      expect(told.filter(([value]) => value > UNSEEN)).toEqual([])
    })
  },
  sharedProduct,
)
