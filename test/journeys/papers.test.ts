import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'

/** Takes a paper along in a format, and tells how its file begins. */
async function taken(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return readFileSync(await download.path())
    .subarray(0, 15)
    .toString('latin1')
}

journeys('A service manager before a board meeting', ({ open }) => {
  test('comes from an empty browser to a finished investment paper in a few clicks', async () => {
    const page = await open('/', { as: 'service-manager' })
    let clicks = 0
    const click = async (name: string | RegExp) => {
      clicks++
      await page.getByRole('link', { name }).first().click()
    }
    await click(/^Esimerkkilä/)
    await click('Paperit')
    await click(/^Investointiesitys/)
    await page.getByText('Mitä on pidettävä paikkansa').waitFor()
    const told = await read(page, 'main')
    for (const said of [
      'Kuka maksaa ja kuka säästää',
      'Mitä ei ole laskettu',
      'Oletukset ja niiden lähteet',
      'diskontattu',
    ])
      expect(told).toContain(said)
    await expectSound(page)
    expect(await taken(page, 'Lataa PDF')).toContain('%PDF-')
    expect(await taken(page, 'Lataa diat')).toContain('PK')
    expect(clicks + 1).toBeLessThanOrEqual(15)
  })

  test('presents a paper by the keyboard, one thing at a time', async () => {
    const page = await open('/paperit/esimerkkila/forecast')
    await page.getByRole('button', { name: 'Esitä' }).click()
    await page.getByText(/^Sivu 1 \//).waitFor()
    await page.keyboard.press('PageDown')
    await page.getByText(/^Sivu 2 \//).waitFor()
    await page.keyboard.press('End')
    await page.getByRole('heading', { name: 'Lähteet ja laskutavat' }).last().waitFor()
    await page.keyboard.press('Home')
    await page.getByText(/^Sivu 1 \//).waitFor()
    await page.getByRole('button', { name: 'Lopeta esitys' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('keeps a paper, is asked about it, and records what was decided', async () => {
    const page = await open('/paperit/esimerkkila/picture', { as: 'service-manager' })
    await page.getByRole('button', { name: 'Talleta kokousta varten' }).click()
    await page
      .getByText(/^Tallettanut/)
      .first()
      .waitFor()
    const colleague = await open(new URL(page.url()).pathname, { as: 'social-worker' })
    await colleague.getByRole('textbox', { name: 'Kommentti' }).fill('Onko tässä kaikki?')
    await colleague.getByRole('button', { name: 'Lisää kommentti' }).click()
    await colleague.getByText('Onko tässä kaikki?').last().waitFor()
    expect(await colleague.getByRole('button', { name: 'Kirjaa päätös' }).count()).toBe(0)
    await expectSound(colleague)
    await page.reload()
    await page.getByText('Onko tässä kaikki?').first().waitFor()
    await page.getByLabel('Päätöspäivä').fill('2026-05-12')
    await page.getByLabel('Kuka päätti').fill('Aluehallitus')
    await page.getByLabel('Muutos alkaa').fill('2027-01-01')
    await page.getByLabel('Otsikko').fill('Koemerkintä')
    await page.getByLabel('Mitä muutetaan').fill('Kaksi vakanssia')
    await page
      .getByRole('button', { name: /päätös/i })
      .last()
      .click()
    await page
      .getByText(/Koemerkintä/)
      .last()
      .waitFor()
  })

  test('reads a paper in Swedish on a phone; a visitor is shown no plans', async () => {
    const page = await open('/paperit/esimerkkila/picture?kieli=sv', { viewport: { width: 360, height: 740 } })
    await page.getByText('Källor och beräkningssätt').waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    await expectSound(page)
    const list = await open('/paperit/esimerkkila')
    await list.getByRole('link', { name: 'Ennuste' }).last().waitFor()
    expect(await read(list, 'main')).not.toContain('Investointiesitys')
  })
})
