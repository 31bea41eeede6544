import { expect, test } from 'vitest'
import { expectSound, journeys, read } from './journey.ts'
import { startProduct } from './product.ts'

const NOT_YOURS = 'Tämä näyttö vaatii kirjautumisen.'

journeys(
  'A visitor over the network',
  ({ open }) => {
    test('reads the picture, without ways to ledger lines or to the controller’s screens', async () => {
      const page = await open('/kuva/esimerkkila')
      await page.getByRole('heading', { name: 'Menot sektoreittain, milj. euroa' }).waitFor()
      expect(await read(page, 'main')).toContain('Korjaavien palvelujen menot')
      expect(await page.locator('a[href*="jaljita"]').count()).toBe(0)
      for (const name of ['Tuonnit', 'Kohdistus']) {
        expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0)
      }
      await expectSound(page)
    })

    test.each(['/tuonnit', '/kohdistus', '/kuva/esimerkkila/jaljita?from=2024-01-01&to=2024-12-31'])(
      'is told that %s is not theirs, and shown nothing of it',
      async (path) => {
        const page = await open(path)
        await page.getByText(NOT_YOURS).waitFor()
        expect(await page.getByRole('table').count()).toBe(0)
        expect(await page.getByRole('link', { name: 'Uusi tuonti' }).count()).toBe(0)
        await expectSound(page)
      },
    )
  },
  () => startProduct('0.0.0.0'),
)
