import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'
import { workProduct } from './product.ts'

/** Opens the first matter of the day and gives its address. */
async function firstMatter(page: Page): Promise<string> {
  await page.locator('a[href^="/tyo/asia/"]').first().click()
  await page.getByRole('heading', { level: 1, name: /^Asia: / }).waitFor()
  return new URL(page.url()).pathname
}

const noteForm = (page: Page) => page.locator('form.step-form')

async function openNote(page: Page, matter: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}${matter}?vaihe=note.write`)
  await noteForm(page).waitFor()
}

journeys(
  'A social worker',
  ({ open }) => {
    test('reads a matter on one screen', async () => {
      const page = await open('/tyo', { as: 'social-worker' })
      await firstMatter(page)
      for (const name of ['Mitä on tapahtunut', 'Seuraavaksi', 'Meneillään', 'Verkosto'])
        await page.getByRole('heading', { level: 2, name }).waitFor()
      expect(await read(page, '.facts')).toMatch(/Vireillä alkaen/)
      const essentials = await read(page, '.essentials')
      for (const name of ['Seuraava sovittu', 'Viimeisin käynti', 'Ketkä tekevät työtä'])
        expect(essentials).toContain(name)
      await expectSound(page)
    })

    test('loses nothing that was typed: the draft waits on this device', async () => {
      const page = await open('/tyo', { as: 'social-worker' })
      const matter = await firstMatter(page)
      await openNote(page, matter)
      await noteForm(page).locator('textarea').fill('Kesken jäänyt kirjaus.')
      await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('Kesken jäänyt')))
      await page.goto(`${new URL(page.url()).origin}/tyo`)
      await page.getByRole('heading', { level: 2, name: 'Luonnokset' }).waitFor()
      await page.getByRole('link', { name: 'Jatka' }).first().click()
      await noteForm(page).waitFor()
      expect(await noteForm(page).locator('textarea').inputValue()).toBe('Kesken jäänyt kirjaus.')
      await noteForm(page).locator('select').first().selectOption({ index: 1 })
      await noteForm(page).getByRole('button', { name: 'Tallenna' }).click()
      await page.locator('.events').getByText('Kesken jäänyt kirjaus.').first().waitFor()
      await noteForm(page).waitFor({ state: 'detached' })
      expect(
        await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('varhain-draft'))),
      ).toEqual([])
      await expectSound(page)
    })

    test('is taken to the form that opens, and after saving to what was saved, which is said aloud', async () => {
      const page = await open('/tyo', { as: 'social-worker' })
      await firstMatter(page)
      await page.getByText('Aloita uusi').click()
      await page.getByRole('button', { name: 'Tee kirjaus' }).click()
      await noteForm(page).waitFor()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('noteKind')
      await noteForm(page).getByRole('button', { name: 'Tallenna' }).click()
      await page.getByRole('alert').waitFor()
      await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'noteKind')
      await noteForm(page).locator('select').first().selectOption({ index: 1 })
      await noteForm(page).locator('textarea').fill('Huoltaja soitti.')
      await noteForm(page).getByRole('button', { name: 'Tallenna' }).click()
      await page
        .getByRole('status')
        .filter({ hasText: /^Tallennettu: / })
        .waitFor()
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Huoltaja soitti.')
      await expectSound(page)
    })

    test('puts a phone number right where it is read', async () => {
      const page = await open('/tyo', { as: 'social-worker' })
      await firstMatter(page)
      await page
        .getByText(/^Muuta tietoja: /)
        .first()
        .click()
      const form = page.getByRole('form', { name: /^Muuta tietoja: / }).first()
      await form.getByLabel('Puhelin').fill('050 765 4321')
      await form.getByRole('button', { name: 'Tallenna' }).click()
      await page.locator('.facts').getByText('0507654321').waitFor()
      await expectSound(page)
    })

    test('corrects a text: the original stays readable with who and why', async () => {
      const page = await open('/tyo', { as: 'social-worker' })
      const matter = await firstMatter(page)
      await openNote(page, matter)
      await noteForm(page).locator('select').first().selectOption({ index: 1 })
      await noteForm(page).locator('textarea').fill('Käynti oli tiistaina.')
      await noteForm(page).getByRole('button', { name: 'Tallenna' }).click()
      const event = page.locator('.events > li').filter({ hasText: 'Käynti oli tiistaina.' })
      await event.getByRole('button', { name: 'Korjaa' }).click()
      await event.getByLabel('Oikea teksti').fill('Käynti oli keskiviikkona.')
      await event.getByLabel('Syy korjaukseen').fill('Väärä päivä')
      await event.getByRole('button', { name: 'Tallenna' }).click()
      const corrected = page.locator('.events > li').filter({ hasText: 'Käynti oli keskiviikkona.' })
      await corrected.getByText(/^Korjattu: /).click()
      expect(await corrected.innerText()).toContain('Käynti oli tiistaina.')
      expect(await corrected.innerText()).toContain('Väärä päivä')
      await expectSound(page)
    })

    test('meets a colleague in the same text: both are shown and the writer chooses', async () => {
      const mine = await open('/tyo', { as: 'social-worker' })
      const matter = await firstMatter(mine)
      const id = Number(matter.split('/').at(-1))
      await mine.goto(`${new URL(mine.url()).origin}${matter}?vaihe=plan.write`)
      await noteForm(mine).locator('select').first().selectOption('client-plan')
      await noteForm(mine).locator('textarea').first().fill('Tarpeet')
      await noteForm(mine)
        .getByRole('button', { name: /^Lisää/ })
        .click()
      await noteForm(mine).locator('[name="goal"]').fill('Arki sujuu')
      await noteForm(mine).getByRole('button', { name: 'Tallenna' }).click()
      await mine.locator('form.step-form').waitFor({ state: 'detached' })
      const plan = await mine.evaluate(async (one) => {
        const view = await (await fetch(`/api/show-matter?id=${one}`)).json()
        return view.parts.find(
          (part: { kind: string; closedOn: string | null }) => part.kind === 'plan' && part.closedOn === null,
        )
      }, id)
      await mine.goto(`${new URL(mine.url()).origin}${matter}?vaihe=plan.review&osa=${plan.id}`)
      await noteForm(mine).locator('[name="reviewNote"]').fill('Minun arvioni')
      await mine.evaluate(
        async ([part, version]) => {
          const body = JSON.stringify({
            id: part,
            version,
            goals: [{ goal: 'Arki sujuu', goalState: 'partly' }],
            reviewNote: 'Kollegan arvio',
          })
          const headers = { 'content-type': 'application/json', 'x-varhain': '1' }
          await fetch('/api/review-plan', { method: 'POST', headers, body })
        },
        [plan.id, plan.version] as const,
      )
      await noteForm(mine).getByRole('button', { name: 'Tallenna' }).click()
      await mine.getByText('Joku muu on muuttanut samaa asiaa sillä aikaa.').waitFor()
      const conflict = mine.locator('.conflict').filter({ hasText: 'Kollegan arvio' })
      expect(await conflict.innerText()).toContain('Minun arvioni')
      await expectSound(mine)
      await conflict.getByRole('button', { name: 'Ota molemmat' }).click()
      await noteForm(mine).getByRole('button', { name: 'Tallenna' }).click()
      await mine
        .getByText(/Kollegan arvio\s+Minun arvioni/)
        .first()
        .waitFor()
    })

    test('finds a person however the name is spelt', async () => {
      const page = await open('/tyo', { as: 'social-worker' })
      await firstMatter(page)
      const name = (await read(page, 'h1')).replace('Asia: ', '')
      await page.goto(`${new URL(page.url()).origin}/tyo/haku`)
      const [given = '', ...family] = name.split(' ')
      const misspelt = `${(family.at(-1) ?? '').slice(0, -1)} ${given}`
      await page.getByRole('searchbox').fill(misspelt)
      await page.getByRole('button', { name: 'Hae' }).click()
      await page
        .locator('.plain strong')
        .filter({ hasText: family.at(-1) ?? '' })
        .first()
        .waitFor()
      await expectSound(page)
    })

    test('ends a relation on a day: it stays readable', async () => {
      const page = await open('/tyo', { as: 'social-worker' })
      await firstMatter(page)
      const network = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: 'Verkosto' }) })
      const first = network
        .locator('li')
        .filter({ has: page.locator('.end-since') })
        .first()
      const name = (await first.locator('summary').getAttribute('aria-label'))?.replace('Päättyi: ', '') ?? ''
      await first.locator('summary').click()
      await first.getByRole('button', { name: 'Tallenna' }).click()
      await network.locator('li.note').filter({ hasText: name }).first().waitFor()
      await expectSound(page)
    })

    test('works on a phone and on paper', async () => {
      const page = await open('/tyo', { as: 'social-worker', viewport: { width: 360, height: 740 } })
      expect(await scrollsSideways(page)).toBe(false)
      await expectSound(page)
      await firstMatter(page)
      expect(await scrollsSideways(page)).toBe(false)
      await expectSound(page)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.begin').isVisible()).toBe(false)
      expect(await page.locator('.events').isVisible()).toBe(true)
    })

    test('prints the summary as a PDF', async () => {
      const page = await open('/tyo', { as: 'social-worker' })
      await firstMatter(page)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tulosta yhteenveto (PDF)' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    })
  },
  workProduct,
)
