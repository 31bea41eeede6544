import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { CORRECTIVE, EARLY, UNCLEAR } from '#report/ink.ts'
import { bandSeries, floatingSeries } from './chart-series.ts'
import { chartWorkbook, columnName } from './chart-workbook.ts'
import { slideChart } from './slide-chart.ts'

const band = (name: string, low: (number | null)[], high: (number | null)[]) => ({
  ...{ name, colour: '#0b5394', opacity: 0.2, low, high },
})

test('bands within each other stand on an unseen base, and each ends where it is told to', () => {
  const series = bandSeries(
    [band('95', [null, -5, -8], [null, 5, 12]), band('80', [null, -2, -3], [null, 2, 6])],
    'base',
  )
  expect(series.map(({ name, isUnseen = false }) => [name, isUnseen])).toEqual([
    ['base', true],
    ['95', false],
    ['80', false],
    ['95', false],
  ])
  const heights = (at: number) => series.map(({ values }) => values[at] ?? Number.NaN)
  const sums = (at: number) => heights(at).map((_, k, all) => all.slice(0, k + 1).reduce((a, b) => a + b, 0))
  expect(sums(1)).toEqual([-5, -2, 2, 5])
  expect(sums(2)).toEqual([-8, -3, 6, 12])
  expect(heights(0).slice(1)).toEqual([0, 0, 0]) // nothing to be seen where nothing is known
})

test('steps begin where the one before ended, on both sides of zero', () => {
  const steps = [
    { from: 0, to: 10, paint: UNCLEAR },
    { from: 10, to: 12, paint: EARLY },
    { from: 12, to: -3, paint: CORRECTIVE },
    { from: -3, to: -5, paint: CORRECTIVE },
  ]
  const series = floatingSeries(steps, 'base')
  const ends = steps.map((_, k) => {
    const values = series.map(({ values }) => values[k] ?? 0)
    const side = (sign: number) => values.filter((one) => one * sign > 0).reduce((a, b) => a + b, 0)
    return [side(-1), side(1)]
  })
  expect(ends).toEqual([
    [0, 10],
    [0, 12],
    [-3, 12],
    [-5, 0],
  ])
  expect(series.find(({ isUnseen }) => isUnseen)?.values).toEqual([0, 10, 0, -3])
})

test('an unknown is a gap, a nil is a nil, in the chart and in its workbook', async () => {
  const values = [1.5, 0, null, -2]
  const form = { kind: 'stack' as const, axis: 'plain' as const, labels: ['a', 'b', 'c <', 'd'] }
  const { xml, cells } = slideChart({ ...form, parts: [{ name: 'x', paint: EARLY, values, marked: [3] }] }, 'base')
  const points = [...xml.matchAll(/<c:pt idx="(\d)"><c:v>(-?[\d.]+)<\/c:v>/g)].map(([, at, value]) => [
    Number(at),
    Number(value),
  ])
  expect(points).toEqual([
    [0, 1.5],
    [1, 0],
    [3, -2],
  ])
  expect(xml).toContain('<c:dPt><c:idx val="3"/>')
  const book = await JSZip.loadAsync(await chartWorkbook(cells, '2026-03-12T09:05:00Z'))
  const sheet = (await book.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
  expect(sheet).toContain('<c r="B3"><v>0</v></c>')
  expect(sheet).toContain('c &lt;')
  expect(sheet).not.toContain('r="B4"')
})

test('columns of a workbook go on after Z', () =>
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']))
