import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'
import { sharedProduct } from './product.ts'

const PHONE = { viewport: { width: 360, height: 740 } }
const LIST = '/investoinnit/esimerkkila'
const STORED = 'Kaksi perhetyöntekijää avohuollon rinnalle'
const OWN = 'Kolme työntekijää / koe'

journeys(
  'A proposal to invest',
  ({ open }) => {
    test('is made by a service manager from the one that is there, with an assumption of her own, and its result is seen', async () => {
      const page = await open(LIST, { as: 'service-manager' })
      await page.getByRole('link', { name: STORED }).waitFor()
      await page.getByRole('link', { name: 'Uusi esitys' }).click()
      await page.getByLabel('Mistä aloitetaan').selectOption(STORED)
      await page.getByLabel('Nimi').fill(OWN)
      await page.getByLabel('Montako', { exact: true }).fill('kolme')
      await page.getByText('Nämä eivät ole lukuja: Mitä palkataan: Montako.').waitFor()
      await page.getByLabel('Montako', { exact: true }).fill('3')
      await expectSound(page)
      await page.getByRole('button', { name: '6. Rehellisyys' }).click()
      await page.getByRole('group', { name: 'Yltiöoptimismi, %' }).getByLabel('Arvo').fill('120')
      await page.getByRole('button', { name: 'Tallenna ja laske' }).click()
      await page.getByText('Kohdassa: Rehellisyys, Yltiöoptimismi, %').waitFor()
      await page.reload()
      await page.getByText('Tämä on kesken jäänyt luonnoksesi tältä laitteelta.').waitFor()
      await page.getByRole('button', { name: '6. Rehellisyys' }).click()
      await page.getByRole('group', { name: 'Yltiöoptimismi, %' }).getByLabel('Arvo').fill('25')
      await page.getByRole('button', { name: 'Tallenna ja laske' }).click()
      await page.getByRole('heading', { level: 1, name: `Kannattaako? ${OWN}` }).waitFor()
      await page.getByRole('figure', { name: /^Kertynyt säästö miinus kustannus/ }).waitFor()
      expect(await read(page, '.answer')).toMatch(/^Maksaa [\d ]+ € vuodessa\. .*todennäköisyys.* vuoteen 2036\./)
      await expectSound(page)
    })

    test('is read by a council member: the answer, the conditions, the assumptions with their sources', async () => {
      const page = await open(LIST, { as: 'viewer' })
      expect(await page.getByRole('link', { name: 'Uusi esitys' }).count()).toBe(0)
      await page.getByRole('link', { name: STORED }).click()
      await page.getByRole('figure', { name: /^Kuka maksaa, kuka säästää/ }).waitFor()
      const said = await read(page, 'main')
      expect(said).toContain('Maksaja: Hyvinvointialue 100 %')
      expect(said).toContain('Pysyvät vakanssit: toteutuu.')
      expect(said).toMatch(/vähintään [\d,]+ sataa tavoitettua perhettä kohti/)
      expect(said).toContain('Se ei kerro, pitävätkö ne.')
      await page.locator('summary', { hasText: /^Oletukset \(/ }).click()
      await page.getByRole('table', { name: 'Oletukset' }).getByText('oma arvio').first().waitFor()
      await page.locator('summary', { hasText: /^Lasten virroista/ }).click()
      await page.getByText('ei kerrota').first().waitFor()
      await expectSound(page)
    })

    test('is tried with another assumption, and the address shows the same to a colleague in Swedish on a phone', async () => {
      const page = await open(`${LIST}/${encodeURIComponent(STORED)}`, { as: 'viewer' })
      await page
        .getByLabel(/^Vaikutus: siirtymistä jää pois/)
        .first()
        .fill('0')
      await page.getByRole('button', { name: 'Laske uudelleen' }).click()
      await page.getByText('Yksi oletus on muutettu esityksestä.').waitFor()
      const { pathname, search } = new URL(page.url())
      expect(search).toContain('muuta=')
      const colleague = await open(`${pathname}${search}&kieli=sv`, { ...PHONE, as: 'viewer' })
      await colleague.getByText('Ett antagande har ändrats från förslaget.').waitFor()
      await colleague.getByRole('figure', { name: /^Vad resultatet beror mest på/ }).waitFor()
      expect(await scrollsSideways(colleague)).toBe(false)
      await expectSound(colleague)
      await page.getByRole('button', { name: 'Etsi' }).click()
      await page.getByText(/^Tavoite (toteutuu|ei toteudu)/).waitFor()
    })

    test('is compared with another, and taken out of the list', async () => {
      const page = await open(LIST, { as: 'controller' })
      await page.getByLabel(`Ota vertailuun: ${STORED}`).check()
      await page.getByLabel(`Ota vertailuun: ${OWN}`).check()
      await page.getByRole('button', { name: 'Vertaa valittuja' }).click()
      await page.getByRole('figure', { name: /^Kustannus ja vaikutus/ }).waitFor()
      await page.getByRole('table', { name: 'Esitykset rinnakkain' }).getByRole('row', { name: OWN }).waitFor()
      await expectSound(page)
      await page.getByRole('button', { name: `Poista ${OWN}` }).click()
      await page.getByRole('link', { name: OWN }).waitFor({ state: 'detached' })
    })
  },
  sharedProduct,
)
