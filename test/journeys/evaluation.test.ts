import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'

const PHONE = { viewport: { width: 360, height: 740 } }

/** Twelve areas over twelve years; the first has a fifth less from 2018 on. */
function table(): string {
  const rows = Array.from({ length: 12 }, (_, unit) =>
    Array.from({ length: 12 }, (__, t) => {
      const wave = Math.sin(1.7 * unit + 0.9 * t) / 4
      return `Kunta ${unit};${2012 + t};${(4 + unit / 6 + 0.05 * t + wave - (unit === 4 && t >= 6 ? 1 : 0)).toFixed(2)}`
    }),
  )
  return ['kunta;vuosi;osuus', ...rows.flat()].join('\n')
}

journeys('Whoever wants to know whether it worked', ({ open }) => {
  test('reads the verdict of the example first, then what it stands on, in Swedish on a phone too', async () => {
    const page = await open('/kuva/esimerkkila', { as: 'viewer' })
    await page.getByRole('link', { name: 'Vaikuttiko se?' }).click()
    await page.getByText('Sovittu etukäteen').first().waitFor()
    await expectSound(page)
    await page.getByRole('link', { name: 'Katso tulos: Kuusi perhetyöntekijää pysyvästi' }).click()
    await page.getByRole('figure', { name: /^Kodin ulkopuolelle sijoitetut lapset/ }).waitFor()
    expect(await read(page, '.answer')).toMatch(/^Luvut tukevat vaikutusta: tulos laski vertailuun nähden/)
    const said = await read(page, 'main')
    for (const text of [
      'Väitetty luku ei mahdu väliin',
      'Täydessä vuodessa säästyi',
      'Suunnitelma on laskettu muuttamattomana',
    ])
      expect(said).toContain(text)
    for (const name of [
      /^Toteutunut miinus/,
      /^Sama laskelma alueille/,
      /^Mistä vertailukäyrä/,
      /^Tulos muilla laskutavoilla/,
    ])
      await page.getByRole('figure', { name }).waitFor()
    await expectSound(page)
    const { pathname } = new URL(page.url())
    const phone = await open(`${pathname}?kieli=sv`, { ...PHONE, as: 'viewer' })
    await phone.getByRole('figure', { name: /^Utfall minus/ }).waitFor()
    expect(await scrollsSideways(phone)).toBe(false)
    await expectSound(phone)
  })

  test('records a decision and agrees on how it is judged, before it begins: the plan waits for its figures', async () => {
    const page = await open('/vaikutus/esimerkkila', { as: 'service-manager' })
    await page.getByRole('link', { name: 'Kirjaa päätös ja suunnittele arviointi' }).click()
    await page.getByText('Kirjaa uusi päätös').click()
    const form = page.getByRole('form', { name: 'Kirjaa uusi päätös' })
    await form.getByLabel('Päätöspäivä').fill('2026-01-20')
    await form.getByLabel('Kuka päätti').fill('Aluehallitus')
    await form.getByLabel('Muutos alkaa').fill('2099-01-01')
    await form.getByLabel('Otsikko').fill('Perhetyö kotiin')
    await form.getByLabel('Mitä muutetaan').fill('Kaksi perhetyöntekijää lisää')
    await form.getByRole('button', { name: 'Kirjaa päätös' }).click()
    await page.getByLabel('Kirjattu päätös').getByText('Perhetyö kotiin').waitFor({ state: 'attached' })
    await expectSound(page)
    const next = page.getByRole('button', { name: 'Seuraava' })
    await next.click()
    await page.getByLabel('Kodin ulkopuolelle sijoitetut lapset, osuus (keksitty tilasto)').check()
    await expectSound(page)
    await next.click()
    await page.getByLabel('Käyttö: Satula (keksitty)').selectOption('touched')
    await expectSound(page)
    await next.click()
    await page.getByText('Verrokeista kootaan yhdistelmä, joka kulki').waitFor()
    await page.getByLabel('Kuinka suuri muutos luvataan').fill('−0,2')
    await expectSound(page)
    await next.click()
    await page.getByText('Tallennettuna tänään tämä on sovittu etukäteen.').waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: 'Tallenna suunnitelma' }).click()
    await page.getByText('Alun jälkeisiä lukuja ei vielä ole.').waitFor()
    await expectSound(page)
    await page.getByRole('link', { name: 'Vaikuttiko se?' }).click()
    await page.getByRole('link', { name: 'Katso suunnitelma: Perhetyö kotiin' }).waitFor()
    const visitor = await open('/vaikutus/esimerkkila/uusi')
    expect(await read(visitor, 'main')).not.toContain('Mikä päätettiin?')
  })

  test('brings a table of municipalities and is told the same way, with every caution', async () => {
    const page = await open('/vaikutus/tiedosto', { as: 'controller' })
    await page.getByLabel('Tiedosto (CSV tai XLSX)').setInputFiles({
      ...{ name: 'kunnat.csv', mimeType: 'text/csv', buffer: Buffer.from(table()) },
    })
    const fields = { 'Alueen sarake': 'kunta', 'Ajan sarake': 'vuosi', 'Tuloksen sarake': 'osuus' }
    const more = { 'Alue, jota muutos koski': 'Kunta 4', 'Muutos alkoi (vuosi tai päivä)': '2018' }
    for (const [label, text] of Object.entries({ ...fields, ...more })) await page.getByLabel(label).fill(text)
    await page.getByRole('button', { name: 'Laske' }).click()
    await page.getByRole('figure', { name: /^Toteutunut miinus/ }).waitFor()
    await page.getByText('Muut varaukset').click()
    await page.getByText('Laskutavasta ei ole sovittu etukäteen').waitFor()
    const said = await read(page, 'main')
    expect(said).toContain('Ota nämä huomioon ennen kuin luet tulosta')
    await expectSound(page)
  })
})
