import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { monthOfHeading } from './heading-guess.ts'
import { guessProfile } from './profile-guess.ts'
import { SHIPPED_PROFILES } from './shipped-profiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'varhain-guess-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function guess(content: string | Uint8Array, name = 'ote.csv') {
  const path = join(folder, 'file')
  writeFileSync(path, content)
  const outcome = await guessProfile(path, name)
  if (!outcome.ok) throw new Error(`${outcome.why.fault}: ${outcome.why.detail}`)
  return outcome.value
}

describe('a guessed profile', () => {
  it.each(SHIPPED_PROFILES)('finds the shipped $id by its headings', async (profile) => {
    const headings = [...Object.values(profile.columns), ...Object.keys(profile.monthColumns ?? {}), 'Muu']
    const text = `Tuloste\n${headings.join(';')}\n${headings.map(() => 'ä').join(';')}\n`
    const bytes = Buffer.from(text, profile.encoding === 'utf-8' ? 'utf8' : 'latin1')
    const { profile: found, notes } = await guess(bytes)
    expect(notes).toEqual(['known-profile'])
    expect(found).toMatchObject({ id: profile.id, skipRows: 1 })
  })

  it('reads a Finnish export with title rows, thousands and a trailing minus', async () => {
    const text =
      'Kirjausote;;;\n\nOrganisaatio;KP;KP nimi;Tili;Tilin nimi;Kirjauspäivä;Toimittaja;Tosite;Summa €\n' +
      '10;4300;Perhetyö;4000;Palkat;31.8.2019;;1;1 234,50\n10;4300;Perhetyö;4341;Ostot;1.9.2019;Yritys Oy – Å;2;12,00-\n'
    const windows = Buffer.from(text.replace('–', '\u0096').replace('€', '\u0080'), 'latin1')
    const { profile, notes, preview } = await guess(windows, 'Ote 2019.csv')
    expect(profile).toMatchObject({
      id: 'ote-2019',
      encoding: 'windows-1252',
      separator: ';',
      skipRows: 2,
      decimal: ',',
      thousands: ' ',
      periodForm: 'day-fi',
      costSign: 'positive',
    })
    expect(profile.columns).toMatchObject({
      organisation: 'Organisaatio',
      costCentre: 'KP',
      account: 'Tili',
      accountName: 'Tilin nimi',
      period: 'Kirjauspäivä',
      provider: 'Toimittaja',
      voucher: 'Tosite',
      amount: 'Summa €',
    })
    expect(notes).toEqual([])
    expect(preview.length).toBe(2)
  })

  it('reads an English export with points and negative costs', async () => {
    const text =
      'Company,Cost center,Cost center name,Account,Account name,Year,Month,Amount\n1,2,x,3,y,2020,1,"-1,234.50"\n1,2,x,3,y,2020,2,-7.00\n'
    const { profile, notes } = await guess(text)
    expect(profile).toMatchObject({
      separator: ',',
      decimal: '.',
      thousands: ',',
      periodForm: 'year-and-month',
      costSign: 'negative',
    })
    expect(notes).toEqual(['only-ascii'])
  })

  it('reads a Swedish export in wide form with years in its headings', async () => {
    const months = Array.from({ length: 12 }, (_, k) => `${String(k + 1).padStart(2, '0')}/2019`)
    const { profile, notes } = await guess(
      `Organisation\tKostnadsställe\tKonto\tKontonamn\t${months.join('\t')}\n1\t2\t3\tLöner\t${months.map(() => '1,50').join('\t')}\n`,
    )
    expect(profile).toMatchObject({ separator: '\t', year: 2019, periodForm: 'year', encoding: 'utf-8' })
    expect(profile.columns).toEqual({
      organisation: 'Organisation',
      costCentre: 'Kostnadsställe',
      account: 'Konto',
      accountName: 'Kontonamn',
    })
    expect(Object.values(profile.monthColumns ?? {})).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(notes).toEqual([])
  })

  it('says what it could not see', async () => {
    const { notes } = await guess('a;b\nx;y\nz;å\n')
    expect(notes).toEqual(['no-organisation', 'no-cost-centre', 'no-account', 'no-period', 'no-amount'])
  })

  it('looks into a workbook', async () => {
    const rows = [
      ['Organisaatio', 'Kustannuspaikka', 'Tili', 'Päivä', 'Euroa'],
      ['1', '2', '3', new Date(Date.UTC(2020, 0, 31)), 12.5],
    ]
    const { profile, preview } = await guess(await writeXlsx({ sheets: [{ name: 'A', rows }] }))
    expect(profile).toMatchObject({
      periodForm: 'day-iso',
      decimal: ',',
      columns: { amount: 'Euroa', period: 'Päivä' },
    })
    expect(preview).toEqual([['1', '2', '3', '2020-01-31', '12,5']])
  })

  it.each([
    ['Tammi', 1],
    ['helmikuu', 2],
    ['Mar', 3],
    ['April', 4],
    ['maj', 5],
    ['June', 6],
    ['augusti', 8],
    ['September', 9],
    ['12', 12],
    ['Marraskuu', 11],
    ['Maksuosuus', undefined],
    ['13', undefined],
    ['Eloonjääneet', undefined],
  ])('knows the month %s', (heading, month) => expect(monthOfHeading(heading)?.month).toBe(month))
})
