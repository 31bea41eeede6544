/** Plain projection of a matrix (perusennuste tiedostoista): as tools of daily matrices reckon, with the exact interval of that process. */
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { type PlainProcess, plainMoves, plainProjection } from '#flows/plain-projection.ts'
import { twoSided } from '#kernel/normal.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { type NamedNumber, readNamedNumbers } from '#sources/flow-row.ts'
import { action, no, type Refusal } from './action.ts'

export const plainFlows = action({
  name: 'plain-flows',
  kind: 'look',
  needsNothing: true,
  isAtTheMachine: true,
  allow: ['controller'],
  about: 'Moves a start stock by a daily matrix and constant entries, and tells the exact interval of that process.',
  example: './varhain flows plain --stock stock.csv --rates rates.csv --entries entries.csv --days 365 --json',
  input: z.object({
    /** `state,count` */
    stock: z.string().min(1),
    /** `from,to,transition_rate`: chances a day, staying included. */
    rates: z.string().min(1),
    /** `to,daily_entry_probability`: entries a day. */
    entries: z.string().min(1),
    days: z.coerce.number().int().min(1).max(7400).default(365),
    /** Tell every so many days; the last is always told. */
    step: z.coerce.number().int().min(1).default(1),
  }),
  run: async ({ days, step, ...files }) => {
    const process = await processOf(files)
    if (!process.ok) return process
    const { states } = process.value
    const told = [...plainProjection(process.value, days)].flatMap((one, at) =>
      (at + 1) % step === 0 || at + 1 === days
        ? [
            {
              day: at + 1,
              ...intervals(one.totalMean, one.totalVariance),
              states: states.map((state, k) => ({ state, ...intervals(one.mean[k] ?? 0, one.variance[k] ?? 0) })),
            },
          ]
        : [],
    )
    return done({ days: told })
  },
})

function intervals(mean: number, variance: number) {
  const reach = twoSided(0.95) * Math.sqrt(variance)
  return { mean, variance, lower95: Math.max(0, mean - reach), upper95: mean + reach }
}

interface Files {
  readonly stock: string
  readonly rates: string
  readonly entries: string
}

async function processOf(files: Files): Promise<Outcome<PlainProcess, Refusal>> {
  const stock = await numbersAt('stock', files.stock)
  if (!stock.ok) return stock
  const rates = await numbersAt('rates', files.rates)
  if (!rates.ok) return rates
  const entries = await numbersAt('entries', files.entries)
  if (!entries.ok) return entries
  const named = [...stock.value, ...entries.value].map(({ to }) => to)
  const states = [...new Set([...named, ...rates.value.flatMap(({ from, to }) => [from, to])])]
  const leaving = (state: string) => summed(rates.value.filter(({ from }) => from === state))
  const over = states.find((state) => leaving(state) > 1 + 1e-9)
  if (over !== undefined) return no('over-one', `rates: the chances from "${over}" sum to more than one`, 'rates')
  const of = (rows: readonly NamedNumber[]) =>
    Float64Array.from(states, (state) => summed(rows.filter(({ to }) => to === state)))
  const moves = rates.value.map(({ from, to, value }) => ({ from, to, rate: value }))
  return done({ states, start: of(stock.value), entries: of(entries.value), moves: plainMoves(states, moves) })
}

const summed = (rows: readonly NamedNumber[]): number => rows.reduce((sum, { value }) => sum + value, 0)

async function numbersAt(name: keyof Files, path: string): Promise<Outcome<readonly NamedNumber[], Refusal>> {
  const read = await readNamedNumbers(resolve(path))
  const called = `${name}: ${basename(path)}`
  if (!read.ok) return no(read.why.fault, `${called}: ${read.why.detail}`, name)
  const [first] = read.value.rejected
  return first
    ? no('rejected-row', `${called}: row ${first.row}, column ${first.column}, ${first.reason} "${first.text}"`, name)
    : done(read.value.rows)
}
