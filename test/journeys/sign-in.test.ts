import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, journeys, read } from './journey.ts'

const OWN = 'viisi vihreää velhoa'

/** Codes of the clock, a step apart: each works once. */
const codeOf = (secret: string, steps: number): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function enter(page: Page, login: string, password: string, code?: string): Promise<void> {
  await fill(page, 'Käyttäjätunnus', login)
  await fill(page, 'Salasana', password)
  await press(page, 'Kirjaudu')
  if (code === undefined) return
  await page.getByText('Anna vielä koodi, jonka laitteesi näyttää.').waitFor()
  await fill(page, 'Vahvistuskoodi', code)
  await press(page, 'Kirjaudu')
}

journeys('A worker at the door', ({ open, address }) => {
  let login = ''
  let secret = ''

  test('is shown the way in, comes in with a one-time password and chooses its own', async () => {
    const { request } = (await open('/', { as: 'administrator' })).context()
    const headers = { 'x-varhain': '1' }
    const { workers } = (await (await request.get(`${address()}/api/list-workers`)).json()) as {
      workers: { id: number; duty: string }[]
    }
    const worker = workers.find(({ duty }) => duty === 'guidance-worker')?.id
    const reset = await request.post(`${address()}/api/reset-account`, { headers, data: { worker } })
    const given = (await reset.json()) as { login: string; oneTimePassword: string }
    login = given.login

    const page = await open('/tyo')
    await page.getByText('Tämä näyttö vaatii kirjautumisen.').waitFor()
    await expectSound(page)
    await page.locator('main').getByRole('link', { name: 'Kirjaudu sisään' }).click()
    await enter(page, login, 'arvaus')
    await page.getByRole('alert').filter({ hasText: 'Tunnus, salasana tai koodi on väärä' }).waitFor()
    await expectSound(page)
    await enter(page, login, given.oneTimePassword)
    await page.getByRole('heading', { level: 1, name: 'Valitse oma salasana' }).waitFor()
    await expectSound(page)
    await fill(page, 'Nykyinen salasana', given.oneTimePassword)
    await fill(page, 'Uusi salasana', 'salasana1234')
    await press(page, 'Vaihda salasana')
    await page.getByRole('alert').filter({ hasText: 'Salasana on liian helppo arvata.' }).waitFor()
    await fill(page, 'Uusi salasana', OWN)
    await press(page, 'Vaihda salasana')
    await page.getByRole('heading', { level: 1, name: /^Tänään/ }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/tyo')
  })

  test('takes a second factor into use, with a picture and a key that both can be read', async () => {
    const page = await open('/kirjaudu?takaisin=/oma-tili')
    await enter(page, login, OWN)
    await page.getByRole('heading', { level: 1, name: 'Oma tili' }).waitFor()
    await expectSound(page)
    const factor = page.getByRole('form', { name: 'Vahvistuskoodi' })
    await factor.getByLabel('Nykyinen salasana').fill(OWN)
    await factor.getByRole('button', { name: 'Ota käyttöön' }).click()
    await page.getByRole('img', { name: 'QR-koodi tunnistussovellukselle' }).waitFor()
    await expectSound(page)
    secret = (await read(page, 'code.secret')).replaceAll(' ', '')
    await fill(page, 'Vahvistuskoodi', codeOf(secret, -1))
    await press(page, 'Vahvista')
    await page.getByText('Käytössä. Kirjautuessa kysytään myös laitteesi koodi.').waitFor()
    await expectSound(page)
  })

  test('is signed out everywhere in the middle of a sentence, loses nothing and goes on', async () => {
    const page = await open('/kirjaudu?takaisin=/tyo/uusi')
    await enter(page, login, OWN, codeOf(secret, 0))
    const isOpen = page.getByRole('button', { name: 'Jatka lomakkeeseen' })
    const begin = async () => {
      await page.getByLabel(/yhdessä lapsen tai huoltajan kanssa/).check()
      await isOpen.click()
    }
    await begin()
    const form = page.locator('form.step-form')
    await form.locator('[name="childName"]').fill('Testi Ovela')
    await form.locator('[name="childBirth"]').fill('2017-03-04')
    await form.locator('[name="reporterKind"]').selectOption({ index: 1 })
    await form.locator('[name="what"]').fill('Tämä lause ei katoa.')

    const other = await page.context().newPage()
    await other.goto(`${address()}/oma-tili`)
    await other.getByRole('rowheader', { name: /tämä laite/ }).waitFor()
    await press(other, 'Kirjaudu ulos kaikkialta')
    await other.getByRole('heading', { level: 1, name: 'Kirjaudu sisään' }).waitFor()
    await other.close()

    await form.getByRole('button', { name: 'Tallenna' }).click()
    const ended = page.getByRole('alert').filter({ hasText: 'Istuntosi on päättynyt.' }).first()
    await ended.waitFor()
    await expectSound(page)
    await page.locator('.session-ended').getByRole('link', { name: 'Kirjaudu sisään' }).click()
    await enter(page, login, OWN, codeOf(secret, 1))
    await begin()
    expect(await form.locator('[name="what"]').inputValue()).toBe('Tämä lause ei katoa.')
  })

  test('reads the door in Swedish and in English, and goes through it with the keyboard alone', async () => {
    for (const [language, title] of [
      ['sv', 'Logga in'],
      ['en', 'Sign in'],
    ] as const) {
      const page = await open(`/kirjaudu?kieli=${language}`)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await expectSound(page)
    }
    const page = await open('/kirjaudu')
    await page.getByLabel('Käyttäjätunnus').focus()
    await page.keyboard.type('ei.ketään')
    await page.keyboard.press('Tab')
    await page.keyboard.type('jokin salasana')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Tunnus, salasana tai koodi on väärä' }).waitFor()
  })

  test('signs out, and the way back shows nothing', async () => {
    const page = await open('/tyo', { as: 'family-worker' })
    await page.getByRole('heading', { level: 1, name: /^Tänään/ }).waitFor()
    await press(page, 'Kirjaudu ulos')
    await page.getByRole('banner').getByRole('link', { name: 'Kirjaudu sisään' }).waitFor()
    await page.goBack()
    await page.getByText('Tämä näyttö vaatii kirjautumisen.').waitFor()
  })
})
