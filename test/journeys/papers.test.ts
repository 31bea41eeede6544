import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'

const OWN = 'Kolme perhetyöntekijää kotiin'

interface Account {
  readonly login: string
  readonly password: string
}

/** An example account as its owner is given it, with a password to be changed. */
async function accountOf(page: Page, address: string, duty: string): Promise<Account> {
  const { request } = page.context()
  const { workers } = (await (await request.get(`${address}/api/list-workers`)).json()) as {
    workers: { id: number; duty: string }[]
  }
  const worker = workers.find((one) => one.duty === duty)?.id
  const reset = await request.post(`${address}/api/reset-account`, { headers: { 'x-varhain': '1' }, data: { worker } })
  const { login, oneTimePassword } = (await reset.json()) as { login: string; oneTimePassword: string }
  return { login, password: oneTimePassword }
}

/** A person's hand: presses what has a name; the browser itself counts every click that comes to it, whoever made it. */
async function countedHand(page: Page) {
  let clicks = 0
  let fields = 0
  await page.exposeFunction('clicked', () => {
    clicks++
  })
  const listen = () =>
    document.addEventListener(
      'click',
      // One that the browser makes of a label or of Enter has no place.
      (event) => event.isTrusted && event.detail > 0 && (window as unknown as { clicked: () => void }).clicked(),
      true,
    )
  await page.addInitScript(listen)
  await page.evaluate(listen)
  const click = (role: 'link' | 'button', name: string | RegExp) =>
    page
      .getByRole(role, { name, exact: typeof name === 'string' })
      .first()
      .click()
  return {
    click,
    fill: async (label: string, text: string) => {
      fields++
      await page.getByLabel(label, { exact: true }).fill(text)
    },
    /** Takes a paper along, and tells how its file begins. */
    taken: async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), click('link', name)])
      return readFileSync(await download.path())
        .subarray(0, 15)
        .toString('latin1')
    },
    counted: async () => ({ clicks, fields }),
  }
}

journeys('A service manager before a board meeting', ({ open, address }) => {
  test('comes from an empty browser to a kept investment paper with its evaluation agreed on, in fifteen clicks', async () => {
    const { login, password } = await accountOf(await open('/', { as: 'administrator' }), address(), 'service-manager')
    const page = await open('/')
    const hand = await countedHand(page)
    await hand.click('link', 'Kirjaudu sisään')
    await hand.fill('Käyttäjätunnus', login)
    await hand.fill('Salasana', password)
    await hand.click('button', 'Kirjaudu')
    await page.getByRole('heading', { level: 1, name: 'Valitse oma salasana' }).waitFor()
    await hand.fill('Nykyinen salasana', password)
    await hand.fill('Uusi salasana', 'viisi vihreää velhoa')
    await hand.click('button', 'Vaihda salasana')
    await page.getByRole('heading', { level: 1, name: 'Valitse oma salasana' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).waitFor()
    await hand.click('link', 'Alueet')
    await hand.click('link', /^Esimerkkilä/)
    await hand.click('link', 'Investointi')
    await hand.click('link', 'Uusi esitys')
    await hand.fill('Nimi', OWN)
    await hand.fill('Mitä ja miksi, muutamalla lauseella', 'Perhetyötä kotiin ennen sijoitusta.')
    await hand.fill('Montako', '3')
    await hand.click('button', 'Tallenna ja laske')
    await page.getByRole('heading', { level: 1, name: `Kannattaako? ${OWN}` }).waitFor()
    await page.getByRole('figure', { name: /^Kertynyt säästö/ }).waitFor()
    await hand.click('link', 'Paperi päättäjille: Investointiesitys')
    await page.getByText('Arviointia ei ole sovittu.').waitFor()
    const told = await read(page, 'main')
    for (const said of ['Kuka maksaa ja kuka säästää', 'Mikä on epäonnistuminen', 'Mitä ei voi mitata', 'diskontattu'])
      expect(told).toContain(said)
    await hand.click('button', 'Sovi arvioinnista')
    await page.getByText(/^Suunnitelma on tallennettu .* tiivisteellä [0-9a-f]{12}/).waitFor()
    await expectSound(page)
    expect(await hand.taken('Lataa PDF')).toContain('%PDF-')
    await hand.click('button', 'Talleta kokousta varten')
    await page
      .getByText(/^Tallettanut/)
      .first()
      .waitFor()
    expect(await read(page, 'main')).toMatch(/Suunnitelma on tallennettu .* tiivisteellä [0-9a-f]{12}/)
    const { clicks, fields } = await hand.counted()
    expect(clicks).toBeGreaterThanOrEqual(10)
    expect(clicks).toBeLessThanOrEqual(15)
    // A step in twenty seconds: ten minutes.
    expect(clicks + fields).toBeLessThanOrEqual(30)
  })

  test('presents a paper by the keyboard, one thing at a time', async () => {
    const page = await open('/paperit/esimerkkila/forecast')
    await page.getByRole('button', { name: 'Esitä' }).click()
    await page.getByText(/^Sivu 1 \//).waitFor()
    await page.keyboard.press('PageDown')
    await page.getByText(/^Sivu 2 \//).waitFor()
    await page.keyboard.press('End')
    await page.getByRole('heading', { name: 'Lähteet ja laskutavat' }).last().waitFor()
    await page.keyboard.press('Home')
    await page.getByText(/^Sivu 1 \//).waitFor()
    await page.getByRole('button', { name: 'Lopeta esitys' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('keeps a paper, is asked about it, and records what was decided', async () => {
    const page = await open('/paperit/esimerkkila/picture', { as: 'service-manager' })
    await page.getByRole('button', { name: 'Talleta kokousta varten' }).click()
    await page
      .getByText(/^Tallettanut/)
      .first()
      .waitFor()
    const colleague = await open(new URL(page.url()).pathname, { as: 'social-worker' })
    await colleague.getByRole('textbox', { name: 'Kommentti' }).fill('Onko tässä kaikki?')
    await colleague.getByRole('button', { name: 'Lisää kommentti' }).click()
    await colleague.getByText('Onko tässä kaikki?').last().waitFor()
    const [file] = await Promise.all([
      colleague.waitForEvent('download'),
      colleague.getByRole('link', { name: 'Lataa PDF' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^esimerkkila-picture-[0-9a-f]{16}\.pdf$/)
    expect(await colleague.getByRole('button', { name: 'Kirjaa päätös' }).count()).toBe(0)
    await expectSound(colleague)
    await page.reload()
    await page.getByText('Onko tässä kaikki?').first().waitFor()
    await page.getByLabel('Päätöspäivä').fill('2026-05-12')
    await page.getByLabel('Kuka päätti').fill('Aluehallitus')
    await page.getByLabel('Muutos alkaa').fill('2027-01-01')
    await page.getByLabel('Otsikko').fill('Koemerkintä')
    await page.getByLabel('Mitä muutetaan').fill('Kaksi vakanssia')
    await page
      .getByRole('button', { name: /päätös/i })
      .last()
      .click()
    await page
      .getByText(/Koemerkintä/)
      .last()
      .waitFor()
  })

  test('corrects the decision, and changes the plan as a version that is told', async () => {
    const page = await open('/vaikutus/esimerkkila', { as: 'service-manager' })
    const decided = page.getByRole('listitem').filter({ hasText: 'Koemerkintä' })
    await decided.getByText('Korjaa päätöstä').click()
    await decided.getByLabel('Otsikko').fill('Korjattu merkintä')
    await decided.getByRole('button', { name: 'Tallenna korjaus' }).click()
    await page.getByText('Korjattu merkintä').first().waitFor()
    await page.getByText('Koemerkintä').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: `Katso suunnitelma: ${OWN}` }).click()
    await page.getByText('Muuta suunnitelmaa').click()
    await page.getByLabel('Seurataan vuoteen').selectOption('2033')
    await expectSound(page)
    await page.getByRole('button', { name: 'Tallenna uusi versio' }).click()
    await page.getByText(/^Suunnitelmaa on muutettu tallentamisen jälkeen, kohtia 1/).waitFor()
    await page.getByText(/Luvut katsotaan vuosilta 2012–2033/).waitFor()
  })

  test('reads a paper in Swedish on a phone; a visitor is shown no plans', async () => {
    const page = await open('/paperit/esimerkkila/picture?kieli=sv', { viewport: { width: 360, height: 740 } })
    await page.getByText('Källor och beräkningssätt').waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    await expectSound(page)
    const seen = page.locator('.chart-svg').filter({ visible: true })
    const letters = await seen.evaluateAll((all) =>
      all.map((svg) => svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width),
    )
    expect(letters.length).toBeGreaterThan(2)
    for (const scale of letters) expect(scale).toBeGreaterThan(0.85)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.wide-only').first().isVisible()).toBe(true)
    expect(await page.locator('.narrow-only').first().isVisible()).toBe(false)
    expect(await page.locator('a[download]').filter({ visible: true }).count()).toBe(0)
    const list = await open('/paperit/esimerkkila')
    await list.getByRole('link', { name: 'Ennuste' }).last().waitFor()
    expect(await read(list, 'main')).not.toContain('Investointiesitys')
  })
})
