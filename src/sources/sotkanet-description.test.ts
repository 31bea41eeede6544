import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { SotkanetIndicator } from '#model/statistic.ts'
import { markupText } from './markup-text.ts'
import { agesIn, readDescription } from './sotkanet-description.ts'
import { readStatistics } from './statistics-folder.ts'
import { parseTable } from './table.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const RECORDED = join(ROOT, '..', 'shared', 'data', 'finland')
const TODAY = '2026-01-02' as Day

function recorded(name: string): string | undefined {
  try {
    return readFileSync(join(RECORDED, name), 'utf8')
  } catch {
    return undefined
  }
}

const indicator = (more: object = {}) =>
  SotkanetIndicator.parse({
    id: 7,
    series: 'x',
    unit: 'percent',
    titleHolds: ['sijoit'],
    definition: { time: 'during', ages: { from: 0, to: 17 } },
    ...more,
  })

const answer = (more: object = {}) => ({
  id: 7,
  'data-updated': '2025-06-10',
  range: { start: 1991, end: 2024 },
  title: { fi: 'Sijoitetut 0 - 17-vuotiaat, %' },
  ...more,
})

const faultOf = (given: unknown, wanted = indicator()) => {
  const read = readDescription(given, wanted, TODAY)
  return read.ok ? 'none' : read.why.fault
}

describe('text with markup', () => {
  it.each([
    ['v&auml;est&#246;st&#xE4;', 'väestöstä'],
    ['Alku.<p id=suhteutus>Loppu.</p> ', 'Alku.Loppu.'],
    ['Yksi<br />kaksi<BR><br>kolme', 'Yksi\nkaksi\nkolme'],
    ['alle 5 < 10 & 3 > 2', 'alle 5 < 10 & 3 > 2'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['a<script>alert(1)</script>b<!-- c -->d', 'a b d'],
    ['&#0;&#55296;&#9999999;&unknown;', '&#0;&#55296;&#9999999;&unknown;'],
    ['<img src=x onerror=alert(1)>kuva', 'kuva'],
  ])('%j is %j', (given, plain) => expect(markupText(given)).toBe(plain))
})

describe('ages in a title', () => {
  it.each([
    ['Kodin ulkopuolelle sijoitetut 0 - 17-vuotiaat, %', { from: 0, to: 17 }],
    ['Huostassa olleet 16–17-vuotiaat', { from: 16, to: 17 }],
    ['Lastenneuvolan käynnit / 1000 0-7-vuotiasta', { from: 0, to: 7 }],
    ['asiakkaat / 1000 alle 18-vuotiasta', { from: 0, to: 17 }],
    ['Väestö 31.12.', undefined],
    ['Vuosina 2010-2012 vuotiset', undefined],
  ])('%s', (title, ages) => expect(agesIn(title)).toEqual(ages))
})

describe('a description', () => {
  it('tells the preliminary years that a notice names, and takes no anticipatory notification for one', () => {
    const notices = {
      fi: 'Ennakollinen lastensuojeluilmoitus ei sisälly vuoteen 2019. Vuosien 2023 ja 2024 tiedot ovat <b>ennakkotietoja</b>.',
    }
    const read = readDescription(answer({ notices }), indicator(), TODAY)
    expect(read.ok && read.value.preliminary).toEqual([2023, 2024])
    const latest = readDescription(
      answer({ limits: { fi: 'Uusimmat tiedot ovat ennakkotietoja.' } }),
      indicator(),
      TODAY,
    )
    expect(latest.ok && latest.value.preliminary).toEqual([2024])
  })

  it.each<[string, object | null, string]>([
    ['nothing', null, 'wrong-shape'],
    ['another indicator', answer({ id: 8 }), 'wrong-shape'],
    ['no title', answer({ title: { fi: '<p></p>' } }), 'wrong-shape'],
    ['a year as text', answer({ range: { start: '1991', end: 2024 } }), 'wrong-shape'],
    ['years backwards', answer({ range: { start: 2024, end: 1991 } }), 'odd-dates'],
    ['years to come', answer({ range: { start: 1991, end: 9999 } }), 'odd-dates'],
    ['no such update day', answer({ 'data-updated': '2025-02-31' }), 'odd-dates'],
    ['an update far ahead', answer({ 'data-updated': '2099-01-01' }), 'odd-dates'],
    ['another meaning', answer({ title: { fi: 'Väestö 31.12.' } }), 'other-meaning'],
    ['other ages', answer({ title: { fi: 'Sijoitetut 0-20-vuotiaat' } }), 'other-meaning'],
  ])('of %s is refused', (_, given, fault) => expect(faultOf(given)).toBe(fault))

  it('without the ages that a series is named by is refused', () => {
    const wanted = indicator({ series: 'x:age:{ages}', definition: { time: 'during' } })
    expect(faultOf(answer({ title: { fi: 'Sijoitetut' } }), wanted)).toBe('other-meaning')
  })
})

const RECORDED_4 = recorded('sotkanet_sample_indicator_4_metadata.json')
describe.skipIf(!RECORDED_4)(
  `the recorded description${RECORDED_4 ? '' : ' (skipped: no recorded answers here)'}`,
  () => {
    it('is read as it is', async () => {
      const folder = await readStatistics(join(ROOT, 'statistics'))
      const wanted = folder.ok ? folder.value.sotkanet.find(({ id }) => id === 4) : undefined
      if (!wanted) throw new Error('not listed: 4')
      const read = readDescription(JSON.parse(RECORDED_4 ?? ''), wanted, TODAY)
      expect(read.ok && read.value).toMatchObject({
        updated: '2016-11-02',
        first: 1996,
        last: 2015,
        ages: { from: 0, to: 17 },
        genders: ['total', 'female', 'male'],
        preliminary: [],
        decimals: 1,
        notice: { fi: expect.stringContaining('alle viiden tapauksen') },
      })
      expect(JSON.stringify(read)).not.toMatch(/<\w|&\w+;/)
    })
  },
)

const CURATED = recorded('curated_child_welfare_indicators.csv')
describe.skipIf(!CURATED)(`the list of statistics${CURATED ? '' : ' (skipped: no list of titles here)'}`, () => {
  it('holds every indicator of the curated list but one, whose year cannot be told, and fits its titles', async () => {
    const folder = await readStatistics(join(ROOT, 'statistics'))
    const table = parseTable(CURATED ?? '')
    if (!folder.ok || !table.ok) throw new Error('not read')
    const listed = new Map(folder.value.sotkanet.map((one) => [one.id, one]))
    const rows = table.value.rows.flatMap((line) =>
      idsOf(line.at('id')).map((id) => ({ id, title: line.at('title_fi') })),
    )
    expect(rows.map(({ id }) => id).filter((id) => !listed.has(id))).toEqual([3521])
    const isWhole = (title: string) => !title.startsWith('...') && !/\(5 ids|\(4 ids/.test(title)
    const strange = rows.filter(({ id, title }) => {
      const one = listed.get(id)
      if (!one || !isWhole(title)) return false
      const ages = agesIn(title)
      const own = one.definition.ages
      const differs = own !== undefined && ages !== undefined && (own.from !== ages.from || own.to !== ages.to)
      return differs || one.titleHolds.some((stem) => !title.toLowerCase().includes(stem))
    })
    expect(strange).toEqual([])
  })
})

/** `478-482` is five ids. */
function idsOf(text: string): number[] {
  const [from = 0, to = from] = text.split('-').map(Number)
  return Array.from({ length: to - from + 1 }, (_, k) => from + k)
}
