/** The picture in the terminal: the public shape of its JSON, and the traps of the press figures in it. */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dataFolder, varhain } from './product.ts'

const SourceId = z.string().min(1)
const Point = z.strictObject({
  period: z.string().min(4),
  from: z.iso.date(),
  to: z.iso.date(),
  value: z.number().nullable(),
  reason: z.string().optional(),
  note: z.string().optional(),
  sources: z.array(SourceId).optional(),
})
/** The public shape; more may stand beside, nothing of this may go. */
const Shape = z.object({
  area: z.object({ id: z.string(), name: z.object({ fi: z.string() }) }),
  snapshot: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/), at: z.iso.datetime() }),
  measures: z.array(
    z.object({
      id: z.string().min(1),
      category: z.string().nullable(),
      unit: z.string().min(1),
      points: z.array(Point),
      sources: z.array(SourceId),
    }),
  ),
  sources: z.array(z.object({ id: SourceId })),
})
type Shape = z.infer<typeof Shape>

let data: string
const shown: Record<string, Shape> = {}
beforeAll(async () => {
  data = dataFolder()
  await varhain(data, ['load-seeds'])
  for (const area of ['imatra', 'kouvola']) {
    const { status, out } = await varhain(data, ['picture', '--area', area, '--json'])
    expect(status).toBe(0)
    shown[area] = Shape.parse(JSON.parse(out))
  }
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

/** The points of a measure: of the source given, where more than one tells it. */
function points(area: string, id: string, source?: string) {
  const found = shown[area]?.measures.filter(
    (one) => one.id === id && (source === undefined || one.sources.includes(source)),
  )
  const [first] = found ?? []
  return Object.fromEntries((first?.points ?? []).map((point) => [point.period, point]))
}

describe('the public shape', () => {
  it('names a source, known below, for every series that has a value', () => {
    for (const { measures, sources } of Object.values(shown)) {
      const known = new Set(sources.map((one) => one.id))
      for (const one of measures) {
        expect(one.sources.every((id) => known.has(id))).toBe(true)
        if (one.points.some((point) => point.value !== null)) expect(one.sources).not.toEqual([])
      }
    }
  })

  it('says why, wherever there is no value, and has no value that is none', () => {
    const all = Object.values(shown).flatMap(({ measures }) => measures.flatMap((one) => one.points))
    const silent = all.filter((point) => point.value === null && !point.reason)
    expect(silent).toEqual([])
    expect(all.filter((point) => point.value === null).length).toBeGreaterThan(0)
  })
})

describe('Imatra', () => {
  it('has the gap of 2010 in every series of the table', () => {
    for (const id of [
      'long-term-placed',
      'open-care-support',
      'child-welfare-notifications',
      'institutional-care-cost',
    ]) {
      expect(points('imatra', `indicator:${id}`, 'imatra-table')[2010]).toMatchObject({
        value: null,
        reason: 'not-reported',
      })
    }
    expect(points('imatra', 'pooled-cost')[2010]).toMatchObject({ value: null, reason: 'not-reported' })
  })

  it('dates the last count of placed children on 31.8.2012', () => {
    const placed = points('imatra', 'indicator:long-term-placed')
    expect(placed[2012]).toMatchObject({ value: 71, from: '2012-08-31', to: '2012-08-31', reason: 'other-date' })
    expect([2007, 2008, 2009, 2011].map((year) => placed[year]?.value)).toEqual([83, 81, 79, 75])
  })

  it('has no cost of 2012 in the table and 1.8 million in the text, and says so', () => {
    const table = points('imatra', 'indicator:institutional-care-cost', 'imatra-table')
    const text = points('imatra', 'indicator:institutional-care-cost', 'imatra-text')
    expect(table[2012]).toMatchObject({ value: null, reason: 'not-reported', note: expect.stringContaining('1,8') })
    expect(text[2012]?.value).toBe(1_800_000)
    expect(points('imatra', 'pooled-cost')[2012]).toMatchObject({
      value: 1_800_000,
      reason: 'other-source',
      sources: ['imatra-text'],
    })
    expect(table[2011]?.value).toBe(2_000_000)
  })
})

describe('Kouvola', () => {
  it('shows 33, 14, and 7 as a part year', () => {
    const taken = points('kouvola', 'indicator:taken-into-care')
    expect([taken[2015]?.value, taken[2016]?.value]).toEqual([33, 14])
    expect(taken[2017]).toMatchObject({ value: 7, from: '2017-01-01', to: '2017-04-30', reason: 'part-year' })
  })

  it('scales the part year only when asked', async () => {
    const { out } = await varhain(data, ['picture', '--area', 'kouvola', '--part-year', 'annualised', '--json'])
    const scaled = Shape.parse(JSON.parse(out)).measures.find((one) => one.id === 'indicator:taken-into-care')
    const last = scaled?.points.at(-1)
    expect(last).toMatchObject({ reason: 'annualised', note: expect.stringContaining('1.1.2017–30.4.2017') })
    expect(last?.value).toBeCloseTo((7 * 365) / 120, 10)
  })
})

describe('the table for people', () => {
  it('shows the traps in each language', async () => {
    const words = { fi: 'ei tietoa', sv: 'uppgift saknas', en: 'no data' }
    const date = { fi: '71 (31.8.)', sv: '71 (31.8.)', en: '71 (31 Aug)' }
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { status, out } = await varhain(data, ['picture', '--area', 'imatra', '--language', language])
      expect([language, status]).toEqual([language, 0])
      const text = out.replaceAll(/[\u00a0\u202f]/g, ' ')
      expect(text).toContain(words[language])
      expect(text).toContain(date[language])
      expect(out).not.toMatch(/undefined|NaN|null/)
    }
  })
})
