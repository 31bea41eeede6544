/** Flows of files: what each command tells, what is refused and why, and threads that change nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exponential, streamOf, uniform } from '#flows/draw.ts'
import { flowModelOf } from '#flows/flow-model.ts'
import { dayOfNumber } from '#kernel/day-number.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { inBackground } from './background.ts'
import { estimateFlows, projectFlows, simulateFlows } from './flow-commands.ts'
import { monthEnds } from './flow-draws.ts'
import { flowFiles } from './flow-files.ts'
import { plainFlows } from './plain-flows.ts'

const FIRST = 17_532 // 2018-01-01
const LAST = 19_723 // 2024-01-01

let t: TestWorld
let files: { episodes: string; children: string; population: string; prices: string }

beforeAll(async () => {
  t = await testWorld()
  const stream = streamOf(8)
  const episodes: string[] = []
  const children: string[] = []
  for (let k = 0; k < 160; k++) {
    const start = FIRST + Math.floor(uniform(stream) * (LAST - FIRST))
    const moved = start + 1 + Math.floor(exponential(stream) * 300)
    const end = moved + 1 + Math.floor(exponential(stream) * 300)
    children.push(`${k},${dayOfNumber(start - Math.floor(uniform(stream) * 6000))},a,`)
    const text = (day: number) => (day >= LAST ? '' : dayOfNumber(day))
    episodes.push(`${k},${dayOfNumber(start)},${text(moved)},Placement foster,p1,own,90,`)
    if (moved < LAST) episodes.push(`${k},${dayOfNumber(moved)},${text(end)},placement-institution,p2,bought,,`)
  }
  const odd = [
    'x,2019-02-30,,placement-foster,,,,',
    '010190-123M,2019-01-01,,placement-foster,,,,',
    '1,2020-01-01,2019-01-01,placement-foster,,,,',
    '2,2019-01-01,2019-01-01,placement-foster,,own,,',
    'nobody,2019-05-01,2019-06-01,placement-foster,,own,,',
  ]
  const ages = Array.from({ length: 18 }, (_, age) => `a,2018,${age},500`)
  files = {
    episodes: t.file(
      'episodes.csv',
      `child,start,end,state,provider,production,day_price,reason\n${[...episodes, ...odd].join('\n')}\n`,
    ),
    children: t.file('children.csv', `child,birth_date,area,sex\n${children.join('\n')}\n`),
    population: t.file('population.csv', `area,year,age,count\n${ages.join('\n')}\n`),
    prices: t.file('prices.csv', 'state,production,from,eur_per_day,places\nplacement-institution,,2018-01-01,300,7\n'),
  }
})
afterAll(() => t.close())

describe('flows of files', () => {
  it('count every row as read, rejected with its reason, or left out with its reason', async () => {
    const { files: told, rejected, excluded } = await t.run(estimateFlows, { ...files, to: '2023-12-31' })
    expect(told.find(({ file }) => file === 'episodes')?.rejected).toBe(3)
    expect(rejected.map(({ column, reason }) => `${column} ${reason}`)).toEqual([
      'start no-such-date',
      'child identity-code',
      'end ends-before-it-begins',
    ])
    expect(excluded).toEqual(
      expect.arrayContaining([
        { reason: 'zero-length', count: 1 },
        { reason: 'no-birth-date', count: 1 },
      ]),
    )
    expect(JSON.stringify(rejected)).not.toContain('010190')
  })

  it('are expected and simulated alike, and their parts make the whole', async () => {
    const input = { ...files, to: '2023-12-31', years: 3 }
    const { states } = await t.run(projectFlows, { ...input, draws: 50 })
    const { stock, cost } = await t.run(simulateFlows, { ...input, draws: 400 })
    for (const { state, stock: expected } of states) {
      const fan = stock.find((one) => one.state === state)?.fan ?? []
      for (const [year, one] of expected.entries())
        expect(Math.abs((fan[year]?.mean ?? 0) - one)).toBeLessThan(1 + 0.06 * one)
    }
    const [foster, institution, total] = ['placement-foster', 'placement-institution', 'total'].map(
      (name) => cost.find(({ state }) => state === name)?.fan[2]?.mean ?? 0,
    )
    expect((foster ?? 0) + (institution ?? 0)).toBeCloseTo(total ?? 0, 2)
    // whole units of seven places at 300 euros: never less than what the children's days cost
    const days = states.find(({ state }) => state === 'placement-institution')?.days[2] ?? 0
    expect(institution).toBeGreaterThan(days * 30_000)
  })

  it('refuse a file that is not there, a column that is missing and a window without history', async () => {
    expect((await t.refusal(estimateFlows, { episodes: 'no.csv' })).why).toBe('not-a-file')
    expect((await t.refusal(estimateFlows, { episodes: files.children })).message).toContain('no column start')
    expect((await t.refusal(estimateFlows, { ...files, from: '2023-06-01', to: '2023-12-31' })).why).toBe(
      'too-little-history',
    )
  })

  it('move a stock by a matrix as told', async () => {
    const input = {
      stock: t.file('stock.csv', 'state,count\na,10\nb,0\n'),
      rates: t.file('rates.csv', 'from,to,rate\na,a,0.9\na,b,0.1\nb,b,1\n'),
      entries: t.file('entries.csv', 'to,rate\na,1\n'),
    }
    const { days } = await t.run(plainFlows, { ...input, days: 2 })
    expect(days[1]?.states.map(({ mean }) => Math.round(mean * 1e6) / 1e6)).toEqual([10, 2])
    expect(days[1]?.states[0]?.variance).toBeCloseTo(10 * 0.81 * 0.19 + 1.9, 6)
    const over = { ...input, rates: t.file('over.csv', 'from,to,rate\na,a,0.9\na,b,0.2\n') }
    expect((await t.refusal(plainFlows, over)).why).toBe('over-one')
  })
})

describe('work in the background', () => {
  async function aTask() {
    const read = await flowFiles({ ...files, to: '2023-12-31' }, 2)
    if (!read.ok) throw new Error(read.why.message)
    const model = flowModelOf({ ...read.value, years: 2 })
    return { model, prices: read.value.prices, months: monthEnds(read.value.window.to, 2), arms: [[]], seed: 5 }
  }
  const parts = [0, 1, 2].map((k) => ({ from: 4 * k, to: 4 * k + 4 }))

  it('gives the same however many threads do it', async () => {
    const task = await aTask()
    const form = { work: 'flow-draws', task, parts, step: 'x' } as const
    const one = await inBackground({ ...form, threads: 1 }, t.call)
    const two = await inBackground({ ...form, threads: 2 }, t.call)
    expect(two).toEqual(one)
  })

  it('tells how far it has come, and stops when it is cancelled', async () => {
    const task = await aTask()
    const stop = new AbortController()
    const shares: number[] = []
    const progress = (_: string, share: number) => {
      shares.push(share)
      stop.abort(new Error('enough'))
    }
    const work = inBackground(
      { work: 'flow-draws', task, parts, step: 'x', threads: 1 },
      { signal: stop.signal, progress },
    )
    await expect(work).rejects.toThrow('enough')
    expect(shares).toEqual([1 / 3])
  })
})
