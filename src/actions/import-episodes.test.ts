import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { published } from '#pool/pool.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { importFile } from './import-file.ts'
import { indicators } from './indicators.ts'
import { makeFamilies } from './make-families.ts'
import { publishFigures } from './publish-figures.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
})
afterAll(() => t.close())

const HEADING = 'child;kind;type;ground;start;end;production;provider;day_price;birth_month;municipality;worker'
/** Twelve children placed all of 2024, seven of them in Kotka; three more from the middle of the year. */
const lines = [
  ...Array.from(
    { length: 12 },
    (_, k) =>
      `lapsi-${k};placement;foster-family;substitute;1.1.2024;31.12.2024;bought;Koti Oy;190,50;2012-0${(k % 9) + 1};${k < 7 ? 'Kotka' : 'Kouvola'};`,
  ),
  ...Array.from({ length: 3 }, (_, k) => `uusi-${k};placement;institution;emergency;2024-07-01;;own;;;2010-05;Kotka;`),
  ...Array.from(
    { length: 9 },
    (_, k) => `lapsi-${k};contact;child-welfare-notification;;2024-03-0${k + 1};;;;;2012-01;Kotka;`,
  ),
]
const file = (name: string, rows: readonly string[]) => t.file(name, [HEADING, ...rows].join('\n'))
const COUNTY = 'kymenlaakson-hyvinvointialue'

const told = async (area: string, indicator: string, of?: string) => {
  const found = await t.run(indicators, { area, from: '2024-01-01', to: '2024-12-31' })
  const one = found.indicators.find(({ id }) => id === indicator)
  const part = of === undefined ? one : one?.by.find((each) => each.of === of)
  return part?.value ?? part?.reason
}

describe('a file of episodes', () => {
  it('gives a county without our case work the same figures', async () => {
    const input = { file: file('jaksot.csv', lines), kind: 'episodes', area: COUNTY }
    const { report, wasThere } = await t.run(importFile, input)
    expect(report).toMatchObject({
      kind: 'episodes',
      rowsRead: 24,
      rowsAccepted: 24,
      rowsRejected: 0,
      file: 'jaksot.csv',
    })
    expect(wasThere).toBe(false)
    expect(await told(COUNTY, 'placed-children')).toBe(15)
    expect(await told(COUNTY, 'child-welfare-notifications')).toBe(9)
    expect(await told(COUNTY, 'new-placed-children')).toBe(15)
    expect(await told('kotka', 'placed-children')).toBe(10)
    // Three in an institution are few: they and those beside them, from whom they could be reckoned, are withheld.
    expect(await told(COUNTY, 'placed-children', 'institution')).toBe('too-few')
    expect(await told(COUNTY, 'urgently-placed-children')).toBe('too-few')
  })

  it('twice changes nothing, and as Parquet says the same', async () => {
    const before = published(t.world.pool)
    const again = await t.run(importFile, { file: file('jaksot.csv', lines), kind: 'episodes', area: COUNTY })
    expect(again.wasThere).toBe(true)
    const parquet = `${t.world.pool.store.folder}/work/jaksot.parquet`
    const csv = `${t.world.pool.store.folder}/work/jaksot.csv`
    const { writeFileSync, copyFileSync } = await import('node:fs')
    writeFileSync(csv, [HEADING, ...lines].join('\n'))
    await t.world.pool.db.run(
      `COPY (SELECT * FROM read_csv('${csv}', all_varchar = true, delim = ';')) TO '${parquet}' (FORMAT parquet)`,
    )
    const elsewhere = `${t.folder}/jaksot.parquet`
    copyFileSync(parquet, elsewhere)
    const brought = await t.run(importFile, { file: elsewhere, kind: 'episodes', area: COUNTY })
    expect(brought.wasThere).toBe(true)
    expect(published(t.world.pool).id).toBe(before.id)
  })

  it('stands for an older one in the years it has', async () => {
    const next = ['lapsi-1;placement;foster-family;substitute;2025-01-01;;bought;Koti Oy;;2012-01;Kotka;']
    await t.run(importFile, { file: file('2025.csv', next), kind: 'episodes', area: COUNTY })
    expect(await told(COUNTY, 'placed-children')).toBe(15)
  })

  it('keeps rows that are wrong aside with their reason, and never an identity code', async () => {
    const bad = [
      ...lines,
      '131052-308T;placement;foster-family;;2024-01-01;;;;;2012-01;;',
      'a;placement;foster-family;;2024-01-01;2023-01-01;;;;2012-01;;',
      'b;adoption;;;2024-01-01;;;;;;;',
      'c;placement;Sijaisperhe Virtanen;;2024-01-01;;;;;;;',
      'd;placement;institution;;2024-13-01;;;;;;;',
      'e;placement;institution;;2024-01-01;;;;;2012;;',
      'f;placement;institution;;2024-01-01;;;;;;Atlantis;',
      ';placement;institution;;2024-01-01;;;;;;;',
    ]
    const { report } = await t.run(importFile, { file: file('huonot.csv', bad), kind: 'episodes', area: COUNTY })
    expect(report).toMatchObject({ rowsRead: 32, rowsAccepted: 24, rowsRejected: 8 })
    expect(report.rejected.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [26, 'child', 'identity-code'],
      [27, 'end', 'ends-before-it-begins'],
      [28, 'kind', 'unknown-word'],
      [29, 'type', 'unknown-word'],
      [30, 'start', 'no-such-date'],
      [31, 'birth_month', 'no-such-date'],
      [32, 'municipality', 'unknown-area'],
      [33, 'child', 'no-value'],
    ])
    expect(JSON.stringify(report)).not.toContain('131052')
  })

  it('that is no table, or of an area that publishes itself, changes nothing', async () => {
    const before = published(t.world.pool).id
    const refusal = (path: string, area = COUNTY) => t.refusal(importFile, { file: path, kind: 'episodes', area })
    expect(await refusal(t.file('rubbish.parquet', 'PAR1 not really'))).toMatchObject({ why: 'unsupported' })
    expect(await refusal(t.file('other.csv', 'a;b\n1;2'))).toMatchObject({ why: 'missing-columns' })
    expect(await refusal(file('none.csv', []))).toMatchObject({ why: 'empty' })
    expect(published(t.world.pool).id).toBe(before)
    await t.run(makeFamilies, { seed: 2, children: 60, years: 2 })
    await t.run(publishFigures, {})
    expect(await refusal(file('same.csv', lines), 'esimerkkila')).toMatchObject({ why: 'publishes-itself' })
  })
})
