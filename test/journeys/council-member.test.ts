import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { choose, expectSound, journeys, read } from './journey.ts'
import { sharedProduct } from './product.ts'

const contentOf = async (download: Download) => readFileSync(await download.path())

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), content: await contentOf(download) }
}

journeys(
  'A council member',
  ({ open }) => {
    test('finds Imatra, labelled as press figures, and reads the answer first', async () => {
      const page = await open('/')
      await page.getByRole('listitem').filter({ hasText: 'Imatra' }).getByText('Lehtilukuja').waitFor()
      await expectSound(page)
      await page.getByRole('link', { name: 'Imatra', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: /Mitä korjaavat palvelut maksavat\? Imatra/ }).waitFor()
      const said = await read(page, 'main p')
      expect(said).toContain('Korjaavien palvelujen menot laskivat 22 %: 2,3 M€ vuonna 2007, 1,8 M€ vuonna 2012.')
      expect(said).toContain('Suurimmillaan 2,5 M€ vuonna 2008, siitä −28 %.')
      expect(said).toContain('Vuodelta 2010 ei ole tietoa.')
      expect(said).toContain('Lehtilukuja')
      await expectSound(page)
    })

    test('sees the gap of 2010, the other source of 2012 and the other date of the placed children', async () => {
      const page = await open('/kuva/imatra')
      const trend = page.getByRole('figure', { name: /Menot sektoreittain/ })
      const drawing = trend.getByRole('img')
      expect(await drawing.getAttribute('aria-label')).toContain('2010: ei tietoa.')
      await trend.getByText('ei tietoa 2010').first().waitFor()
      await trend.getByText('eri lähde').first().waitFor()
      const placed = page.getByRole('figure', { name: /sijoitet/ }).first()
      await placed.getByText('31.8.').first().waitFor()
    })

    test('opens the table of a chart and follows a figure to what was published', async () => {
      const page = await open('/kuva/imatra', { as: 'controller' })
      const trend = page.getByRole('figure', { name: /Menot sektoreittain/ })
      await trend.locator('summary', { hasText: /^Taulukko/ }).click()
      await trend.getByRole('row', { name: /2010/ }).getByText('ei tietoa').waitFor()
      await expectSound(page)
      await trend.getByRole('row', { name: /2012/ }).getByRole('link').click()
      await page.getByRole('heading', { level: 1, name: 'Mistä luku tulee?' }).waitFor()
      await page.getByText('1 800 000,00 €').first().waitFor()
      await expectSound(page)
    })

    test('sees in Kouvola that a part of a year is not a year', async () => {
      const page = await open('/kuva/kouvola')
      const said = await read(page, 'main p')
      expect(said).toContain('33 lasta vuonna 2015 ja 14 lasta vuonna 2016')
      expect(said).toContain('Tammi–huhtikuu 2017: 7 lasta (osavuosi, ei vertailukelpoinen vuoteen).')
      await expectSound(page)
    })

    test('chooses a view, and its address shows the same to a colleague', async () => {
      const page = await open('/kuva/esimerkkila')
      await page.getByText('Keksittyjä lukuja').first().waitFor()
      await choose(page, 'Lasta kohti')
      await page
        .getByRole('heading', { name: /euroa lasta/ })
        .first()
        .waitFor()
      await choose(page, 'Maksaja')
      await page.getByRole('heading', { name: /Menot maksajittain/ }).waitFor()
      const address = new URL(page.url())
      expect(address.search).toContain('per=child')
      expect(address.search).toContain('by=payer')
      const answer = await read(page, '.answer')
      const colleague = await open(`${address.pathname}${address.search}`)
      await colleague.getByRole('heading', { name: /Menot maksajittain/ }).waitFor()
      expect(await read(colleague, '.answer')).toBe(answer)
      await page.goBack()
      await page.getByRole('heading', { name: /Menot sektoreittain/ }).waitFor()
      await expectSound(page)
    })

    test('takes the figures along as CSV, SVG and PNG, and the whole picture as CSV and XLSX', async () => {
      const page = await open('/kuva/imatra')
      const trend = page.getByRole('figure', { name: /Menot sektoreittain/ })
      const csv = await downloaded(page, () => trend.getByRole('button', { name: /Lataa CSV/ }).click())
      expect(csv.content.toString()).toContain('2010;ei tietoa')
      const svg = await downloaded(page, () => trend.getByRole('button', { name: /Lataa SVG/ }).click())
      expect(svg.content.toString()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
      expect(svg.content.toString()).not.toContain('style=')
      const png = await downloaded(page, () => trend.getByRole('button', { name: /Lataa PNG/ }).click())
      expect(png.content.subarray(1, 4).toString()).toBe('PNG')
      const whole = page.locator('.whole')
      const all = await downloaded(page, () => whole.getByRole('link', { name: 'CSV' }).click())
      expect(all.content.toString()).toContain('2010')
      const book = await downloaded(page, () => whole.getByRole('link', { name: 'XLSX' }).click())
      expect(book.content.subarray(0, 2).toString()).toBe('PK')
    })

    test('reads the same in Swedish and in English', async () => {
      const page = await open('/kuva/imatra')
      await page.getByRole('link', { name: 'På svenska' }).click()
      await page.getByRole('heading', { level: 1, name: /Vad kostar de korrigerande tjänsterna\? Imatra/ }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('sv')
      expect(await read(page, '.answer')).toContain('minskade med 22 %: 2,3 mn € år 2007, 1,8 mn € år 2012')
      await expectSound(page)
      await page.getByRole('link', { name: 'In English' }).click()
      await page.getByRole('heading', { level: 1, name: /What do corrective services cost\? Imatra/ }).waitFor()
      expect(await read(page, '.answer')).toContain('fell by 22%: €2.3m in 2007, €1.8m in 2012')
      await expectSound(page)
      await page.getByRole('link', { name: 'Areas' }).click()
      await page.getByRole('heading', { level: 1, name: 'Which area do you want to see?' }).waitFor()
      expect(new URL(page.url()).search).toBe('?kieli=en')
      await page.getByRole('link', { name: 'Suomeksi' }).click()
      await page.getByRole('heading', { level: 1, name: 'Minkä alueen kuvan haluat nähdä?' }).waitFor()
      expect(new URL(page.url()).search).toBe('')
    })

    test('is told why a view has nothing, and where an area has no figures at all', async () => {
      const page = await open('/kuva/imatra?per=child')
      const empty = page.locator('.state')
      await empty.getByText('Alueelta ei ole menolukuja tässä näkymässä.').waitFor()
      expect(await empty.innerText()).toContain('Vuoden väkilukua ei ole tuotu.')
      await expectSound(page)
      const without = await open('/kuva/espoo')
      await without.getByText('Alueelta ei ole vielä lukuja.').waitFor()
      await expectSound(without)
    })

    test('learns how figures are computed, where they come from, and that a wrong address has nothing', async () => {
      for (const [path, title] of [
        ['/mittarit', 'Miten luvut on laskettu?'],
        ['/lahteet', 'Mistä luvut tulevat?'],
        ['/saavutettavuus', 'Onko Varhain saavutettava?'],
        ['/kuva/atlantis', 'Täällä ei ole mitään.'],
        ['/olematon', 'Täällä ei ole mitään.'],
      ] as const) {
        const page = await open(path)
        await page.getByRole('heading', { level: 1, name: title }).waitFor()
        await expectSound(page)
      }
    })
  },
  sharedProduct,
)
