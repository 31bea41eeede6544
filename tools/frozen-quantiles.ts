/**
 * Writes src/forecast/frozen-table.ts: how many scales the errors of each method reached on the M1 series.
 *
 *   node tools/run.mjs tools/frozen-quantiles.ts <folder with M1_yearly.json, M1_quarterly.json, M1_monthly.json> --write
 *
 * Rolling origins over the whole of each series, past and future together: short histories of fixed lengths and long ones.
 * Methods that take long are tried on every fifth monthly series.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { poolOf, quantileOf } from '../src/forecast/calibration.ts'
import { REACH, SHORT } from '../src/forecast/frozen-quantile.ts'
import { meanSize, naiveError, type Series } from '../src/forecast/series.ts'
import { type Trial, trialsAt } from '../src/forecast/trial.ts'
import { FORECAST_METHODS, type ForecastMethod, FREQUENCIES, type Frequency } from '../src/model/forecast.ts'

const LENGTHS = { yearly: [5, 7, 9], quarterly: [12, 16, 20], monthly: [30, 38, 46] }
const BACK = { yearly: [1, 3, 6, 9], quarterly: [1, 4, 8, 12], monthly: [1, 9, 18, 24] }
const SLOW: ReadonlySet<ForecastMethod> = new Set(['local-level', 'local-trend'])

const [folder = '.'] = process.argv.slice(2)

function seriesOf(frequency: Frequency): Series[] {
  const read = JSON.parse(readFileSync(join(folder, `M1_${frequency}.json`), 'utf8')) as { x: number[]; xx: number[] }[]
  return read.map(({ x, xx }, k) => ({
    ...{ id: String(k), frequency, first: 0, values: Float64Array.from([...x, ...xx]) },
    ...{ breaks: [], regressors: [] },
  }))
}

function originsOf({ values }: Series, frequency: Frequency, length: 'short' | 'long'): number[] {
  if (length === 'short') return LENGTHS[frequency].filter((one) => one < values.length)
  return BACK[frequency]
    .map((back) => values.length - back)
    .filter((one) => one >= SHORT[frequency])
    .toReversed()
}

function rows(list: readonly Series[], frequency: Frequency, length: 'short' | 'long'): [string[], string[]] {
  const narrow: string[] = []
  const wide: string[] = []
  for (const method of FORECAST_METHODS) {
    const step = SLOW.has(method) && frequency === 'monthly' ? 5 : 1
    const chosen = list.filter((_, k) => k % step === 0)
    const rule = { method, scale: 'as-is' as const, horizon: REACH[frequency], most: 0 }
    const trials: Trial[][] = chosen.map((series) => trialsAt(series, originsOf(series, frequency, length), rule))
    const pool = poolOf(trials, REACH[frequency])
    const line = (level: number) => {
      let most = 0
      const values = pool.map((ratios) => {
        most = Math.max(most, quantileOf(ratios, level))
        return most.toFixed(2)
      })
      return `${method} ${values.join(' ')}`
    }
    narrow.push(line(0.8))
    wide.push(line(0.95))
    console.error(frequency, length, method, wide.at(-1))
  }
  return [narrow, wide]
}

const calm = (list: readonly Series[]): string => {
  const changes = list.map(({ values }) => naiveError(values, 1) / meanSize(values)).toSorted((a, b) => a - b)
  return (changes[Math.floor(changes.length / 10)] ?? 0).toFixed(4)
}

const parts = FREQUENCIES.map((frequency) => {
  const list = seriesOf(frequency)
  const lengths = (['short', 'long'] as const).map((length) => {
    const [narrow, wide] = rows(list, frequency, length)
    return `${length}: {\n narrow: \`\n${narrow.join('\n')}\n\`,\n wide: \`\n${wide.join('\n')}\n\`,\n},`
  })
  return { frequency, table: lengths.join('\n'), calm: calm(list) }
})
const text = `/**
 * Frozen table (kiinnitetty taulukko): quantiles of |error| ÷ scale by frequency, length of history, level, method and horizon,
 * and the tenth part's mean change relative to the level: a calm series.
 *
 * Written by \`tools/frozen-quantiles.ts\` from the 1,001 series of the M1 competition; not edited by hand.
 */
import type { Frequency } from '#model/forecast.ts'

/** A line a method: its name, then a quantile a horizon. */
type ByLength = Readonly<Record<'short' | 'long', Readonly<Record<'narrow' | 'wide', string>>>>

export const FROZEN: Readonly<Record<Frequency, ByLength>> = {
${parts.map(({ frequency, table }) => `${frequency}: { ${table} },`).join('\n')}
}

/** Mean change from one period to the next, of the level; nine series in ten change more. */
export const CALM: Readonly<Record<Frequency, number>> = { ${parts.map((one) => `${one.frequency}: ${one.calm}`).join(', ')} }
`
if (process.argv.includes('--write'))
  writeFileSync(join(import.meta.dirname, '..', 'src', 'forecast', 'frozen-table.ts'), text)
else console.log(text)
