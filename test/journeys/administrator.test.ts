import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'

const PERSONS = [
  'id;family_name;given_names;birth;is_protected',
  'h1;Tuotu;Aino;4.5.2018;ei',
  'h2;Tuotu;Veikko;31.2.2018;ei',
  'h3;Tuotu;Liisa;1.2.1985;kyllä',
  '',
].join('\r\n')

const MENDED = PERSONS.replace('31.2.2018', '28.2.2018')

async function choose(page: Page, content: string): Promise<void> {
  await page.getByLabel('Vanhan järjestelmän nimi').fill('Vanha')
  const file = { name: 'henkilot.csv', mimeType: 'text/csv', buffer: Buffer.from(content, 'utf8') }
  await page.getByLabel('Tiedosto', { exact: true }).setInputFiles(file)
}

async function bring(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tarkista ensin' }).click()
  await page.getByRole('heading', { level: 2, name: 'Tarkistettu: mitään ei ole vielä muutettu' }).waitFor()
  await page.getByRole('button', { name: 'Tuo rekisteriin' }).click()
  await page.getByRole('heading', { level: 2, name: 'Tuotu rekisteriin' }).waitFor()
}

journeys('An administrator', ({ open }) => {
  test('brings the people of an old system in: checks first, mends what was rejected, and nothing is lost', async () => {
    const page = await open('/tyo', { as: 'administrator' })
    await page.getByRole('link', { name: 'Rekisterin tuonti' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mitä vanhasta järjestelmästä tuodaan?' }).waitFor()
    await expectSound(page)
    await choose(page, PERSONS)
    await bring(page)
    expect(await read(page, '.answer')).toBe('Luettu 3 riviä = hyväksytty 2 + tuotu jo aiemmin 0 + hylätty 1.')
    expect(await read(page, 'table.dense tbody')).toMatch(/3\s+birth\s+päivää ei ole kalenterissa\s+31\.2\.2018/)
    await expectSound(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lataa hylätyt rivit (CSV)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('hylatyt-persons.csv')
    expect(readFileSync(await download.path(), 'utf8')).toContain('h2;Tuotu;Veikko;31.2.2018;ei;3;birth;no-such-date')
    await choose(page, MENDED)
    await bring(page)
    expect(await read(page, '.answer')).toBe('Luettu 3 riviä = hyväksytty 1 + tuotu jo aiemmin 2 + hylätty 0.')
  })

  test('is told clearly when a file lacks a column', async () => {
    const page = await open('/tyo/tuonti', { as: 'administrator' })
    await choose(page, 'id;family_name\r\n1;Tuotu')
    await page.getByRole('button', { name: 'Tarkista ensin' }).click()
    await page.getByRole('alert').waitFor()
    expect(await read(page, '[role="alert"]')).toContain('given_names')
    expect(await page.getByRole('button', { name: 'Tuo rekisteriin' }).count()).toBe(0)
  })

  test('works on a phone; nobody else has the screen', async () => {
    const page = await open('/tyo/tuonti', { as: 'administrator', viewport: { width: 360, height: 740 } })
    await page.getByText('Sarakkeet').click()
    expect(await scrollsSideways(page)).toBe(false)
    await expectSound(page)
    const other = await open('/tyo/tuonti', { as: 'social-worker' })
    await other.getByRole('heading', { level: 1, name: 'Rekisterin tuonti on pääkäyttäjän näyttö.' }).waitFor()
    expect(await other.getByRole('link', { name: 'Rekisterin tuonti' }).count()).toBe(0)
  })
})
