import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'
import { workProduct } from './product.ts'

journeys(
  'A service manager',
  ({ open }) => {
    test('sees queue, caseloads against the cap and how promises are kept', async () => {
      const page = await open('/tyo/yksikko', { as: 'service-manager' })
      expect(await read(page, '.answer')).toMatch(/^Jonossa \d+, jakamatta \d+, mitoitus ylittyy \d+ työntekijällä\.$/)
      await page.getByRole('table', { name: /^Asiakasmäärät \(enintään 30 lasta, LSL 13 b §/ }).waitFor()
      await page.getByRole('table', { name: /toteutuminen/ }).waitFor()
      await expectSound(page)
    })

    test('is refused a promise looser than the law, with the day that shows it', async () => {
      const page = await open('/tyo/takuu', { as: 'service-manager' })
      await page.getByText('Lisää lupaus').click()
      const form = page.getByRole('form', { name: 'Lisää lupaus' })
      for (const label of ['Nimi suomeksi', 'Nimi ruotsiksi', 'Nimi englanniksi'])
        await form.getByLabel(label).fill('Lupaus')
      await form.getByLabel('Kuinka monessa').fill('12')
      await form.getByLabel('Kuka päätti, milloin, mikä pykälä').fill('Aluehallitus 1.6.2026 § 12')
      await form.getByRole('button', { name: 'Tallenna' }).click()
      const alert = form.getByRole('alert')
      await alert.waitFor()
      expect(await alert.innerText()).toMatch(/assessment-start/)
      await expectSound(page)
      await form.getByLabel('Kuinka monessa').fill('4')
      await form.getByRole('button', { name: 'Tallenna' }).click()
      await page.getByText('4 arkipäivää').first().waitFor()
    })

    test('prints how each promise was kept', async () => {
      const page = await open('/tyo/takuu', { as: 'service-manager' })
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('link', { name: /^Tulosta kuukauden seuranta/ })
          .first()
          .click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.pdf$/)
    })

    test('sees the month in figures beside the one before, with small figures withheld', async () => {
      const page = await open('/tyo/yksikko', { as: 'service-manager' })
      await page.getByRole('link', { name: 'Kuukausi lukuina' }).click()
      const table = page.getByRole('table', { name: /^Esimerkkilä/ })
      await table.waitFor()
      expect(await read(page, 'h1')).toMatch(/^Miten .* meni\?$/)
      expect(await read(page, '.answer')).toMatch(/^Yhteydenottoja tuli \d+\. Arviointeja aloitettiin /)
      expect(await table.getByRole('columnheader').count()).toBe(4)
      const cells = await table.locator('td').allInnerTexts()
      expect(cells.length).toBeGreaterThan(60)
      expect(cells.filter((text) => /^[1-4]$/.test(text)).length).toBeLessThanOrEqual(3) // how many workers there are
      expect(cells.filter((text) => text === '–').length).toBeGreaterThan(5)
      await expectSound(page)
      await page.getByRole('button', { name: 'Päivitä luvut' }).click()
      await page.getByRole('button', { name: 'Päivitä luvut', disabled: false }).waitFor()
      await expectSound(page)
    })

    test('sees the month on a phone', async () => {
      const page = await open('/tyo/kuukausi?kieli=sv', {
        as: 'service-manager',
        viewport: { width: 360, height: 740 },
      })
      await page.getByRole('table').waitFor()
      expect(await scrollsSideways(page)).toBe(false)
    })

    test('works on a phone', async () => {
      const page = await open('/tyo/yksikko', { as: 'service-manager', viewport: { width: 360, height: 740 } })
      expect(await scrollsSideways(page)).toBe(false)
      await expectSound(page)
    })
  },
  workProduct,
)
