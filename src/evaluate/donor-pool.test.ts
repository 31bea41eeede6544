import { describe, expect, it } from 'vitest'
import type { Panel } from '#model/panel.ts'
import { type Frame, frameCautions } from './cautions.ts'
import { donorPool, type PoolWish } from './donor-pool.ts'
import { rolesOf } from './period-role.ts'

const YEARS = [2011, 2012, 2013, 2014, 2015, 2016]
const panel = (rows: Readonly<Record<string, readonly (number | null)[]>>, more: Partial<Panel> = {}): Panel => ({
  outcome: 'placed',
  units: Object.keys(rows),
  periods: YEARS.map(String),
  times: YEARS,
  values: Object.values(rows),
  starts: Object.keys(rows).map((name) => (name === 'A' ? 2015 : null)),
  columns: {},
  ...more,
})
const WISH: PoolWish = { contaminated: [], breaks: [], averages: 1, traits: [] }
const FULL = [1, 2, 3, 4, 5, 6]
const ROWS = { A: FULL, B: FULL, C: FULL, D: [1, 2, null, 4, 5, 6], E: FULL, F: FULL }

describe('the donor pool', () => {
  it('tells of each that is left out why', () => {
    const wish = {
      ...WISH,
      donors: ['B', 'C', 'D', 'F'],
      contaminated: ['C'],
      breaks: [{ time: 2013, name: 'kuntaliitos', unit: 'F' }],
    }
    const pool = donorPool(panel(ROWS), wish, 1)
    expect(pool.ok && pool.value.block.donorNames).toEqual(['B'])
    expect(pool.ok && pool.value.leftOut).toEqual([
      { unit: 'C', reason: 'contaminated', about: '' },
      { unit: 'D', reason: 'missing-cells', about: '2013' },
      { unit: 'E', reason: 'not-chosen', about: '' },
      { unit: 'F', reason: 'own-break', about: 'kuntaliitos' },
    ])
  })

  it('leaves out a period that the treated lacks, and says which', () => {
    const pool = donorPool(panel({ ...ROWS, A: [1, null, 3, 4, 5, 6] }), WISH, 1)
    expect(pool.ok && pool.value.missing).toEqual(['2012'])
    expect(pool.ok && pool.value.block.periods).toEqual(['2011', '2013', '2014', '2015', '2016'])
  })

  it.each<[string, Panel, Partial<PoolWish>, string]>([
    ['nobody treated', panel(ROWS, { starts: [null, null, null, null, null, null] }), {}, 'nobody-treated'],
    ['starts at different times', panel(ROWS, { starts: [2015, 2013, null, null, null, null] }), {}, 'staggered'],
    ['one period before', panel(ROWS, { starts: [2012, null, null, null, null, null] }), {}, 'nobody-before'],
    ['nothing after', panel(ROWS, { starts: [2017, null, null, null, null, null] }), {}, 'nothing-after'],
    ['a name that is not there', panel(ROWS), { contaminated: ['Z'] }, 'no-such-unit'],
    ['too few donors', panel(ROWS), { donors: ['B'] }, 'few-donors'],
  ])('refuses %s', (_, given, wish, why) => {
    expect(donorPool(given, { ...WISH, ...wish }, 2)).toMatchObject({ ok: false, why: { why } })
  })
})

describe('the role of a period', () => {
  it('is mixed where the start falls into it', () => {
    expect(rolesOf([2014, 2015, 2016], 2015.5, 1)).toEqual(['before', 'mixed', 'after'])
    expect(rolesOf([2014, 2015, 2016], 2015, 1)).toEqual(['before', 'after', 'after'])
  })

  it('is mixed of every mean of three years that reaches over the start', () => {
    expect(rolesOf([2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018], 2016, 3)).toEqual([
      ...['before', 'before', 'before', 'before'],
      ...['mixed', 'mixed', 'after', 'after'],
    ])
  })
})

describe('cautions of the frame', () => {
  const frame: Frame = { panel: panel(ROWS), start: 2015, breaks: [], averages: 1, before: 10, after: 5 }
  const codes = (more: Partial<Frame>) =>
    frameCautions({ ...frame, ...more }).map(({ code, weight }) => `${code} ${weight}`)

  it('cannot miss a break within the window, at the start or of the treated', () => {
    expect(codes({ breaks: [{ time: 2012, name: 'laki' }] })).toContain('break-in-window serious')
    expect(codes({ breaks: [{ time: 2015.25, name: 'laki' }] })).toContain('break-near-start serious')
    expect(codes({ breaks: [{ time: 2012, name: 'oma', unit: 'A' }] })).toContain('break-in-window serious')
    expect(codes({ breaks: [{ time: 2012, name: 'muun', unit: 'B' }] })).not.toContain('break-in-window serious')
    expect(codes({ breaks: [{ time: 2009, name: 'vanha' }] })).not.toContain('break-in-window serious')
  })

  it('counts overlapping means by how many are apart', () => {
    expect(codes({ averages: 3, before: 4, after: 4 })).toEqual([
      'overlapping-averages serious',
      'few-periods-before serious',
      'few-periods-after caution',
      'small-numbers caution',
    ])
  })

  it('sees gaps between the periods', () => {
    const gappy = panel(ROWS, { times: [2007, 2008, 2009, 2011, 2012, 2013] })
    expect(codes({ panel: gappy })).toContain('uneven-periods caution')
  })
})
