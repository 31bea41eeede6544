/** Titles of the papers of a year and a month: what changed is told only of whole, comparable counts that chance does not explain. */
import { describe, expect, it } from 'vitest'
import type { IndicatorSeries, IndicatorTable } from '#model/indicator-table.ts'
import type { MonthSheet } from '#model/month-sheet.ts'
import { LANGUAGES, type Language } from '#model/named.ts'
import type { Annotation, Point } from '#model/picture.ts'
import { wordsOf } from '#words/dictionary.ts'
import { named, point } from '../sample-picture.ts'
import { NO_SIDE } from './area-parts.ts'
import { monthPaper } from './month-paper.ts'
import { yearPaper } from './year-paper.ts'

const NOTHING = 'Mikään luku ei muuttunut enempää kuin sattuma tekee: 2024'
const area = { id: 'koe', code: '', kind: 'county', name: named('Koealue'), isInvented: false } as const
const BREAK: Annotation = {
  ...{ id: 'own-break', kind: 'definition-break', day: '2024-03-01', name: named('Uusi laskutapa') },
  ...{ effect: named('Luvut eivät vertaudu'), source: 'x' },
}

function tableOf(points: readonly Point[], annotations: readonly Annotation[] = []): IndicatorTable {
  const series: IndicatorSeries = {
    ...{ id: 'indicator:x', category: null, name: named('Ilmoitukset'), unit: 'children', points, sources: ['s'] },
    ...{ indicator: 'x', source: 's', origin: 'register', area: 'koe', preliminary: [] },
  }
  return {
    ...{ area, snapshot: { id: 'a'.repeat(64), at: '2026-03-12T09:05:00Z' }, years: { from: 2022, to: 2024 } },
    indicators: [{ id: 'x', name: named('Ilmoitukset'), unit: 'children', time: 'during', theme: 'contacts' }],
    ...{ series: [series], intervals: [], differences: [], annotations, sources: [], names: {} },
  } as IndicatorTable
}

const yearTitle = (table: IndicatorTable, language: Language = 'fi') =>
  yearPaper(table, NO_SIDE, wordsOf(language)).title.replaceAll('\u00a0', ' ')

describe('the title of a year', () => {
  it.each([
    ['a rise', [point(2023, 100), point(2024, 200)], 'Ilmoitukset: 200 lasta, edellisenä vuonna 100 lasta. Nousu on'],
    ['a fall', [point(2023, 200), point(2024, 100)], 'Ilmoitukset: 100 lasta, edellisenä vuonna 200 lasta. Lasku on'],
    ['a tie', [point(2023, 100), point(2024, 100)], NOTHING],
    ['a tiny base', [point(2023, 2), point(2024, 6)], NOTHING],
    ['a missing year', [point(2022, 100), point(2023, null), point(2024, 300)], NOTHING],
    ['a part of the year before', [point(2023, 40, { reason: 'part-year' }), point(2024, 200)], NOTHING],
    [
      'a part of this year, which is left for the whole one before',
      [point(2023, 100), point(2024, 102), point(2025, 20, { reason: 'part-year' })],
      NOTHING,
    ],
    ['an estimate', [point(2023, 100), point(2024, 200, { reason: 'partial-coverage' })], 'tekee: 2023'],
  ])('%s', (_, points, expected) => {
    expect(yearTitle(tableOf(points))).toContain(expected)
  })

  it('compares nothing over a change of definition, and draws it as a line', () => {
    const broken = tableOf([point(2023, 100), point(2024, 200)], [BREAK])
    expect(yearTitle(broken)).toBe(NOTHING)
    const before = tableOf([point(2023, 100), point(2024, 200)], [{ ...BREAK, day: '2022-06-01' }])
    expect(yearTitle(before)).toContain('Nousu')
  })

  it('is a sentence in every language', () => {
    for (const language of LANGUAGES)
      expect(yearTitle(tableOf([point(2023, 100), point(2024, 200)]), language)).toMatch(
        /^Ilmoitukset: 200 .*100 .*\.$/,
      )
  })
})

type Figure = MonthSheet['rows'][number]['now']
const few: Figure = { value: null, reason: 'too-few' }
const sheetOf = (now: Figure, before: Figure): MonthSheet => ({
  ...{ area, snapshot: { id: 'a'.repeat(64), at: '2026-03-12T09:05:00Z' }, months: ['2026-02'] },
  ...{ month: '2026-02', before: '2026-01', yearBefore: '2025-02', course: ['2026-01', '2026-02'] },
  rows: [
    {
      ...{ id: 'x', name: named('Ilmoitukset'), about: named('Kaikki'), theme: 'contacts', unit: 'children' },
      ...{ now, before, yearBefore: few, course: [before, now] },
    },
  ],
})

describe('the title of a month', () => {
  it.each([
    ['a rise', { value: 90 }, { value: 40 }, 'Ilmoitukset: 90 lasta, edellisessä kuussa 40 lasta. Nousu on'],
    ['what chance makes', { value: 52 }, { value: 40 }, 'Mikään luku ei muuttunut'],
    ['a withheld figure', few, { value: 40 }, 'Mikään luku ei muuttunut'],
    ['a withheld month before', { value: 40 }, few, 'Mikään luku ei muuttunut'],
    ['nothing and nothing', { value: 0 }, { value: 0 }, 'Mikään luku ei muuttunut'],
  ])('%s', (_, now, before, expected) => {
    expect(monthPaper(sheetOf(now, before), wordsOf('fi')).title.replaceAll('\u00a0', ' ')).toContain(expected)
  })

  it('stands over a course in which a withheld month is a gap with its word', () => {
    const { chart } = monthPaper(sheetOf({ value: 40 }, few), wordsOf('fi'))
    expect(chart?.table.rows.map(({ cells }) => cells[0]?.text)).toEqual([wordsOf('fi').reason.short['too-few'], '40'])
  })
})
