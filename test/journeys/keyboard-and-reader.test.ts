import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, journeys } from './journey.ts'
import { sharedProduct } from './product.ts'

/** The name by which a screen reader would call what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined
    return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').trim()
  })

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab')
    if (name.test(await focused(page))) return
  }
  throw new Error(`not reached by keyboard: ${name}`)
}

journeys(
  'A person with a keyboard or a screen reader',
  ({ open }) => {
    test('is offered a way past the menu first', async () => {
      const page = await open('/kuva/imatra')
      await page.keyboard.press('Tab')
      await expect.poll(() => focused(page)).toBe('Siirry sisältöön')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
    })

    test('goes from the areas to a picture and lands at its start', async () => {
      const page = await open('/')
      await page.getByRole('link', { name: 'Imatra', exact: true }).waitFor()
      await tabTo(page, /^Imatra$/)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: /Imatra/ }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
      await expect.poll(() => page.title()).toBe('Mitä korjaavat palvelut maksavat? Imatra – Varhain')
    })

    test('changes the view with arrows and opens a table with Enter', async () => {
      const page = await open('/kuva/esimerkkila')
      await page.getByRole('radio', { name: 'Yhteensä' }).waitFor({ state: 'attached' })
      await tabTo(page, /^Yhteensä$/)
      await page.keyboard.press('ArrowRight')
      await page
        .getByRole('heading', { name: /euroa lasta/ })
        .first()
        .waitFor()
      await expect.poll(() => focused(page)).toBe('Lasta kohti')
      await tabTo(page, /^Taulukko: Menot sektoreittain/)
      await page.keyboard.press('Enter')
      await page.getByRole('table', { name: /Menot sektoreittain/ }).waitFor()
      await tabTo(page, /\d/)
      await expectSound(page)
    })

    test('hears what every drawing shows, and every drawing has the same figures in a table', async () => {
      const page = await open('/kuva/imatra')
      const figures = page.getByRole('figure')
      const count = await figures.count()
      expect(count).toBeGreaterThan(3)
      for (let k = 0; k < count; k += 1) {
        const figure = figures.nth(k)
        const title = (await figure.getByRole('heading').innerText()).trim()
        expect(await figure.getByRole('img').getAttribute('aria-label')).toContain(title.split(',')[0])
        expect(await figure.locator('summary', { hasText: 'Taulukko' }).count()).toBe(1)
      }
    })

    test('maps an unmapped sum without a pointer and sees what it moves before saving', async () => {
      const page = await open('/kohdistus', { as: 'controller' })
      await page.getByRole('radio').first().waitFor()
      await tabTo(page, /ei sääntöä/)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.type('Muut palvelut')
      expect(await page.getByLabel('Menoluokka').first().inputValue()).toBe('Muut palvelut')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Muutoksia, joita ei ole tallennettu' }).waitFor()
      await page.getByRole('table', { name: 'Mitä muutos siirtää' }).waitFor()
      await expect.poll(() => focused(page)).toContain('ei sääntöä')
      await expectSound(page)
    })
  },
  sharedProduct,
)
