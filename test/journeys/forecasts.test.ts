import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'
import { sharedProduct } from './product.ts'

const PHONE = { viewport: { width: 360, height: 740 } }
const CHANGE = [{ kind: 'rate', from: 'open-care', to: 'placement-institution', factor: 0.5, start: '2027-01-01' }]
const WHAT_IF = `/virrat/esimerkkila/enta-jos?muutokset=${encodeURIComponent(JSON.stringify(CHANGE))}`

journeys(
  'A council member and the coming years',
  ({ open }) => {
    test('sees from the picture where the costs go, how sure that is and how wrong the method was', async () => {
      const page = await open('/kuva/esimerkkila')
      await page.getByRole('navigation', { name: 'Alueen sivut' }).getByRole('link', { name: 'Ennuste' }).click()
      await page.getByRole('heading', { level: 1, name: 'Mihin menot ovat menossa? Esimerkkilä (keksitty)' }).waitFor()
      await page.getByRole('figure', { name: /Palvelujen menot yhteensä/ }).waitFor()
      const said = await read(page, 'main p')
      expect(said).toMatch(/Palvelujen menot yhteensä vuonna 20\d\d noin [\d,]+ M€, jos mikään ei muutu\./)
      expect(said).toMatch(/Neljällä kerralla viidestä luku on välillä [\d,]+ M€ – [\d,]+ M€\./)
      expect(said).toContain('95 %:n väli piti')
      await page.getByText('Takautuva koe').click()
      await page.getByRole('table', { name: 'Tämä sarja' }).waitFor()
      await expectSound(page)
    })

    test('chooses an indicator and the years, and the address shows the same to a colleague in Swedish', async () => {
      const page = await open('/ennuste/esimerkkila')
      await page.getByLabel('Mitä ennustetaan').selectOption('placed-children-at-end')
      await page.getByLabel('Kuinka pitkälle').selectOption('3')
      await page.getByRole('heading', { level: 1, name: /^Mihin luku on menossa\?/ }).waitFor()
      const { pathname, search } = new URL(page.url())
      const colleague = await open(`${pathname}${search}&kieli=sv`, PHONE)
      await colleague.getByText('Fyra gånger av fem').waitFor()
      expect(await scrollsSideways(colleague)).toBe(false)
      await expectSound(colleague)
    })

    test('is given a wide fan where little is known, and told so where nothing is', async () => {
      const page = await open('/ennuste/imatra')
      expect(await read(page, 'main')).toContain('kasvua tai laskua ei voi luvata')
      await page.getByText('ei tietoa 2010').first().waitFor()
      const empty = await open('/ennuste/espoo')
      await empty.getByText('Alueelta ei ole lukuja, joista ennusteen voisi tehdä.').waitFor()
      await expectSound(empty)
    })

    test('sees how children move among services, and their number with its fan, on a screen and on a phone', async () => {
      const page = await open('/virrat/esimerkkila')
      await page.getByRole('figure', { name: /Lapset palveluissa ja siirtymät/ }).waitFor()
      expect(await read(page, 'main')).toMatch(/Sijoitettuna oli \d+ lasta \d+\.\d+\.\d+\./)
      await page.getByLabel('Palvelu', { exact: true }).selectOption('open-care')
      await page.getByRole('figure', { name: /^Avohuolto, lasta/ }).waitFor()
      await page.locator('summary', { hasText: 'Ensimmäiset tulot palveluihin' }).click()
      await expectSound(page)
      const phone = await open('/virrat/esimerkkila', PHONE)
      await phone.getByRole('figure', { name: /Lapset palveluissa ja siirtymät/ }).waitFor()
      expect(await scrollsSideways(phone)).toBe(false)
      const none = await open('/virrat/imatra')
      await none.getByText('Alueelta ei ole jaksoja, joista virrat voisi laskea.').waitFor()
      await expectSound(none)
    })

    test('asks what a change would do: the difference has its own interval, and is no promise', async () => {
      const page = await open('/virrat/esimerkkila/enta-jos')
      await page.getByLabel('Kerroin').fill('rikki')
      expect(await page.getByRole('button', { name: 'Lisää muutos' }).isDisabled()).toBe(true)
      await page.getByLabel('Kerroin').fill('0,5')
      await page.getByRole('button', { name: 'Lisää muutos' }).click()
      await page.getByText('Avohuolto → Sijoitus laitokseen: 0,5-kertaisesti').waitFor()
      await page.getByRole('button', { name: 'Laske ero' }).click()
      await page.getByRole('figure', { name: /Menojen ero vuodessa/ }).waitFor()
      expect(await read(page, 'main')).toMatch(
        /Menojen ero on vuonna 20\d\d noin −[\d ]+ €, neljällä kerralla viidestä/,
      )
      expect(await read(page, 'main')).toContain('Se ei kerro, saako mikään toimi sen toteutumaan.')
      expect(await page.getByRole('heading', { name: 'Tallennetut' }).count()).toBe(0)
      await expectSound(page)
    })

    test('sees no saved scenario: a controller saves one, which a colleague who has signed in opens', async () => {
      const page = await open(WHAT_IF, { as: 'controller' })
      await page.getByLabel('Nimi').fill('Avohuolto vahvistuu')
      await page.getByRole('button', { name: 'Tallenna' }).click()
      await page.getByText('Tallennettu: Avohuolto vahvistuu.').waitFor()
      const colleague = await open('/virrat/esimerkkila/enta-jos', { as: 'service-manager' })
      await colleague.getByRole('link', { name: 'Avohuolto vahvistuu' }).click()
      await colleague.getByText('Avohuolto → Sijoitus laitokseen: 0,5-kertaisesti').waitFor()
      await expectSound(colleague)
      await page.getByRole('button', { name: 'Poista Avohuolto vahvistuu' }).click()
      await page.getByText('Ei tallennettuja.').waitFor()
      await expectSound(page)
    })
  },
  sharedProduct,
)
