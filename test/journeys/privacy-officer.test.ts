import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'

const heading = (page: Page, name: string | RegExp, level = 2) => page.getByRole('heading', { level, name })

journeys('A data protection officer', ({ open }) => {
  test('records a client’s log request, gives the log information by its due day, and sees that it was given', async () => {
    const page = await open('/', { as: 'privacy-officer' })
    await page.getByRole('link', { name: 'Tietosuoja' }).click()
    await heading(page, 'Kuka on käyttänyt tietoja, ja mitä on säilytettävä?', 1).waitFor()
    await heading(page, 'Lokitietopyyntöjä ei ole avoinna').waitFor()
    await expectSound(page)
    await page.getByText('Kirjaa uusi pyyntö').click()
    await page.getByLabel('tai asiakkaan numero rekisterissä').fill('1')
    await page.getByLabel('Mistä päivästä alkaen').fill('2020-01-01')
    await page.getByRole('button', { name: 'Kirjaa pyyntö' }).click()
    await page.getByRole('alert').waitFor()
    expect(await read(page, '[role="alert"]')).toContain(
      'Yli kaksi vuotta vanhoja tietoja annetaan vain erityisestä syystä',
    )
    await page.getByLabel('Mistä päivästä alkaen').fill('')
    await page.getByRole('button', { name: 'Kirjaa pyyntö' }).click()
    await heading(page, 'Lokitietopyyntöjä avoinna: 1').waitFor()
    await page.getByText(/^Vastattava viimeistään/).waitFor()
    await expectSound(page)
    await page.getByLabel('Muoto').selectOption('csv')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Anna lokitiedot' }).click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toContain('Käyttötarkoitus')
    await page.getByText(/^Annettu /).waitFor()
    await expectSound(page)
  })

  test('refuses a request only with the reasons of a decision', async () => {
    const page = await open('/tietosuoja', { as: 'privacy-officer' })
    await page.getByText('Kirjaa uusi pyyntö').click()
    await page.getByLabel('tai asiakkaan numero rekisterissä').fill('2')
    await page.getByRole('button', { name: 'Kirjaa pyyntö' }).click()
    await page.getByText('Epää pyyntö').click()
    await page.getByRole('button', { name: 'Kirjaa epäävä päätös' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Kirjallisen päätöksen perustelut').fill('Antaminen vaarantaisi lapsen turvallisuuden.')
    await page.getByRole('button', { name: 'Kirjaa epäävä päätös' }).click()
    await page.getByText(/^Evätty /).waitFor()
  })

  test('reads a worker’s log by day with the keyboard, and verifies that the log is whole', async () => {
    const page = await open('/tietosuoja', { as: 'privacy-officer' })
    const workers = page.getByLabel('Työntekijä', { exact: true })
    await workers.locator('option').nth(3).waitFor({ state: 'attached' })
    await page.getByLabel('Kenen loki').selectOption('person')
    await page.getByRole('form', { name: 'Loki päivittäin' }).getByLabel('Numero rekisterissä').fill('1')
    await page.getByRole('button', { name: 'Näytä loki' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('columnheader', { name: 'Käyttötarkoitus' }).first().waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: 'Tarkista loki' }).click()
    await page.getByText(/^Loki on ehjä: /).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lataa ketjujen päät' }).click(),
    ])
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toHaveProperty('heads')
    await expectSound(page)
  })

  test('sees what has been kept its time, holds a matter and releases it', async () => {
    const page = await open('/tietosuoja', { as: 'privacy-officer' })
    await heading(page, 'Mitä on säilytetty aikansa?').waitFor()
    await page.getByRole('rowheader', { name: 'Lastensuojelu' }).waitFor()
    expect(await read(page, 'main')).toMatch(/Lokirivejä, jotka on kirjoitettu ennen .* \(12 vuotta\): \d+\./)
    await page.getByText('Estä hävittäminen').click()
    const form = page.getByRole('form', { name: 'Estä hävittäminen' })
    const matter = await firstMatter(page)
    await form.getByLabel('Numero rekisterissä').fill(String(matter))
    await form.getByLabel('Kuka on määrännyt').fill('Hallinto-oikeus')
    await form.getByLabel('Miksi').fill('Oikeudenkäynti kesken')
    await form.getByRole('button', { name: 'Kirjaa esto' }).click()
    await page.getByText(`Asia ${matter}: Hallinto-oikeus`).waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: `Poista esto: Asia ${matter}` }).click()
    await page.getByText(/^Poistettu, voimassa/).waitFor()
  })

  test('works on a phone and in three languages; nobody else has the screen', async () => {
    const page = await open('/tietosuoja?kieli=sv', { as: 'privacy-officer', viewport: { width: 360, height: 740 } })
    await heading(page, 'Vem har använt uppgifterna, och vad ska bevaras?', 1).waitFor()
    await page.getByRole('button', { name: 'Kontrollera loggen' }).waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    await expectSound(page)
    const english = await open('/tietosuoja?kieli=en', { as: 'privacy-officer' })
    await heading(english, 'Who has used the data, and what is to be kept?', 1).waitFor()
    const other = await open('/tietosuoja', { as: 'social-worker' })
    await heading(other, 'Tietosuoja on tietosuojavastaavan näyttö.', 1).waitFor()
    expect(await other.getByRole('link', { name: 'Tietosuoja' }).count()).toBe(0)
  })
})

/** A matter that somebody has worked on, by the log. */
async function firstMatter(page: Page): Promise<number> {
  const answer = await page.request.get(`${new URL(page.url()).origin}/api/read-log?person=1&from=2000-01-01`)
  const { lines } = (await answer.json()) as { lines: { matter: number | null }[] }
  return lines.find(({ matter }) => matter !== null)?.matter ?? 1
}
