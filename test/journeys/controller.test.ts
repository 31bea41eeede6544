import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { choose, expectSound, journeys, read } from './journey.ts'

/** A small ledger with a faulty row: 31.2. is no day. It comes to 3 000,50 € without it. */
const LEDGER = [
  'Organisaatio;Kustannuspaikka;Kustannuspaikan nimi;Tili;Tilin nimi;Päivämäärä;Summa',
  'Imatra;4711;Perhetyön ostot;4341;Asiakaspalvelujen ostot;31.1.2012;1 000,50',
  'Imatra;4711;Perhetyön ostot;4341;Asiakaspalvelujen ostot;29.2.2012;1 200,00',
  'Imatra;4711;Perhetyön ostot;4341;Asiakaspalvelujen ostot;31.2.2012;99,00',
  'Imatra;4712;Kotipalvelu;4341;Asiakaspalvelujen ostot;31.3.2012;800,00',
  '',
].join('\r\n')

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') })

async function readFileIn(page: Page, name: string, text: string): Promise<void> {
  await page.getByLabel('Tiedosto', { exact: true }).setInputFiles(file(name, text))
  await page.getByRole('button', { name: 'Lue tiedosto' }).click()
}

/** Brings a file in over the interface, as another system of the county would, and waits until it is in. */
const bringIn = (page: Page, name: string, text: string, input: object): Promise<string> =>
  page.evaluate(
    async ([fileName, content, more]) => {
      const post = async (path: string, body: FormData | string) => {
        const json = typeof body === 'string' ? { 'content-type': 'application/json' } : {}
        const answer = await fetch(path, { method: 'POST', headers: { 'x-varhain': '1', ...json }, body })
        return answer.json()
      }
      const form = new FormData()
      form.set('file', new File([content], fileName))
      const { upload } = await post('/api/upload-file', form)
      const { job } = await post('/api/import-file', JSON.stringify({ upload, ...more }))
      for (;;) {
        const shown = await (await fetch(`/api/show-job?id=${job}`)).json()
        if (shown.state !== 'running') return shown.state
        await new Promise((next) => setTimeout(next, 50))
      }
    },
    [name, text, input] as const,
  )

journeys('A controller', ({ open }) => {
  test('sees what has been brought in', async () => {
    const page = await open('/tuonnit', { as: 'controller' })
    await page.getByRole('row').nth(1).waitFor()
    await expectSound(page)
    await page.getByRole('row').nth(1).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: /Mitä tiedosto antoi\?/ }).waitFor()
    expect(await read(page, '.answer')).toMatch(/^Luettu [\d ]+ riviä = hyväksytty [\d ]+ \+ hylätty [\d ]+\.$/)
    await expectSound(page)
  })

  test('is told clearly when a file cannot be read', async () => {
    const page = await open('/tuonnit/uusi', { as: 'controller' })
    await readFileIn(page, 'tyhja.csv', '')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).not.toBe('')
    await expectSound(page)
  })

  test('brings a ledger in: the guess, a control total that differs, then the right one', async () => {
    const page = await open('/tuonnit/uusi', { as: 'controller' })
    await readFileIn(page, 'paakirja.csv', LEDGER)
    await page.getByRole('table', { name: 'Tiedoston alku' }).waitFor()
    expect(await page.getByLabel('Kustannuspaikka', { exact: true }).inputValue()).toBe('Kustannuspaikka')
    expect(await page.getByLabel('Summa', { exact: true }).inputValue()).toBe('Summa')
    await expectSound(page)
    await page.getByLabel('Alue', { exact: true }).selectOption({ label: 'Imatra' })
    await page.getByLabel('Tarkistussumma (euroa)').fill('5 000,00')
    await page.getByRole('button', { name: 'Tuo tiedosto' }).click()
    await page.getByText('Tarkistussumma ei täsmää. Mitään ei tuotu.').waitFor()
    await expectSound(page)
    await page.getByLabel('Tarkistussumma (euroa)').fill('')
    await page.getByRole('button', { name: 'Tuo tiedosto' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mitä tiedosto antoi? paakirja.csv' }).waitFor()
    expect(await read(page, '.answer')).toBe('Luettu 4 riviä = hyväksytty 3 + hylätty 1.')
    await page.getByText('3 000,50 €').waitFor()
    await page.getByText('päivää ei ole kalenterissa').first().waitFor()
    await expectSound(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Lataa hylätyt rivit (CSV)' }).click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toContain('31.2.2012')
  })

  test('brings a table of figures in', async () => {
    const page = await open('/tuonnit/uusi', { as: 'controller' })
    await choose(page, 'Lukutaulukko')
    await readFileIn(page, 'mittarit.csv', 'indicator;2013;2014\r\nLastensuojeluilmoituksia;470;--\r\n')
    await page.getByRole('table', { name: 'Tiedoston alku' }).waitFor()
    await page.getByLabel('Alue', { exact: true }).selectOption({ label: 'Imatra' })
    await expectSound(page)
    await page.getByRole('button', { name: 'Tuo tiedosto' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mitä tiedosto antoi? mittarit.csv' }).waitFor()
    expect(await read(page, '.answer')).toContain('+ hylätty 0.')
  })

  test('brings a list of own indicators in, which belongs to no area', async () => {
    const page = await open('/tuonnit/uusi', { as: 'controller' })
    await choose(page, 'Lukutaulukko')
    const list = 'id;name_fi;unit;time\r\nschool-absences;Koulupoissaolot;days;during\r\n'
    await readFileIn(page, 'omat-mittarit.csv', list)
    await page.getByRole('table', { name: 'Tiedoston alku' }).waitFor()
    await page.getByLabel('Mitä taulukossa on?').selectOption({ label: 'Luettelo: Mittarit' })
    expect(await page.getByLabel('Alue', { exact: true }).count()).toBe(0)
    await expectSound(page)
    await page.getByRole('button', { name: 'Tuo tiedosto' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mitä tiedosto antoi? omat-mittarit.csv' }).waitFor()
    expect(await read(page, '.answer')).toBe('Luettu 1 riviä = hyväksytty 1 + hylätty 0.')
    await expectSound(page)
  })

  test('maps what is unmapped: preview, note, save, history; and follows it down to the ledger line', async () => {
    const page = await open('/kohdistus', { as: 'controller' })
    const sum = page.getByRole('radio', { name: /4711 Perhetyön ostot/ })
    await sum.check()
    await page.getByLabel('Menoluokka').first().fill('Perhetyö')
    await page.getByRole('button', { name: 'Lisää sääntö' }).click()
    await page.getByRole('table', { name: 'Mitä muutos siirtää' }).getByText('2 200,50 €').waitFor()
    const save = page.getByRole('button', { name: 'Tallenna säännöt' })
    expect(await save.isDisabled()).toBe(true)
    await expectSound(page)
    await page.getByLabel('Miksi säännöt muuttuvat?').fill('Imatran perhetyö')
    await save.click()
    await page.getByRole('cell', { name: 'Imatran perhetyö' }).waitFor()
    await page.getByRole('radio', { name: /4711 Perhetyön ostot/ }).waitFor({ state: 'detached' })
    await expectSound(page)
    const trace = await open('/kuva/imatra/jaljita?from=2012-01-01&to=2012-12-31&category=early', { as: 'controller' })
    await trace.getByText('2 200,50 €').first().waitFor()
    for (const step of [/Lapsiperheiden palvelut/, /Perhetyö/, /Imatra/, /4711/, /4341/]) {
      await trace.getByRole('rowheader', { name: step }).getByRole('link').first().click()
      await trace.getByRole('navigation', { name: 'Polku' }).getByRole('link', { name: step }).last().waitFor()
    }
    await trace.getByRole('table', { name: /Kirjanpidon rivi/ }).waitFor()
    await trace.getByRole('link', { name: 'paakirja.csv' }).first().waitFor()
    await expectSound(trace)
  })

  test('changes the order of the rules and divides a sum, and discards the draft', async () => {
    const page = await open('/kohdistus', { as: 'controller' })
    await page.getByRole('button', { name: 'Siirrä sääntöä 2 ylemmäs', exact: true }).click()
    await page.getByRole('heading', { name: 'Muutoksia, joita ei ole tallennettu' }).waitFor()
    await page.getByRole('button', { name: 'Muokkaa sääntöä 1', exact: true }).click()
    await page.getByRole('button', { name: 'Uusi jako' }).click()
    await page.locator('details.division summary').last().click()
    await page.getByRole('button', { name: 'Lisää osa' }).last().click()
    await page.getByText('Korjaa ennen tallennusta').waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: 'Hylkää muutokset' }).click()
    await page.getByText('Muutoksia, joita ei ole tallennettu').waitFor({ state: 'detached' })
  })

  test('undoes an import', async () => {
    const page = await open('/tuonnit', { as: 'controller' })
    await page.getByRole('link', { name: 'paakirja.csv' }).click()
    await page.getByRole('button', { name: 'Peru tuonti' }).click()
    await page.getByText('Tämä tuonti on peruttu.').waitFor()
    await expectSound(page)
  })

  test('is offered what the service classes say of a sum, and takes it with Enter', async () => {
    const page = await open('/kohdistus', { as: 'controller' })
    const classes = 'code;name_fi;category\n0431;Perhetyö;early/family-services/family-work\n'
    expect(await bringIn(page, 'luokat.csv', classes, { kind: 'service-classes' })).toBe('done')
    const columns = {
      organisation: 'Y',
      costCentre: 'KP',
      account: 'Tili',
      period: 'Pvm',
      amount: 'Summa',
      function: 'T',
    }
    const signs = { encoding: 'utf-8', separator: ';', decimal: ',', thousands: '', costSign: 'positive' }
    const profile = { id: 'luokat', name: 'Luokat', columns, periodForm: 'day-fi', ...signs }
    const ledger = 'Y;KP;Tili;Pvm;Summa;T\nKotka;1;4000;1.2.2024;99000000,00;0431\n'
    expect(await bringIn(page, 'kotka.csv', ledger, { kind: 'ledger', area: 'kotka', profile })).toBe('done')
    await page.reload()
    await page.getByText('palveluluokitus ehdottaa: Varhaiset palvelut › Lapsiperheiden palvelut › Perhetyö').waitFor()
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0)
    await page.getByLabel('Menoluokka', { exact: true }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByText('Alue kotka · Organisaatio Kotka · Kustannuspaikka 1 · Tili 4000').waitFor()
    await expectSound(page)
  })
})
