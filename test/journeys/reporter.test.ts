import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#register/sql.ts'
import { type TestRegister, testRegister } from '../database.ts'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'
import { startProduct } from './product.ts'

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } }
const PLAIN: BrowserContextOptions = { ...PHONE, javaScriptEnabled: false }
const UNIT = { fi: 'Matkan palveluohjaus', sv: 'Resans servicehandledning', en: 'Guidance of the journey' }

/** The product is started on a register of this file's own; a unit that takes contacts is put beside what it brings. */
let people: TestRegister | undefined
const given = { DATABASE_URL: process.env.DATABASE_URL, VARHAIN_KEYS: process.env.VARHAIN_KEYS }
beforeAll(async () => {
  people = await testRegister()
  process.env.DATABASE_URL = people.url
  process.env.VARHAIN_KEYS = join(people.folder, 'keys.json')
})
afterAll(async () => {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  await people?.close()
})

const addUnit = () =>
  people?.register.change((db) =>
    db.run(sql`insert into unit (id, name_fi, name_sv, name_en, kind, area)
      select coalesce(max(id), 0) + 1, ${UNIT.fi}, ${UNIT.sv}, ${UNIT.en}, 'guidance', 'esimerkkila' from unit`),
  )

const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).and(page.locator(':not(.unseen)')).click()
}
/** A key that sends a form does not wait for the page it leads to. */
const arrived = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

/** From the first page to the last as a teacher with a family; each page is left as it is looked at. */
async function toTheEnd(page: Page, look: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
  await page.getByLabel(UNIT.fi).check()
  await look(page)
  await press(page, 'Aloita')
  await page.getByLabel('Teen tämän työssäni').check()
  await page.getByLabel('Jos teet tämän työssäsi, millä alalla olet?').selectOption('Koulu tai oppilaitos')
  await look(page)
  await press(page, 'Seuraava')
  await page.getByLabel('Lapsen tai nuoren nimi').fill('Aino Esimerkki')
  await page.getByLabel('Syntymäpäivä').fill('4.5.2012')
  await look(page)
  await press(page, 'Seuraava')
  await page.getByLabel('Kerro omin sanoin').fill('Poissaoloja koulusta.\nVäsymystä tunneilla.')
  await look(page)
  await press(page, 'Seuraava')
  await page.getByLabel('Kyllä').check()
  await page.getByLabel('Miksi?').fill('Lapsi on ollut öitä yksin.')
  await look(page)
  await press(page, 'Seuraava')
  await page.getByLabel('Teemme tämän yhdessä, ja perhe suostuu').check()
  await look(page)
  await press(page, 'Seuraava')
  await page.getByLabel('Nimi').fill('Liisa Esimerkki')
  await page.getByRole('group', { name: 'Huoltaja 1' }).getByLabel('Suullisesti').check()
  await page.getByRole('group', { name: 'Lapsen oma suostumus' }).getByLabel('Suullisesti').check()
  await look(page)
  await press(page, 'Seuraava')
  await page.getByLabel('Nimesi').fill('Oiva Opettaja')
  await page.getByLabel('Puhelinnumerosi').fill('040 123 4567')
  await look(page)
  await press(page, 'Seuraava')
}

const sound = async (page: Page) => {
  await expectSound(page)
  expect(await scrollsSideways(page)).toBe(false)
}

journeys(
  'A teacher on a phone, without an account,',
  ({ open }) => {
    beforeAll(async () => {
      await addUnit()
    })

    test('tells of a concern without JavaScript, gets a number and follows it', async () => {
      const page = await open('/huoli', PLAIN)
      await toTheEnd(page)
      const told = await read(page, 'main')
      for (const said of [
        'Aino Esimerkki',
        'Koulu tai oppilaitos',
        'Väsymystä tunneilla.',
        'velvollisuus ilmoittaa',
        'Liisa',
      ])
        expect(told).toContain(said)
      await page.waitForTimeout(3000) // a form that takes no time is no person's
      await page
        .getByLabel('Liitteet')
        .setInputFiles({ name: 'viesti.txt', mimeType: 'text/plain', buffer: Buffer.from('Hei') })
      await press(page, 'Lähetä')
      expect(await heading(page)).toBe('Kiitos. Viesti on lähetetty.')
      const number = (await page.locator('.number').innerText()).trim()
      await page.getByRole('link', { name: 'Seuraa lähetettyä asiaa' }).click()
      await page.getByLabel('Seurantanumero').fill(number)
      await press(page, 'Näytä tilanne')
      expect(await read(page, 'main')).toContain('Vastaanotettu')
      expect(await read(page, 'main')).not.toContain('Aino')
    })

    test('meets nine sound pages that fit a phone, also with text of double size', async () => {
      const page = await open('/huoli', PHONE)
      const seen: string[] = []
      await toTheEnd(page, async () => {
        seen.push(await page.title())
        await sound(page)
        const wide = await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
          return document.documentElement.scrollWidth - document.documentElement.clientWidth
        })
        expect(wide).toBeLessThanOrEqual(0)
      })
      await sound(page)
      expect(seen.map((title) => /Kohta (\d) \/ 9/.exec(title)?.[1])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    })

    test('is taken to what is wrong, and goes back and forth without losing answers', async () => {
      const page = await open('/huoli', PHONE)
      await page.getByLabel(UNIT.fi).check()
      await press(page, 'Aloita')
      await press(page, 'Seuraava')
      expect(await page.title()).toMatch(/^Virhe: /)
      await sound(page)
      await page.getByRole('link', { name: 'Valitse, mikä sopii parhaiten – Valitse yksi vaihtoehto.' }).click()
      await page.keyboard.press('Space')
      expect(await page.getByLabel('Olen itse lapsi tai nuori, jota asia koskee').isChecked()).toBe(true)
      await press(page, 'Seuraava')
      await page.getByLabel('Lapsen tai nuoren nimi').fill('Aino')
      await press(page, 'Edellinen')
      expect(await page.getByLabel('Olen itse lapsi tai nuori, jota asia koskee').isChecked()).toBe(true)
      await press(page, 'Seuraava')
      expect(await page.getByLabel('Lapsen tai nuoren nimi').inputValue()).toBe('Aino')
      await press(page, 'Seuraava')
      await page.goBack()
      expect(await page.getByLabel('Lapsen tai nuoren nimi').inputValue()).toBe('Aino')
      await page.goForward()
      expect(await heading(page)).toBe('Mistä olet huolissasi?')
    })

    test('turns to Swedish in the middle and on with the keyboard alone', async () => {
      const page = await open('/huoli', PHONE)
      await page.getByLabel(UNIT.fi).check()
      await press(page, 'Aloita')
      await page.getByLabel('Olen edunvalvoja').check()
      await press(page, 'Svenska')
      expect(await heading(page)).toBe('Vem är du?')
      expect(await page.getByLabel('Jag är intressebevakare').isChecked()).toBe(true)
      await sound(page)
      await page.getByLabel('Jag är intressebevakare').focus()
      await page.keyboard.press('Enter')
      await arrived(page, 'Vilket barn gäller det?')
      await page.getByLabel('Barnets eller den ungas namn').focus()
      await page.keyboard.type('Aino')
      await page.keyboard.press('Enter')
      await arrived(page, 'Vad oroar dig?')
    })

    test('keeps a draft only when asked to, and it is gone when removed', async () => {
      const page = await open('/huoli', PHONE)
      const kept = () => page.evaluate(() => localStorage.length)
      await page.getByLabel(UNIT.fi).check()
      await press(page, 'Aloita')
      await page.getByLabel('Olen edunvalvoja').check()
      await press(page, 'Seuraava')
      await page.getByLabel('Lapsen tai nuoren nimi').fill('Aino Luonnos')
      expect(await kept()).toBe(0)
      await page.getByLabel('Säilytä luonnos tällä laitteella').check()
      expect(await kept()).toBe(1)
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('token')
      await sound(page)
      await page.goto(new URL('/huoli', page.url()).href)
      await sound(page)
      await press(page, 'Jatka luonnosta')
      expect(await heading(page)).toBe('Ketä lasta asia koskee?')
      expect(await page.getByLabel('Lapsen tai nuoren nimi').inputValue()).toBe('Aino Luonnos')
      await press(page, 'Edellinen')
      expect(await page.getByLabel('Olen edunvalvoja').isChecked()).toBe(true)
      await press(page, 'Poista luonnos tältä laitteelta')
      expect(await kept()).toBe(0)
      await page.getByText('Luonnos on poistettu tältä laitteelta.').waitFor()
      await press(page, 'Seuraava')
      expect(await kept()).toBe(0)
    })

    test('prints a receipt that has the number and no buttons, and leaves no draft behind', async () => {
      const page = await open('/huoli', PHONE)
      await toTheEnd(page, async () => {
        const keep = page.getByLabel('Säilytä luonnos tällä laitteella')
        if (!(await keep.isChecked())) await keep.check()
      })
      await page.waitForTimeout(3000) // a form that takes no time is no person's
      await press(page, 'Lähetä')
      await page.locator('.number').waitFor()
      expect(await page.evaluate(() => localStorage.length)).toBe(0)
      await sound(page)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('button', { name: 'Tulosta' }).isVisible()).toBe(false)
      expect(await page.locator('.number').isVisible()).toBe(true)
    })
  },
  () => startProduct('0.0.0.0'),
)
