import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'
import { sharedProduct } from './product.ts'

journeys(
  'Whoever asks how the data is protected',
  ({ open, address }) => {
    test('reads the papers made from the tables, on a phone too, and prints each', async () => {
      const page = await open('/tietosuojasta')
      await page.getByRole('heading', { level: 1, name: 'Miten tietoja suojataan?' }).waitFor()
      await page.getByRole('cell', { name: '825/2022 12 §' }).first().waitFor()
      for (const title of ['Seloste käsittelytoimista', 'Käyttöoikeustaulukko', 'Säilytysajat', 'Lokien kuvaus'])
        await page.getByRole('heading', { level: 2, name: title }).waitFor()
      expect(await read(page, 'main')).toContain('Lastensuojelun johtava viranhaltija')
      await expectSound(page)
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await scrollsSideways(page)).toBe(false)
      const pdf = await page.request.get(`${address()}/api/print-data-protection?paper=access&language=sv&format=pdf`)
      expect(pdf.headers()['content-type']).toBe('application/pdf')
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    })
  },
  sharedProduct,
)
