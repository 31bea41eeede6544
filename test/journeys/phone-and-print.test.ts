import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'
import { sharedProduct } from './product.ts'

const SCREENS = [
  '/',
  '/kuva/imatra',
  '/kuva/kouvola?kieli=sv',
  '/kuva/esimerkkila?by=service&grain=month',
  '/kuva/esimerkkila/jaljita?from=2024-01-01&to=2024-12-31',
  '/tuonnit',
  '/tuonnit/uusi',
  '/kohdistus',
  '/mittarit',
  '/lahteet',
  '/saavutettavuus?kieli=en',
]
const PHONE = { viewport: { width: 360, height: 740 } }

journeys(
  'A person with a phone, with large text or on paper',
  ({ open }) => {
    test.each(SCREENS)(
      'reads %s on a phone, and with text twice as large, without scrolling sideways',
      async (path) => {
        const page = await open(path, { ...PHONE, as: 'controller' })
        await page.waitForLoadState('networkidle')
        expect(await scrollsSideways(page)).toBe(false)
        await expectSound(page)
        const client = await page.context().newCDPSession(page)
        // A browser zoomed to 200 % lays out half the width.
        await client.send('Emulation.setDeviceMetricsOverride', {
          width: 640,
          height: 450,
          deviceScaleFactor: 2,
          mobile: false,
        })
        expect(await scrollsSideways(page)).toBe(false)
      },
    )

    test('draws charts with letters that keep their size on a phone', async () => {
      const page = await open('/kuva/imatra', PHONE)
      const scale = await page
        .locator('.chart-svg')
        .first()
        .evaluate((drawing) => {
          const svg = drawing as SVGSVGElement
          return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
        })
      expect(scale).toBeGreaterThan(0.95)
      expect(scale).toBeLessThan(1.05)
    })

    test('prints the picture on paper: the answer, the charts and the sources, without the controls', async () => {
      const page = await open('/kuva/imatra')
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('form', { name: 'Näkymä' }).isVisible()).toBe(false)
      expect(await page.getByRole('navigation', { name: 'Päävalikko' }).isVisible()).toBe(false)
      expect(await page.getByRole('figure', { name: /Menot sektoreittain/ }).isVisible()).toBe(true)
      expect(await read(page, 'main')).toContain('Lehtilukuja')
      expect(await page.locator('.chart-svg').first().getAttribute('viewBox')).toMatch(/^0 0 680 /)
      const paper = await page.pdf({ format: 'A4', printBackground: false })
      expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    })

    test('leaves nothing behind: no cookie and nothing kept in the browser', async () => {
      const page = await open('/kuva/imatra')
      expect(await page.context().cookies()).toEqual([])
      expect(await page.evaluate(() => localStorage.length)).toBe(0)
    })
  },
  sharedProduct,
)
