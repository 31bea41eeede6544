import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { choose, expectSound, journeys, read, scrollsSideways } from './journey.ts'
import { sharedProduct } from './product.ts'

const SHARE = '/tunnusluvut/kymenlaakson-hyvinvointialue/placed-outside-home-share'
const SCREENS = [
  '/tunnusluvut',
  '/tunnusluvut/imatra',
  '/tunnusluvut/imatra/long-term-placed?kieli=sv',
  SHARE,
  `${SHARE}?peers=likeness&kieli=en`,
  '/tunnusluvut/kouvola/placed-outside-home-share?kieli=sv',
]

journeys(
  'A reader of indicators',
  ({ open }) => {
    test('finds Imatra’s table from the menu: the answer first, gaps, other dates and means in their cells', async () => {
      const page = await open('/')
      await page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Tunnusluvut' }).click()
      await page.getByRole('heading', { level: 1, name: 'Minkä alueen tunnusluvut haluat nähdä?' }).waitFor()
      await expectSound(page)
      await page.getByRole('link', { name: 'Imatra', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'Miten lasten palvelut ovat muuttuneet? Imatra' }).waitFor()
      const said = await read(page, 'main p')
      expect(said).toContain('2,4 % vuosina 2010–2012 ja 1,1 % vuosina 2019–2021 (−1,2 prosenttiyksikköä). Luku laski.')
      expect(said).toContain('satunnaisvaihtelua ei voi arvioida')
      const placed = page.getByRole('row', { name: /Pitkäaikaisesti sijoitetut/ })
      await placed.getByText('ei tietoa').waitFor()
      await placed.getByText('31.8.').waitFor()
      expect(await placed.getByRole('cell').nth(2).innerText()).toBe('83')
      const share = page.getByRole('row', { name: /Kodin ulkopuolelle sijoitetut/ })
      expect(await share.getByRole('cell', { name: /ka 2010–2012/ }).getAttribute('colspan')).toBe('3')
      await share.getByText('Virallinen tilasto').waitFor()
      await placed.getByText('Lehtitieto').waitFor()
      await page.getByText('Tilanne 31.8.2012. Laskettu 31.8., ei 31.12.').first().waitFor()
      await expectSound(page)
    })

    test('cuts the years, and the address shows the same to a colleague', async () => {
      const page = await open('/tunnusluvut/imatra')
      await page.getByLabel('Vuodesta').selectOption('2008')
      await page.getByLabel('Vuoteen').selectOption('2009')
      await page.getByRole('columnheader', { name: '2007' }).waitFor({ state: 'detached' })
      const { pathname, search } = new URL(page.url())
      expect(search).toBe('?from=2008&to=2009')
      const colleague = await open(`${pathname}${search}`)
      expect(await colleague.getByRole('columnheader', { name: /^20/ }).allInnerTexts()).toEqual(['2008', '2009'])
      const nothing = await open('/tunnusluvut/imatra?from=1950&to=1951')
      await nothing.getByText('Näiltä vuosilta ei ole tunnuslukuja.').waitFor()
      await expectSound(nothing)
      const empty = await open('/tunnusluvut/espoo')
      await empty.getByText('Alueelta ei ole vielä tunnuslukuja.').waitFor()
      await expectSound(empty)
      const wrong = await open('/tunnusluvut/imatra/onnellisuus')
      await wrong.getByText('Täällä ei ole mitään.').waitFor()
    })

    test('sees where a county stands, how sure that is, and on the map', async () => {
      const page = await open(SHARE)
      const said = await read(page, 'main p')
      expect(said).toContain('Luku ei ole muuttunut selvästi.')
      expect(said).toContain('Vertailu (Etelä-Suomen yhteistyöalue, 2024): 1,8 %, sija 8 / 8.')
      expect(said).toContain('Satunnaisvaihtelu huomioiden sija on 7–8 / 8 (95 %).')
      const order = page.getByRole('figure', { name: /^Järjestys/ })
      await order.locator('summary', { hasText: /^Taulukko/ }).click()
      const row = order.getByRole('row', { name: /Kymenlaakson/ })
      expect((await row.innerText()).replaceAll('\u00a0', ' ')).toMatch(/1,8 %\s+1,62–2,00\s+8\s+7–8\s+619/)
      const map = page.getByRole('figure', { name: /^Hyvinvointialueet/ })
      expect(await map.getByRole('img').getAttribute('aria-label')).toContain('Lapin hyvinvointialue: 1,4')
      await map.locator('summary', { hasText: /^Taulukko/ }).click()
      expect(await map.getByRole('row').count()).toBe(23)
      await page.getByText('Miksi nämä alueet').click()
      await expectSound(page)
    })

    test('chooses others: alike with their weights, or by hand, where what is not known is said', async () => {
      const page = await open(SHARE)
      await choose(page, 'Samankaltaiset')
      await page.getByText('Miksi nämä alueet (8)').click()
      await page.getByText('Painot: lasten määrä 1, tunnusluvun aiempi taso 0,5.').waitFor()
      await page
        .getByText(/Ei tiedossa: lasten osuus väestöstä, pienituloisten lasten osuus/)
        .first()
        .waitFor()
      await choose(page, 'Itse valitut')
      await page.getByText('Valitse ainakin yksi alue.').waitFor()
      await expectSound(page)
      await page.getByLabel('Lisää alue').selectOption('lapin-hyvinvointialue')
      await page.getByRole('figure', { name: /^Järjestys/ }).waitFor()
      expect(new URL(page.url()).search).toBe('?peers=hand&with=lapin-hyvinvointialue')
      await page.getByRole('button', { name: 'Poista Lapin hyvinvointialue' }).click()
      await page.getByText('Valitse ainakin yksi alue.').waitFor()
      await page.goBack()
      await page.getByRole('figure', { name: /^Järjestys/ }).waitFor()
    })

    test('learns why two sources tell the same year differently, and what each means', async () => {
      const page = await open('/tunnusluvut/kouvola/placed-outside-home-share')
      const why = await read(page, '.differences')
      expect(why).toContain('lehdistötiedote 1,4 % (ero −0,17 prosenttiyksikköä).')
      expect(why).toContain('Toinen on usean vuoden keskiarvo: 2013–2015 ja 2015.')
      expect(await read(page, '.definition-cards')).toContain('Lehdistötiedotteessa lainattu THL:n tilastosta.')
      await page
        .getByText(/satunnaisvaihtelua eikä sijan varmuutta voi arvioida/)
        .first()
        .waitFor()
      await expectSound(page)
    })

    test('takes the figures along and reads the same in Swedish', async () => {
      const page = await open(SHARE)
      for (const [format, begins] of [
        ['CSV', '\ufeffid;'],
        ['JSON', '{'],
        ['XLSX', 'PK'],
      ] as const) {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('.whole').getByRole('link', { name: format }).click(),
        ])
        expect(
          readFileSync(await file.path())
            .toString()
            .startsWith(begins),
        ).toBe(true)
      }
      await page.getByRole('link', { name: 'På svenska' }).click()
      await page
        .getByRole('heading', { level: 1, name: /Hur stor andel av barnen är placerade utanför hemmet\?/ })
        .waitFor()
      expect(await read(page, 'main p')).toContain('är platsen 7–8 av 8 (95 %)')
      await expectSound(page)
    })

    test.each(SCREENS)('reads %s on a phone without scrolling sideways, as cards', async (path) => {
      const page = await open(path, { viewport: { width: 360, height: 740 } })
      await page.waitForLoadState('networkidle')
      expect(await scrollsSideways(page)).toBe(false)
      if (path !== '/tunnusluvut') {
        expect(await page.locator('.indicator-cards').first().isVisible()).toBe(true)
        expect(await page.locator('.indicator-grid').first().isVisible()).toBe(false)
      }
      await expectSound(page)
    })

    test('prints the table on a lying A4 and the page of an indicator on A4, without the controls', async () => {
      const page = await open('/tunnusluvut/imatra')
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('form', { name: 'Vuodet' }).isVisible()).toBe(false)
      expect(await page.locator('.indicator-grid').isVisible()).toBe(true)
      expect(await page.locator('.indicator-cards').isVisible()).toBe(false)
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(paper).toMatch(/\/MediaBox \[\s*0 0 84[12](\.\d+)? 59[4-6]/)
      const one = await open(SHARE)
      await one.emulateMedia({ media: 'print' })
      expect(await one.getByRole('form', { name: 'Vertailualueet' }).isVisible()).toBe(false)
      expect(await one.getByRole('figure', { name: /^Hyvinvointialueet/ }).isVisible()).toBe(true)
    })
  },
  sharedProduct,
)
