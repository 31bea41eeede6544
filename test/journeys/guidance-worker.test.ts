import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, journeys, read } from './journey.ts'
import { workProduct } from './product.ts'

const answerRow = (page: Page, label: string | RegExp) => page.getByLabel(label)

journeys(
  'A guidance worker',
  ({ open }) => {
    test('sees the queue and what is due', async () => {
      const page = await open('/tyo', { as: 'guidance-worker' })
      expect(await read(page, 'h1')).toMatch(
        /^Tänään (maanan|tiis|torst|perjan|lauan|sunnun)tai \d|^Tänään keskiviikko \d/,
      )
      expect(await read(page, '.answer')).toMatch(/^\d+ myöhässä · \d+ tällä viikolla · \d+ jonossa$/)
      await page.getByRole('table', { name: 'Jono: kukaan ei vielä käsittele' }).waitFor()
      await expectSound(page)
    })

    test('is told which kind of contact it is, and when there is a duty to notify', async () => {
      const page = await open('/tyo/uusi', { as: 'guidance-worker' })
      await page.getByLabel(/Yhteyttä ottaa ammattilainen/).check()
      await page.getByLabel(/edellyttää lastensuojelun tarpeen selvittämistä/).check()
      await page.getByText('Ilmoitusvelvollisuus täyttyy (LSL 25 §)').waitFor()
      expect(await read(page, '.state')).toContain('Lastensuojeluilmoitus')
      await page.getByLabel(/yhdessä lapsen tai huoltajan kanssa/).check()
      expect(await read(page, '.state')).toContain('korvaa lastensuojeluilmoituksen samoista seikoista')
      await expectSound(page)
    })

    test('records a concern with consent, is refused without it, identifies the child and takes it to an assessment', async () => {
      const page = await open('/tyo/uusi', { as: 'guidance-worker' })
      await page.getByLabel(/yhdessä lapsen tai huoltajan kanssa/).check()
      await page.getByRole('button', { name: 'Jatka lomakkeeseen' }).click()
      const form = page.locator('form.step-form')
      await form.waitFor()
      await form.locator('[name="childName"]').fill('Testi Kulkija')
      await form.locator('[name="childBirth"]').fill('2017-03-04')
      await form.locator('[name="reporterKind"]').selectOption({ index: 1 })
      await form.locator('[name="what"]').fill('Arjessa on vaikeaa.')
      await form.getByRole('button', { name: 'Tallenna' }).click()
      await page
        .getByRole('alert')
        .filter({ hasText: /suostumus/i })
        .waitFor()
      await expectSound(page)
      const consents = form.getByRole('group', { name: /suostum/i }).first()
      await consents.getByRole('button', { name: /^Lisää/ }).click()
      await consents.locator('[name="name"]').fill('Huoltaja Kulkija')
      await consents.locator('[name="capacity"]').selectOption('guardian')
      await consents.locator('[name="way"]').selectOption('spoken')
      await consents.locator('[name="on"]').fill('2026-01-05')
      await form.getByRole('button', { name: 'Tallenna' }).click()
      await page.getByRole('heading', { level: 2, name: 'Kuka lapsi on?' }).waitFor()
      await expectSound(page)
      await page.locator('summary', { hasText: 'Lisää uusi henkilö' }).click()
      const add = page.getByRole('form', { name: 'Lisää uusi henkilö' })
      expect(await answerRow(page, 'Sukunimi').inputValue()).toBe('Kulkija')
      await add.getByRole('button', { name: 'Lisää uusi henkilö' }).click()
      await page.locator('section strong', { hasText: 'Testi Kulkija' }).waitFor()
      await page.getByRole('button', { name: /^Ota käsittelyyn/ }).click()
      await page.locator('form.step-form').getByRole('button', { name: 'Tallenna' }).click()
      await page
        .getByRole('button', { name: /arvioin/i })
        .first()
        .click()
      const assess = page.locator('form.step-form').first()
      await assess.locator('textarea').first().fill('Tuen tarve selvitetään.')
      await assess.getByLabel('Kyllä').check()
      await assess.getByRole('button', { name: 'Tallenna' }).click()
      await page.getByRole('heading', { level: 1, name: 'Asia: Testi Kulkija' }).waitFor()
      expect(await read(page, '.clock-line')).toContain('SHL 36 §, LSL 26 §')
      await expectSound(page)
    })
  },
  workProduct,
)
