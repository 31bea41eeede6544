import { describe, expect, test } from 'vitest'
import { wordsOf } from '#words/dictionary.ts'
import { indicatorPanels, singleFigures } from './indicator-chart.ts'
import { named, picture, point, series } from './sample-picture.ts'
import { printSvg } from './svg-tree.ts'

const words = wordsOf('fi')
const request = { words, width: 330 }
const placed = (over: Parameters<typeof series>[0]) =>
  series({ id: 'indicator:placed', name: named('Sijoitetut lapset'), unit: 'percent', ...over })
const care = series({
  id: 'indicator:care',
  name: named('Huostaan otetut lapset'),
  unit: 'children',
  points: [point(2015, 33), point(2016, 14), point(2017, 7, { to: '2017-04-30', reason: 'part-year' })],
})

describe('an indicator', () => {
  test('joins whole years only: a part of a year is a mark of its own', () => {
    const [panel] = indicatorPanels(picture({ measures: [care] }))
    const svg = printSvg(panel?.draw(request).drawing ?? { tag: 'g', attributes: {}, children: [] })
    expect(svg.match(/<circle/g)).toHaveLength(2)
    expect(svg).toContain('>osavuosi</text>')
    expect(svg).toMatch(/<path d="M[\d.]+,[\d.]+L[\d.]+,[\d.]+" fill="none"/)
  })
  test('stands with its peers in one chart, and the area comes first', () => {
    const measures = [
      placed({ points: [point(2015, 1.4), point(2016, 1.3)] }),
      placed({ area: 'kotka', points: [point(2016, 2.1)] }),
    ]
    const names = { ...picture().names, kotka: named('Kotka') }
    const panels = indicatorPanels(picture({ measures, names }))
    expect(panels).toHaveLength(1)
    const chart = panels[0]?.draw(request)
    expect(chart?.title).toBe('Sijoitetut lapset, prosenttia')
    expect(chart?.table.columns).toEqual(['Imatra', 'Kotka'])
    expect(chart?.table.rows.map((row) => row.cells.map((cell) => cell.text.replace('\u00a0', ' ')))).toEqual([
      ['1,4 %', 'ei tietoa'],
      ['1,3 %', '2,1 %'],
    ])
  })
  test('of two sources has two lines named by their sources', () => {
    const measures = [
      placed({ points: [point(2011, 2), point(2012, null)], sources: ['table'] }),
      placed({ points: [point(2012, 1)], sources: ['text'] }),
    ]
    expect(indicatorPanels(picture({ measures }))[0]?.draw(request).table.columns).toEqual(['taulukko', 'teksti'])
  })
  test('known at one time only is told as a figure, not drawn', () => {
    const one = series({
      id: 'indicator:posts',
      name: named('Vakanssit'),
      unit: 'posts',
      points: [point(2009, 6, { note: 'pysyvä rahoitus' })],
    })
    expect(indicatorPanels(picture({ measures: [one] }))).toEqual([])
    expect(singleFigures(picture({ measures: [one] }), words)).toEqual([
      { name: 'Vakanssit', value: '6 vakanssia', period: '2009', note: 'pysyvä rahoitus' },
    ])
  })
})
