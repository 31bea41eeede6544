import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLLABORATION_AREAS } from '#law/collaboration-areas.ts'
import type { IndicatorPage } from '#model/indicator-page.ts'
import { ofYear, publish } from '../../test/observed.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { exportIndicator, exportIndicators } from './export-indicators.ts'
import { loadSeeds } from './load-seeds.ts'
import { showIndicator } from './show-indicator.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
  await t.run(loadSeeds, {})
})
afterAll(() => t.close())

const SHARE = 'placed-outside-home-share'
const page = (area: string, more: object = {}): Promise<IndicatorPage> =>
  t.run(showIndicator, { area, indicator: SHARE, ...more })

const standings = ({ comparison }: IndicatorPage) =>
  (comparison?.standings ?? []).map(({ area, value, place, open }) => [area, value, place.first, place.last, open])

describe('the page of one indicator', () => {
  it('compares a county with its collaboration area and says what chance leaves open', async () => {
    const shown = await page('kymenlaakson-hyvinvointialue')
    expect(shown.choice).toBe('county')
    expect(new Set(shown.peers.map(({ why }) => why.kind === 'county' && why.within.fi))).toEqual(
      new Set(['Etelä-Suomen yhteistyöalue']),
    )
    expect(shown.comparison).toMatchObject({ source: 'thl-placed-2021-2024', period: '2024', silent: [] })
    const all = standings(shown)
    expect(all).toHaveLength(8)
    expect(all.at(0)?.slice(0, 4)).toEqual(['etela-karjalan-hyvinvointialue', 0.5, 1, 1])
    expect(all.at(-1)).toEqual(['kymenlaakson-hyvinvointialue', 1.8, 8, 8, { first: 7, last: 8 }])
    const own = shown.comparison?.standings.at(-1)
    // 619 children were 1.75–1.85 % of 33,460–35,371.
    expect(own).toMatchObject({ count: { low: 619, high: 619 }, population: { low: 33_460, high: 35_371 } })
    expect(own?.interval?.low).toBeLessThan(1.75)
    expect(own?.interval?.high).toBeGreaterThan(1.85)
  })

  it('shows the map of all 22, and an unknown with its reason', async () => {
    const { counties } = await page('kymenlaakson-hyvinvointialue')
    expect(counties?.figures.map(({ area }) => area)).toEqual([...COLLABORATION_AREAS.keys()])
    expect(counties?.figures.filter(({ value }) => value === null)).toEqual([])
  })

  it('takes another year, and says that there is nothing where there is not', async () => {
    expect((await page('lapin-hyvinvointialue', { year: 2022 })).comparison?.period).toBe('2022')
    expect(await page('lapin-hyvinvointialue', { year: 2001 })).toMatchObject({
      comparison: null,
      notCompared: 'no-figures',
    })
  })

  it('compares those that press releases compared, and those named by hand', async () => {
    const imatra = await page('imatra')
    expect(imatra.choice).toBe('source')
    expect(standings(imatra).map(([area, value]) => [area, value])).toEqual([
      ['etela-karjalan-hyvinvointialue', 0.77],
      ['imatra', 1.13],
      ['kouvola', 2.1],
      ['kotka', 2.57],
    ])
    expect(imatra.comparison?.standings.map(({ interval, unknown }) => [interval, unknown])).toEqual(
      Array(4).fill([null, 'no-count']),
    )
    const hand = await page('kouvola', { with: 'Kotka, eksote' })
    expect(hand.peers).toEqual([
      { area: 'kotka', why: { kind: 'hand' } },
      { area: 'eksote', why: { kind: 'hand' } },
    ])
    expect(hand.comparison).toMatchObject({ source: 'kouvola-release', period: '2016' })
    expect(standings(hand).map(([area]) => area)).toEqual(['eksote', 'kouvola', 'kotka'])
    expect(await t.refusal(showIndicator, { area: 'kouvola', indicator: SHARE, with: 'atlantis' })).toMatchObject({
      why: 'unknown-area',
    })
  })

  it('finds those alike with weights, distance and what is missing', async () => {
    const shown = await page('kainuun-hyvinvointialue', { peers: 'likeness' })
    expect(shown.peers).toHaveLength(8)
    const distances = shown.peers.map(({ why }) => (why.kind === 'likeness' ? why.distance : Number.NaN))
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(shown.peers[0]?.why).toMatchObject({
      variables: [
        { id: 'children', weight: 1 },
        { id: 'history', weight: 0.5 },
      ],
      missing: ['children-share', 'low-income'],
    })
  })

  it('compares a count as the share that is made of it, and a count without one not at all', async () => {
    const counted = await t.run(showIndicator, { area: 'lapin-hyvinvointialue', indicator: 'placed-children' })
    expect(counted.comparison?.indicator.id).toBe(SHARE)
    expect(counted.series.map(({ unit }) => unit)).toEqual(['children'])
    const bare = await t.run(showIndicator, { area: 'imatra', indicator: 'long-term-placed' })
    expect(bare).toMatchObject({ comparison: null, notCompared: 'not-a-rate', counties: null })
    expect(bare.intervals.map(({ period }) => period)).toEqual(['2007', '2008', '2009', '2011'])
  })

  it('refuses an indicator that nobody knows, and shows an empty page for one known without figures', async () => {
    expect(await t.refusal(showIndicator, { area: 'imatra', indicator: 'happiness' })).toMatchObject({
      why: 'unknown-indicator',
    })
    expect(await t.run(showIndicator, { area: 'espoo', indicator: SHARE })).toMatchObject({ series: [], years: null })
  })
})

describe('the county’s own figures', () => {
  let own: TestWorld
  beforeAll(async () => {
    own = await testWorld()
    await own.run(loadSeeds, {})
    const county = 'kymenlaakson-hyvinvointialue'
    await publish(
      own,
      {
        id: 'oma',
        kind: 'register',
        definitions: { [SHARE]: { time: 'during', counts: 'children', ages: { from: 0, to: 17 } } },
      },
      [
        ofYear(county, SHARE, 2023, 1.83, { unit: 'percent' }),
        ofYear(county, SHARE, 2024, 1.9, { unit: 'percent' }),
        ofYear(county, `${SHARE}:age:13-15`, 2024, 2.4, { unit: 'percent' }),
        ofYear(county, `${SHARE}:age:16-17`, 2024, null, { unit: 'percent', reason: 'too-few' }),
        ofYear(county, 'children', 2024, 34_400, { kind: 'population', from: '2024-12-31' }),
      ],
    )
  })
  afterAll(() => own.close())

  it('stand first beside the official ones, with breakdowns and what differs', async () => {
    const shown = await own.run(showIndicator, { area: 'kymenlaakson-hyvinvointialue', indicator: SHARE })
    expect(shown.series.map(({ origin, breakdown }) => [origin, breakdown?.value])).toEqual([
      ['register', undefined],
      ['statistics', undefined],
      ['register', '13-15'],
      ['register', '16-17'],
    ])
    expect(shown.series[3]?.points[0]).toMatchObject({ value: null, reason: 'too-few' })
    expect(shown.differences).toMatchObject([
      { period: '2023', by: -0.03, reasons: [{ fact: 'rounding' }] },
      { period: '2024', by: -0.1, reasons: [] },
    ])
  })

  it('are compared through the source that tells the others too, with the population that is known', async () => {
    const shown = await own.run(showIndicator, { area: 'kymenlaakson-hyvinvointialue', indicator: SHARE })
    expect(shown.comparison?.source).toBe('thl-placed-2021-2024')
    expect(shown.comparison?.standings.at(-1)).toMatchObject({ population: { low: 34_400, high: 34_400 } })
  })
})

describe('downloads', () => {
  const asked = { area: 'kymenlaakson-hyvinvointialue', indicator: SHARE }

  it('give the figures with their intervals, and an unknown without a number', async () => {
    const file = await t.run(exportIndicator, { ...asked, format: 'csv' })
    expect(file.fileName).toMatch(/^kymenlaakson-hyvinvointialue-placed-outside-home-share-[0-9a-f]{8}\.csv$/)
    const rows = String(file.content).trimEnd().split('\r\n')
    expect(rows.find((row) => row.includes(';2024;') && row.includes('Kymenlaakson'))).toMatch(/;1,8;1,619;2;/)
    const table = String((await t.run(exportIndicators, { area: 'imatra' })).content)
    expect(table).toMatch(/long-term-placed;.*;2010;2010-01-01;2010-12-31;;;;ei tietoa;/)
  })

  it('give a workbook, JSON of the public shape and any chart, and name the charts there are', async () => {
    const book = await t.run(exportIndicator, { ...asked, format: 'xlsx', language: 'sv' })
    expect(Buffer.from(book.content).subarray(0, 2).toString()).toBe('PK')
    const json = await t.run(exportIndicator, { ...asked, format: 'json' })
    expect(JSON.parse(String(json.content))).toMatchObject({ area: { id: asked.area }, choice: 'county' })
    for (const chart of ['course-percent', 'ranking', 'distribution', 'multiples', 'map']) {
      const svg = String((await t.run(exportIndicator, { ...asked, format: 'svg', chart })).content)
      expect(svg).toMatch(/^<svg xmlns=/)
      expect(svg).not.toMatch(/NaN|Infinity|undefined|style=/)
      expect(svg).toContain('Lähde: ')
    }
    expect(await t.refusal(exportIndicator, { ...asked, format: 'svg', chart: 'x' })).toMatchObject({
      why: 'unknown-chart',
    })
  })
})
