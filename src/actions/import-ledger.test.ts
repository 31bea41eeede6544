import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { published } from '#pool/pool.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { downloadRejected } from './download-rejected.ts'
import { importFile } from './import-file.ts'
import { listImports } from './list-imports.ts'
import { saveMapping } from './save-mapping.ts'
import { showMapping } from './show-mapping.ts'
import { showPicture } from './show-picture.ts'
import { traceFigure } from './trace-figure.ts'
import { undoImport } from './undo-import.ts'

const PROFILE = {
  id: 'oma',
  name: 'Oma',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  thousands: ' ',
  columns: {
    organisation: 'Yritys',
    costCentre: 'KP',
    account: 'Tili',
    period: 'Pvm',
    amount: 'Summa',
    provider: 'Toimittaja',
    function: 'Toiminto',
  },
  periodForm: 'day-fi',
  costSign: 'positive',
}

const HEADING = 'Yritys;KP;Tili;Pvm;Summa;Toimittaja;Toiminto;Selite'

let t: TestWorld
beforeEach(async () => {
  t = await testWorld()
})
afterEach(() => t.close())

const ledger = (lines: readonly string[], name = 'kirjanpito.csv') => ({
  file: t.file(name, `${[HEADING, ...lines].join('\n')}\n`),
  profile: PROFILE,
  area: 'imatra',
})

const RULE = (id: string, costCentre: string, category: string) => ({
  id,
  costCentre,
  target: { kind: 'category', category },
})

async function saveRules(rules: readonly object[], more: object = {}) {
  const { version } = await t.run(showMapping, {})
  const book = { organisations: [], divisions: [], rules, ...more }
  return t.run(saveMapping, { book, version, note: 'testi' })
}

describe('a ledger import', () => {
  it('accepts, rejects with reasons and rows, and loses nothing', async () => {
    const lines = [
      'A;100;4300;1.2.2024;1 234,50;Oy;10;ok',
      'A;100;4300;31.2.2024;1,00;;10;no such day', // row 3
      'A;100;4300;1.3.2024;1e300;;10;too clever', // row 4
      '', // row 5: blank, not a row
      '"A";"100";4300;1.3.2024;"-2,25";;10;"two\nlines"', // row 6
      'A;100;4300', // row 7: too few columns
      'A;100;4300;1.3.2024;1,00;;10;x;y;z', // row 8: too many
      ';100;4300;1.3.2024;1,00;;10;', // row 9: nobody's
      'A;100;4300;1.3.2024;12,345;;10;', // row 10
      'A;100;4300;1.3.2024;=SUMMA;;10;', // row 11
      'A;100;4300;2.3.2024;7,75−;Perhe 131052-308T;10;', // row 12: an identity code, checked by its check character
      'A;100;4300;3.3.2024;7,75−;;10;trailing minus', // row 13
      'A;100;4300;3.3.2024;;;10;no amount', // row 14
      ...Array.from({ length: 9 }, (_, k) => `A;100;4300;${k + 4}.3.2024;0,10;;10;`),
    ]
    const { report } = await t.run(importFile, ledger(lines))
    const told = Object.fromEntries(report.rejected.map((row) => [row.row, row.reason]))
    expect(told).toEqual({
      3: 'no-such-date',
      4: 'not-a-number',
      7: 'too-few-columns',
      8: 'too-many-columns',
      9: 'no-organisation',
      10: 'parts-of-cents',
      11: 'formula',
      12: 'identity-code',
      14: 'no-amount',
    })
    expect(report.rowsRead).toBe(21)
    expect(report.rowsAccepted + report.rowsRejected).toBe(report.rowsRead)
    expect(report.sumCents).toBe(123450 - 225 - 775 + 90)
    expect([report.from, report.to]).toEqual(['2024-02-01', '2024-03-12'])
  })

  it('gives the rejected rows to be mended, and takes the mended ones', async () => {
    const good = Array.from({ length: 4 }, (_, k) => `A;100;4300;${k + 1}.1.2024;10,00;;10;`)
    const { report } = await t.run(
      importFile,
      ledger([...good, 'A;100;4300;31.2.2024;5,00;"x;y";10;', 'A;100;4300;1.2.2024;1,00;131052-308T;10;']),
    )
    const file = await t.run(downloadRejected, { id: report.id })
    const text = String(file.content)
    expect(text).toContain('A;100;4300;31.2.2024;5,00;"x;y";10;;6;Pvm;no-such-date')
    expect(text).not.toContain('131052-308T')
    const mended = text.replace('31.2.2024', '29.2.2024').replace('******-****', 'Perhe')
    const again = await t.run(importFile, {
      file: t.file('mended.csv', mended),
      profile: PROFILE,
      area: 'imatra',
      mends: report.id,
    })
    expect(again.report).toMatchObject({ rowsAccepted: 2, rowsRejected: 0, sumCents: 600, mends: report.id })
  })

  it('changes nothing when the same file comes twice', async () => {
    const input = ledger(['A;100;4300;1.2.2024;1,00;;10;'])
    await t.run(importFile, input)
    const before = published(t.world.pool).id
    expect((await t.run(importFile, input)).wasThere).toBe(true)
    expect(published(t.world.pool).id).toBe(before)
  })

  it('refuses months that another file has brought, unless told that it adds to them', async () => {
    await t.run(importFile, ledger(['A;100;4300;1.2.2024;1,00;;10;']))
    const second = ledger(['A;200;4300;2.2.2024;2,00;;10;'], 'toinen.csv')
    const refusal = await t.refusal(importFile, second)
    expect(refusal.why).toBe('overlaps')
    expect(refusal.message).toContain('A 2024-02')
    expect((await t.run(importFile, { ...second, adds: true })).report.sumCents).toBe(200)
  })

  it('is refused when it does not come to the control total, and says by how much', async () => {
    const input = ledger(['A;100;4300;1.2.2024;1 000,00;;10;', 'A;100;4300;2.2.2024;0,07;;10;'])
    const refusal = await t.refusal(importFile, { ...input, controlTotal: '1 000,08' })
    expect(refusal).toMatchObject({ why: 'control-total-differs' })
    expect(refusal.message).toContain('0,01 € is missing')
    expect(published(t.world.pool).imports).toEqual([])
    const { report } = await t.run(importFile, { ...input, controlTotal: '1 000,07' })
    expect(report.control).toEqual({ cents: 100007, differenceCents: 0 })
  })

  it('can be undone, put back, and leaves earlier snapshots as they were', async () => {
    await saveRules([RULE('r', '100', 'early/family-services/family-work')])
    const input = ledger(['A;100;4300;1.2.2024;1,00;;10;'])
    const { report } = await t.run(importFile, input)
    const shown = published(t.world.pool)
    await t.run(undoImport, { id: report.id })
    expect((await t.run(listImports, {})).imports[0]).toMatchObject({ id: report.id, isActive: false })
    const then = await t.run(showPicture, { area: 'imatra', snapshot: shown.id })
    expect(then.accounting.pooled).toBe(1)
    expect((await t.run(showPicture, { area: 'imatra' })).accounting.pooled).toBe(0)
    expect((await t.run(importFile, input)).wasThere).toBe(false)
    expect(published(t.world.pool).content).toBe(shown.content)
  })

  it('leaves the pool as it was when the file is hostile', async () => {
    const before = published(t.world.pool).id
    const hostile: [string, string | Uint8Array, string][] = [
      ['empty.csv', '', 'empty'],
      ['heading.csv', `${HEADING}\n`, 'empty'],
      ['quote.csv', `${HEADING}\nA;"100;4300;1.2.2024;1,00;;10;x\n`, 'unclosed-quote'],
      ['twice.csv', 'Yritys;KP;KP;Tili;Pvm;Summa;Toimittaja;Toiminto\n1;2;3;4;5;6;7;8\n', 'duplicate-columns'],
      ['lacking.csv', 'Yritys;KP\n1;2\n', 'missing-columns'],
      ['binary.csv', Buffer.from([0x41, 0, 1, 2, 3, 10]), 'binary'],
      ['latin.csv', Buffer.from(`${HEADING}\nÄ;100;4300;1.2.2024;1,00;;10;x\n`, 'latin1'), 'broken-encoding'],
      ['line.csv', `${HEADING}\n${'9'.repeat(3_000_000)}`, 'line-too-long'],
      ['junk.csv', `${HEADING}\n${'a;b;c;d;e;f;g;h\n'.repeat(9)}`, 'mostly-rejected'],
      ['book.xlsx', Buffer.from('PK\u0003\u0004truncated'), 'broken-workbook'],
    ]
    for (const [name, content, why] of hostile) {
      const refusal = await t.refusal(importFile, { file: t.file(name, content), profile: PROFILE, area: 'imatra' })
      expect([name, refusal.why]).toEqual([name, why])
      expect(refusal.message).toContain(name === 'junk.csv' ? 'row 2' : '')
    }
    expect(published(t.world.pool).id).toBe(before)
    expect(readdirSync(join(t.folder, 'pool', 'imports'))).toEqual([])
    expect(readdirSync(join(t.folder, 'pool', 'work'))).toHaveLength(1) // the engine's own
  })

  it('reads a wide file of monthly columns, windows-1252, with thousands and trailing minus', async () => {
    const months = [
      'Tammi',
      'Helmi',
      'Maalis',
      'Huhti',
      'Touko',
      'Kesä',
      'Heinä',
      'Elo',
      'Syys',
      'Loka',
      'Marras',
      'Joulu',
    ]
    const cells = (first: string) => [first, '2,00', ...Array.from({ length: 10 }, () => '')]
    const heading = [
      'Yksikkö',
      'Kustannuspaikka',
      'Kustannuspaikan nimi',
      'Tili',
      'Tilin nimi',
      'Palveluluokka',
      'Toimittaja',
      'Vuosi',
      ...months,
      'Talousarvio',
    ]
    const rows = [
      ['Y', '1', 'Äidit', '4300', 'Ostot', '10', '', '2024', ...cells('1 000,50'), '5 000,00'],
      ['Y', '2', 'Isät', '4300', 'Ostot', '10', '', '2024', ...cells('3,50-'), ''],
      ['Y', '3', 'Rikki', '4300', 'Ostot', '10', '', '2024', ...cells('kolme'), ''],
    ]
    const text = [heading, ...rows].map((cellsOf) => cellsOf.join(';')).join('\r\n')
    const { report } = await t.run(importFile, {
      file: t.file('wide.csv', Buffer.from(text, 'latin1')),
      profile: 'county-erp-wide',
      area: 'imatra',
    })
    expect(report).toMatchObject({ rowsRead: 3, rowsAccepted: 2, rowsRejected: 1, sumCents: 100050 + 200 - 350 + 200 })
    expect(report.rejected[0]).toMatchObject({ row: 4, column: 'Tammi', reason: 'not-a-number' })
  })

  it('reads a year and a month from two columns, and no other writing of them', async () => {
    const heading = 'Yritys;KP;Tili;Vuosi;Kuukausi;Summa'
    const months = ['1', '02', ' 3', '12 ', '13', '0', '1.5', 'x', '']
    const rows = months.map((month) => `A;1;4000;2024;${month};1,00`)
    const extra = [
      'A;1;4000; 2024 ;5;1,00',
      'A;1;4000;24;5;1,00',
      ...Array.from({ length: 6 }, () => 'A;1;4000;2024;6;1,00'),
    ]
    const columns = {
      organisation: 'Yritys',
      costCentre: 'KP',
      account: 'Tili',
      period: 'Vuosi',
      month: 'Kuukausi',
      amount: 'Summa',
    }
    const profile = { ...PROFILE, columns, periodForm: 'year-and-month' }
    const file = t.file('kuukaudet.csv', [heading, ...rows, ...extra].join('\n'))
    const { report } = await t.run(importFile, { file, profile, area: 'imatra' })
    expect(report.rejected.map((row) => row.row)).toEqual([6, 7, 8, 9, 10, 12])
    expect([report.from, report.to]).toEqual(['2024-01-01', '2024-12-01'])
  })

  it('reads a file whose lines end in two ways', async () => {
    const text = `${HEADING}\r\nA;100;4300;1.2.2024;1,00;;10;x\nA;100;4300;2.2.2024;2,00;;10;"y\r\nz"\r\n`
    const { report } = await t.run(importFile, { file: t.file('mixed.csv', text), profile: PROFILE, area: 'imatra' })
    expect(report).toMatchObject({ rowsRead: 2, rowsRejected: 0, sumCents: 300 })
  })

  it('notices columns that go empty from some month on', async () => {
    const { report } = await t.run(
      importFile,
      ledger([
        'A;100;4300;1.4.2017;1,00;;10;',
        'A;100;4300;1.5.2017;1,00;;10;',
        'A;100;4300;1.6.2017;1,00;;;',
        'A;100;4300;1.7.2017;1,00;;;',
      ]),
    )
    expect(report.emptied).toEqual([{ column: 'function', from: '2017-06-01' }])
  })
})

describe('pooled cost', () => {
  it('counts a payment between pooled organisations once, and shows the elimination', async () => {
    await t.run(
      importFile,
      ledger([
        'kunta;1;4300;1.1.2024;100,00;SHP;10;bought from the district',
        'shp;9;4000;1.1.2024;120,00;;10;what it cost the district',
        'kunta;1;4300;1.2.2024;50,00;SHP;10;the district has no ledger for this month',
      ]),
    )
    const organisations = [
      { id: 'kunta', name: 'Kunta', area: 'imatra', aliases: [] },
      { id: 'shp', name: 'Sairaanhoitopiiri', area: 'imatra', aliases: ['SHP'] },
    ]
    await saveRules([RULE('r', '*', 'corrective/psychiatry/child-ward')], { organisations })
    const picture = await t.run(showPicture, { area: 'imatra', by: 'payer' })
    expect(picture.accounting).toMatchObject({ pooled: 170, eliminated: 100, unmapped: 0 })
    const payers = Object.fromEntries(
      picture.measures
        .filter((one) => one.id === 'pooled-cost' && one.payer)
        .map((one) => [one.payer, one.points[0]?.value]),
    )
    expect(payers).toEqual({ kunta: 150, shp: 20 })
    const query = {
      area: 'imatra',
      from: '2024-01-01',
      to: '2024-12-31',
      organisation: 'kunta',
      costCentre: '1',
      account: '4300',
    }
    const { lines, euros } = await t.run(traceFigure, query)
    expect(lines.map((line) => [line.kind, line.euros, line.share, line.row])).toEqual([
      ['elimination', 100, -1, 2],
      ['payment', 100, 1, 2],
      ['service', 50, 1, 4],
    ])
    expect(euros).toBe(50)
  })

  it('divides a shared cost centre by dated shares, to the cent', async () => {
    await t.run(
      importFile,
      ledger(['A;7;4000;1.5.2024;100,01;;10;', 'A;7;4000;1.6.2024;100,01;;10;', 'A;7;4000;1.7.2024;9,99;;10;']),
    )
    const part = (category: string, millionths: number) => ({ category, millionths })
    const divisions = [
      {
        id: 'jako',
        to: '2024-05-31',
        parts: [
          part('early/family-services/family-work', 333_333),
          part('corrective/child-protection/open-care', 666_667),
        ],
      },
      {
        id: 'jako',
        from: '2024-06-01',
        to: '2024-06-30',
        parts: [
          part('early/family-services/family-work', 500_000),
          part('corrective/child-protection/open-care', 500_000),
        ],
      },
    ]
    const state = await saveRules([{ id: 'r', costCentre: '7', target: { kind: 'division', division: 'jako' } }], {
      divisions,
    })
    expect(state).toMatchObject({ unmappedEuros: 9.99, mappedEuros: 200.02 })
    expect(state.unmapped[0]).toMatchObject({ reason: 'no-share-in-force', euros: 9.99, lines: 1 })
    const { rows } = await t.run(traceFigure, { area: 'imatra', from: '2024-01-01', to: '2024-12-31' })
    expect(Object.fromEntries(rows.map((row) => [row.key, row.euros]))).toEqual({
      'early/family-services': 83.35,
      'corrective/child-protection': 116.67,
    })
  })

  it('is traced from category to the line of the file, each step summing to the figure', async () => {
    await t.run(
      importFile,
      ledger(['A;1;4000;1.5.2024;10,00;;10;', '', 'A;1;4001;1.5.2024;5,00;X Oy;10;', 'A;2;4000;1.5.2024;1,00;;10;']),
    )
    await saveRules([RULE('a', '1', 'early/family-services/home-help'), RULE('b', '2', 'overhead/administration')])
    const base = { area: 'imatra', from: '2024-01-01', to: '2024-12-31' }
    expect((await t.run(traceFigure, base)).euros).toBe(15)
    expect((await t.run(traceFigure, { ...base, overheads: 'included' })).euros).toBe(16)
    const chosen = { ...base, category: 'early/family-services/home-help', organisation: 'A' }
    expect((await t.run(traceFigure, chosen)).rows).toMatchObject([{ key: '1', euros: 15, lines: 2 }])
    const { lines } = await t.run(traceFigure, { ...chosen, costCentre: '1', account: '4001' })
    expect(lines).toMatchObject([{ row: 4, euros: 5, provider: 'X Oy', file: 'kirjanpito.csv', rule: 'a' }])
  })
})

describe('what only a controller may', () => {
  it('is refused to a viewer', async () => {
    for (const action of [importFile, undoImport, traceFigure, saveMapping, listImports]) {
      expect(await t.refusal(action as typeof listImports, {}, 'viewer')).toMatchObject({ why: 'not-allowed' })
    }
    expect(existsSync(join(t.folder, 'pool', 'HEAD'))).toBe(false)
  })
})
