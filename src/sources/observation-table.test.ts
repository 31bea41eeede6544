import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import type { Area } from '#model/area.ts'
import type { Indicator, ObservationKind } from '#model/observation.ts'
import { readObservations } from './observation-table.ts'
import { tableText } from './table.ts'

const named = (fi: string) => ({ fi, sv: fi, en: fi })
const place = (id: string, code: string, kind: Area['kind']): Area => ({
  id,
  code,
  kind,
  name: named(id),
  isInvented: false,
})
const AREAS = [
  place('alajarvi', '005', 'municipality'),
  place('varsinais-suomi', '05', 'county'),
  place('imatra', '153', 'municipality'),
]
const INDICATORS: Indicator[] = [
  { id: 'placed', name: named('Sijoitetut'), unit: 'children', time: 'at-date', titles: ['Sijoitettuja 31.12'] },
  { id: 'cost', name: named('Menot'), unit: 'EUR', time: 'during', titles: ['Menot (milj. euroa)', 'Menot'] },
]

function read(text: string, kind: ObservationKind = 'indicator', area?: string) {
  const outcome = readObservations(text, { kind, areas: AREAS, indicators: INDICATORS, ...(area ? { area } : {}) })
  if (!outcome.ok) return { fault: outcome.why, lines: [], faults: [], rowsRead: 0 }
  const { rows, rejected, rowsRead } = outcome.value
  expect(new Set(rows.map(({ row }) => row)).size + rejected.length).toBe(rowsRead)
  const lines = rows.map(
    (row) => `${row.area} ${row.series} ${row.from} ${row.to} ${row.value ?? row.reason} ${row.unit}`,
  )
  return { lines, faults: rejected.map(({ row, column, reason }) => `${row} ${column} ${reason}`), rowsRead, rows }
}

describe('a wide indicator table', () => {
  it('keeps missing values, other dates and units in place', () => {
    const text = 'indicator;2009;2011;2012\nSijoitettuja 31.12;79;..;71 (31.8.)\nMenot (milj. euroa);2,2;2,3;--\n'
    expect(read(text, 'indicator', 'imatra').lines).toEqual([
      'imatra placed 2009-12-31 2009-12-31 79 children',
      'imatra placed 2011-12-31 2011-12-31 not-reported children',
      'imatra placed 2012-08-31 2012-08-31 71 children',
      'imatra cost 2009-01-01 2009-12-31 2200000 EUR',
      'imatra cost 2011-01-01 2011-12-31 2300000 EUR',
      'imatra cost 2012-01-01 2012-12-31 not-reported EUR',
    ])
  })

  it('rejects a whole row for one bad cell and names its column', () => {
    const text =
      'indicator;2011;2012\nSijoitettuja 31.12;79;71 (31.2.)\nMenot;1e300;1\nMenot;-;1\nTuntematon;1;2\nMenot;1;2\nMenot;1\n'
    const { faults, lines, rowsRead } = read(text, 'indicator', 'imatra')
    expect(faults).toEqual([
      '2 2012 no-such-date',
      '3 2011 not-a-number',
      '4 2011 not-a-number',
      '5 indicator unknown-indicator',
      '7 2012 too-few-columns',
    ])
    expect([lines.length, rowsRead]).toEqual([2, 6])
  })

  it('needs an area from somewhere', () => expect(read('indicator;2011\nMenot;1\n').faults).toEqual(['2 area no-area']))
})

describe('a long indicator table', () => {
  it('reads part years, euros and percents', () => {
    const text =
      'area;indicator;period;value;unit;note\nImatra;Menot;1.1.2017-30.4.2017;950 000 €;;noin\n153;Menot;2017;2,3;milj. €;\n'
    const { lines, rows } = read(text)
    expect(lines).toEqual([
      'imatra cost 2017-01-01 2017-04-30 950000 EUR',
      'imatra cost 2017-01-01 2017-12-31 2300000 EUR',
    ])
    expect(rows?.[0]?.note).toBe('noin')
  })

  it('takes 5 and 005 for the same municipality and 05 for the county', () => {
    const lines = ['5', '005', 'KU005', '05'].map((code) => `${code};Menot;2017;1;;`).join('\n')
    expect(read(`area;indicator;period;value;unit;note\n${lines}\n`).lines.map((line) => line.split(' ')[0])).toEqual([
      'alajarvi',
      'alajarvi',
      'alajarvi',
      'varsinais-suomi',
    ])
  })

  it('rejects a row with a personal identity code and does not repeat it', () => {
    const text = 'area;indicator;period;value;unit;note\nimatra;Menot;2017;1;;lapsi 131052-308T\n'
    const { faults } = read(text)
    expect(faults).toEqual(['2 note identity-code'])
  })

  it('rejects rows without a place in time or space', () => {
    const rows = [
      'imatra;Menot;;1;;',
      'imatra;Menot;31.2.2017;1;;',
      ';Menot;2017;1;;',
      'atlantis;Menot;2017;1;;',
      'imatra;Menot;2017;1;;;x',
    ]
    expect(read(`area;indicator;period;value;unit;note\n${rows.join('\n')}\n`).faults).toEqual([
      '2 period no-period',
      '3 period no-such-date',
      '4 area no-area',
      '5 area unknown-area',
      '6  too-many-columns',
    ])
  })
})

describe('volumes and reference tables', () => {
  it('are read in their own columns', () => {
    const volumes = read(
      'area;service;production;measure;period;value;unit;note\nimatra;early/family-services/family-work;own;visits;2019-Q2;12;;\n',
      'volume',
    )
    expect(volumes.lines).toEqual(['imatra visits 2019-04-01 2019-06-30 12 visits'])
    expect(read('area;year;children;inhabitants\n153;2019;4 500;27 000\n', 'population').lines).toEqual([
      'imatra children 2019-12-31 2019-12-31 4500 children',
      'imatra inhabitants 2019-12-31 2019-12-31 27000 persons',
    ])
    expect(read('index;year;value\njulkisten-menojen-hintaindeksi;2019;104,2\n', 'price-index').lines).toEqual([
      'suomi julkisten-menojen-hintaindeksi 2019-01-01 2019-12-31 104.2 index',
    ])
    const prices = 'area;category;production;date;price;unit;source\nimatra;early/clinic;own;1.1.2020;80;€/käynti;oma\n'
    expect(read(prices, 'unit-price').lines).toEqual(['imatra unit-price 2020-01-01 2020-01-01 80 EUR/visit'])
  })

  it('say which row they cannot place', () => {
    const heading = 'area;service;production;measure;period;value;unit;note\n'
    const rows = [
      'imatra;nowhere;own;visits;2019;1;;',
      'imatra;early/clinic;own;hugs;2019;1;;',
      'imatra;early/clinic;own;visits;13/2019;1;;',
    ]
    expect(read(heading + rows.join('\n'), 'volume').faults).toEqual([
      '2 service unknown-category',
      '3 measure unknown-indicator',
      '4 period no-such-date',
    ])
  })
})

describe('a table in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'varhain-table-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('may be UTF-8, windows-1252 or a workbook', async () => {
    const rows = [
      ['indicator', '2011'],
      ['Menot – ä', 2.5],
    ]
    const files = [
      Buffer.from('\ufeffindicator;2011\nMenot – ä;2,5\n'),
      Buffer.from('indicator;2011\nMenot \u0096 ä;2,5\n', 'latin1'),
      await writeXlsx({ sheets: [{ name: 'A', rows }] }),
    ]
    for (const bytes of files) {
      writeFileSync(join(folder, 'table'), bytes)
      expect(await tableText(join(folder, 'table'))).toEqual({ ok: true, value: 'indicator;2011\nMenot – ä;2,5\n' })
    }
  })
})

describe('a table that is no table', () => {
  it.each([
    ['', 'empty'],
    ['area;indicator;period;value\n', 'empty'],
    ['a;b\n1;2\n', 'missing-columns'],
    ['area;area;indicator\n1;2;3\n', 'duplicate-columns'],
    ['indicator;2011\n"Menot;1\n', 'unclosed-quote'],
  ])('is refused: %j', (text, fault) => expect(read(text).fault?.fault).toBe(fault))
})
