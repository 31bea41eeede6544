import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ListKind } from '#model/import-report.ts'
import { published } from '#pool/pool.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { downloadRejected } from './download-rejected.ts'
import { importFile } from './import-file.ts'
import { listAreas } from './list-areas.ts'
import { listImports } from './list-imports.ts'
import { listSources } from './list-sources.ts'
import { saveMapping } from './save-mapping.ts'
import { showImport } from './show-import.ts'
import { showMapping } from './show-mapping.ts'
import { showPicture } from './show-picture.ts'
import { traceFigure } from './trace-figure.ts'
import { undoImport } from './undo-import.ts'

const FOSTER = 'corrective/child-protection/placement/foster'
const PROFILE = {
  id: 'oma',
  name: 'Oma',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  thousands: ' ',
  columns: {
    organisation: 'Org',
    costCentre: 'KP',
    account: 'Tili',
    function: 'Tehtävä',
    period: 'Pvm',
    amount: 'Summa',
  },
  periodForm: 'day-fi',
  costSign: 'positive',
}

let t: TestWorld
beforeEach(async () => {
  t = await testWorld()
})
afterEach(() => t.close())

const table = (holds: string, lines: readonly string[], more: object = {}) =>
  t.run(importFile, {
    file: t.file(`${holds}.csv`, `${lines.join('\n')}\n`),
    kind: 'observations',
    holds,
    area: 'imatra',
    ...more,
  })

const list = (kind: ListKind, lines: readonly string[]) =>
  t.run(importFile, { file: t.file(`${kind}.csv`, `${lines.join('\n')}\n`), kind })

const ledger = (lines: readonly string[], area = 'imatra') =>
  t.run(importFile, {
    file: t.file('kirjanpito.csv', `Org;KP;Tili;Tehtävä;Pvm;Summa\n${lines.join('\n')}\n`),
    profile: PROFILE,
    area,
  })

async function saveRule(category: string) {
  const { version } = await t.run(showMapping, {})
  const rules = [{ id: 'r', target: { kind: 'category', category } }]
  await t.run(saveMapping, { book: { organisations: [], divisions: [], rules }, version, note: 'x' })
}

const pointsOf = async (id: string, view: object = {}) =>
  (await t.run(showPicture, { area: 'imatra', ...view })).measures.find((one) => one.id === id)?.points ?? []

describe('a table of figures', () => {
  it('of indicators, wide, is read with gaps, other dates and decimals', async () => {
    const { report } = await table('indicator', [
      'indicator;2007;2008;2012',
      'long-term-placed;83;--;71 (31.8.)',
      'open-care-support;485;;2,5',
    ])
    expect(report).toMatchObject({ kind: 'observations', profile: 'indicator', rowsRead: 2, rowsRejected: 0 })
    const placed = await pointsOf('indicator:long-term-placed')
    expect(placed.find((point) => point.to === '2007-12-31')?.value).toBe(83)
    expect(placed.find((point) => point.to === '2008-12-31')).toMatchObject({ value: null, reason: 'not-reported' })
    expect(placed.find((point) => point.value === 71)).toMatchObject({ from: '2012-08-31', to: '2012-08-31' })
    expect((await pointsOf('indicator:open-care-support')).map((point) => point.value)).toContain(2.5)
  })

  it('of indicators, long, is read with part years and rejects what it cannot read', async () => {
    const { report } = await table('indicator', [
      'area;indicator;period;value;unit;note',
      'imatra;long-term-placed;1.1.2017-30.4.2017;7;children;',
      'imatra;no-such-thing;2017;7;children;',
      'imatra;long-term-placed;31.2.2017;7;children;',
      'kadoksissa;long-term-placed;2017;7;children;',
      'imatra;long-term-placed;2016;seitsemän;children;',
    ])
    expect(report).toMatchObject({ rowsRead: 5, rowsAccepted: 1, rowsRejected: 4 })
    expect(report.rejected.map((row) => [row.row, row.reason])).toEqual([
      [3, 'unknown-indicator'],
      [4, 'no-such-date'],
      [5, 'unknown-area'],
      [6, 'not-a-number'],
    ])
    expect(await t.run(showImport, { id: report.id })).toEqual(report)
  })

  it('gives its rejected rows to be mended, and takes the mended ones', async () => {
    const lines = [
      'imatra;long-term-placed;2016;"seit;semän";',
      'imatra;long-term-placed;2017;7;',
      'imatra;131052-308T;2018;8;',
    ]
    const { report } = await table('indicator', ['area;indicator;period;value;unit', ...lines])
    const rejected = await t.run(downloadRejected, { id: report.id })
    const told = String(rejected.content)
    expect(told).toBe(
      '\ufeffarea;indicator;period;value;unit;hylätty rivi;hylätty sarake;hylkäyksen syy\r\n' +
        'imatra;long-term-placed;2016;"seit;semän";;2;value;not-a-number\r\n' +
        'imatra;******-****;2018;8;;4;indicator;identity-code\r\n',
    )
    const mended = told.replace('"seit;semän"', '6').replace('******-****', 'long-term-placed')
    const again = await t.run(importFile, {
      file: t.file('mended.csv', mended),
      kind: 'observations',
      area: 'imatra',
      mends: report.id,
    })
    expect(again.report).toMatchObject({ rowsAccepted: 2, rowsRejected: 0, mends: report.id })
    expect(await t.refusal(downloadRejected, { id: again.report.id })).toMatchObject({ why: 'none-rejected' })
  })

  it('of volumes and population gives cost of a care day and cost per child', async () => {
    await ledger(Array.from({ length: 12 }, (_, k) => `A;1;4000;10;1.${k + 1}.2024;300,00`))
    await saveRule(FOSTER)
    await table('volume', ['service;production;measure;period;value;unit', `${FOSTER};own;care-days;2024;12;`])
    await table('population', ['year;children;inhabitants', '2023;100;800', '2024;90;900'])
    const measures = (await t.run(showPicture, { area: 'imatra' })).measures
    const unit = measures.find(
      (one) => one.id.startsWith('unit-cost') && one.points.some((point) => point.value === 300),
    )
    expect(unit?.category).toBe(FOSTER)
    const each = (await t.run(showPicture, { area: 'imatra', per: 'child' })).measures
    const perChild = each.flatMap((one) => (one.unit === 'EUR/child' ? one.points : [])).map((point) => point.value)
    expect(perChild).toContain(40)
  })

  it('of a price index gives real cost', async () => {
    await ledger(['A;1;4000;10;1.3.2023;100,00', 'A;1;4000;10;1.9.2024;100,00'])
    await saveRule(FOSTER)
    const asked = { area: 'imatra', price: 'real', base: 2024 }
    const without = (await t.run(showPicture, asked)).measures.flatMap((one) => one.points.map((point) => point.value))
    expect(without).not.toContain(110)
    await table('price-index', ['area;index;year;value', 'imatra;indeksi;2023;100', 'imatra;indeksi;2024;110'])
    const real = (await t.run(showPicture, asked)).measures.flatMap((one) => one.points.map((point) => point.value))
    expect(real).toContain(110)
  })

  it('of unit prices keeps the day, and refuses a price that is not there', async () => {
    const { report } = await table('unit-price', [
      'category;production;date;price;unit;source',
      `${FOSTER};bought;18.5.2017;250,50;EUR/day;tiedote`,
      `${FOSTER};bought;19.5.2017;--;EUR/day;tiedote`,
    ])
    expect(report).toMatchObject({ rowsAccepted: 1, rowsRejected: 1, from: '2017-05-18', to: '2017-05-18' })
    expect(report.rejected[0]).toMatchObject({ row: 3, column: 'price', reason: 'no-value' })
    const [file] = published(t.world.pool).files.observation
    expect(file?.rows).toBe(1)
  })

  it('names its source everywhere, and is gone from the picture once undone', async () => {
    const source = { id: 'selvitys', kind: 'report', title: { fi: 'Selvitys', sv: 'Utredning', en: 'Report' } }
    const { report } = await table('indicator', ['indicator;2007', 'long-term-placed;83'], { source })
    expect((await t.run(listSources, {})).sources).toMatchObject([source])
    const { areas } = await t.run(listAreas, { only: 'with-figures' })
    expect(areas).toMatchObject([{ id: 'imatra', hasFigures: true }])
    await t.run(undoImport, { id: report.id.slice(0, 8) })
    expect(await pointsOf('indicator:long-term-placed')).toEqual([])
    expect((await t.run(listImports, {})).imports).toMatchObject([{ id: report.id, isActive: false }])
    expect(await t.refusal(undoImport, { id: report.id })).toMatchObject({ why: 'not-in' })
    expect((await table('indicator', ['indicator;2007', 'long-term-placed;83'], { source })).wasThere).toBe(false)
    expect(await pointsOf('indicator:long-term-placed')).toHaveLength(1)
  })

  it('changes nothing when it comes twice, also at once', async () => {
    const lines = ['indicator;2007', 'long-term-placed;83']
    const both = await Promise.all([table('indicator', lines), table('indicator', lines)])
    expect(both.map((one) => one.wasThere).sort()).toEqual([false, true])
    expect(published(t.world.pool).imports).toHaveLength(1)
  })

  it('is refused, with the pool as it was, when nothing in it can be taken', async () => {
    const before = published(t.world.pool).id
    const hopeless: [string, string][] = [
      ['indicator;2007\n', 'empty'],
      ['indicator;2007\nno-such-thing;1\n', 'mostly-rejected'],
      ['indicator;2007;2007\nlong-term-placed;1;2\n', 'duplicate-columns'],
      ['jotain;muuta\n1;2\n', 'missing-columns'],
    ]
    for (const [text, why] of hopeless) {
      const input = { file: t.file('x.csv', text), kind: 'observations', area: 'imatra' }
      expect((await t.refusal(importFile, input)).why).toBe(why)
    }
    expect(await t.refusal(importFile, { file: 'nowhere.csv', kind: 'observations', area: 'imatra' })).toMatchObject({
      why: 'not-a-file',
      message: expect.stringContaining('nowhere.csv'),
    })
    expect(published(t.world.pool).id).toBe(before)
  })
})

describe('a list', () => {
  const HEAD = 'id;code;kind;name_fi;name_sv;name_en;part_of'

  it('of areas makes them known, for good or until it is undone', async () => {
    expect(await t.refusal(showPicture, { area: 'Uusikylä' })).toMatchObject({ why: 'unknown-area' })
    const { report } = await list('areas', [HEAD, 'uusikyla;;municipality;Uusikylä;Nyby;Newham;', 'vaara;x;kunta;;;;'])
    expect(report).toMatchObject({ kind: 'areas', rowsRead: 2, rowsAccepted: 1, rowsRejected: 1 })
    expect((await t.run(showPicture, { area: 'nyby' })).area).toMatchObject({ id: 'uusikyla', kind: 'municipality' })
    expect((await t.run(listAreas, {})).areas.map((area) => area.id)).toContain('uusikyla')
    await ledger(['A;1;4000;10;1.3.2024;3000,00'], 'Uusikylä')
    await t.run(undoImport, { id: report.id })
    expect(await t.refusal(showPicture, { area: 'uusikyla' })).toMatchObject({ why: 'unknown-area' })
  })

  it('of areas may rename a shipped one and leaves the others', async () => {
    await list('areas', [HEAD, 'imatra;153;municipality;Imatran kaupunki;Imatra stad;City of Imatra;'])
    const { areas } = await t.run(listAreas, {})
    expect(areas.filter((area) => area.id === 'imatra').map((area) => area.name.fi)).toEqual(['Imatran kaupunki'])
    expect(areas.length).toBeGreaterThan(300)
  })

  it('of service classes proposes a category for what is unmapped, and maps nothing', async () => {
    await ledger(['A;1;4000;010;1.3.2024;30,00', 'A;1;4000;020;1.3.2024;10,00'])
    expect((await t.run(showMapping, {})).unmapped.map((key) => key.proposed)).toEqual([undefined, undefined])
    await list('service-classes', ['code;name_fi;category', `010;Perhehoito;${FOSTER}`, '030;Väärä;ei/ole'])
    const state = await t.run(showMapping, {})
    expect(state.unmapped.map((key) => [key.function, key.proposed])).toEqual([
      ['010', FOSTER],
      ['020', undefined],
    ])
    expect(state.unmappedEuros).toBe(40)
  })

  it('of indicators lets their figures in, a cost of them into the pooled picture too', async () => {
    const figures = [
      'area;indicator;period;value;unit;note',
      'Imatra;Perhehoidon kulut;2020;1,5;milj. €;',
      'Imatra;Poissaolot;2020;12;;',
    ]
    const input = { file: t.file('omat.csv', figures.join('\n')), kind: 'observations', area: 'imatra' }
    expect(await t.refusal(importFile, input)).toMatchObject({ why: 'mostly-rejected' })
    await list('indicators', [
      'id;name_fi;unit;time;category;production;titles',
      `foster-cost;Perhehoidon menot;EUR;during;${FOSTER};bought;Perhehoidon kulut`,
      'absences;Poissaolot;days;during;;;',
    ])
    expect((await t.run(importFile, input)).report).toMatchObject({ rowsRead: 2, rowsRejected: 0 })
    const { measures, accounting } = await t.run(showPicture, { area: 'imatra' })
    expect(accounting.pooled).toBe(1_500_000)
    expect(measures.find((one) => one.id === 'indicator:absences')?.points[0]?.value).toBe(12)
    const then = published(t.world.pool).id
    const [listed] = (await t.run(listImports, {})).imports.filter((one) => one.kind === 'indicators')
    await t.run(undoImport, { id: listed?.id })
    expect((await t.run(showPicture, { area: 'imatra' })).accounting.pooled).toBe(0)
    expect((await t.run(showPicture, { area: 'imatra', snapshot: then })).accounting.pooled).toBe(1_500_000)
  })

  it('of indicators does not count a published cost that a ledger holds, in the picture or in the trace', async () => {
    await list('indicators', ['id;name_fi;unit;time;category', `foster-cost;Perhehoidon menot;EUR;during;${FOSTER}`])
    const figures = [
      'area;indicator;period;value',
      'Imatra;Perhehoidon menot;2023;70',
      'Imatra;Perhehoidon menot;2024;90',
    ]
    await t.run(importFile, { file: t.file('omat.csv', figures.join('\n')), kind: 'observations', area: 'imatra' })
    await ledger(['A;1;4000;010;1.3.2024;30,00'], 'Imatra')
    const { version } = await t.run(showMapping, {})
    const rules = [{ id: 'r', target: { kind: 'category', category: FOSTER } }]
    await t.run(saveMapping, { book: { organisations: [], divisions: [], rules }, version, note: 'testi' })
    const { accounting } = await t.run(showPicture, { area: 'imatra' })
    expect(accounting.pooled).toBe(100)
    const traced = (from: string, to: string) => t.run(traceFigure, { area: 'imatra', from, to })
    expect(await traced('2024-01-01', '2024-12-31')).toMatchObject({ euros: 30, figures: [] })
    expect(await traced('2023-01-01', '2023-12-31')).toMatchObject({ euros: 70, figures: [{ euros: 70 }] })
    expect((await traced('2023-01-01', '2024-12-31')).euros).toBe(accounting.pooled)
  })

  it('of which nothing can be taken is refused', async () => {
    const file = t.file('a.csv', `${HEAD}\n;;;;;;x\n`)
    expect(await t.refusal(importFile, { file, kind: 'areas' })).toMatchObject({ why: 'mostly-rejected' })
    expect((await t.run(listImports, {})).imports).toEqual([])
  })
})

describe('the shipped areas', () => {
  it('are known by name, code and Swedish name', async () => {
    const [, , ...rows] = readFileSync(join(t.world.seeds, '..', 'areas', 'areas.csv'), 'utf8')
      .trim()
      .split('\n')
    const [id, code, , , swedish] = (rows.find((row) => row.startsWith('imatra;')) ?? '').split(';')
    for (const area of [id, code, 'IMATRA', swedish]) {
      expect((await t.run(showPicture, { area })).area.id).toBe('imatra')
    }
  })
})
