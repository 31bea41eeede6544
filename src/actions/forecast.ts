/**
 * Forecasts the series of a file (tiedoston sarjojen ennuste): for analysts who bring a table of their own.
 *
 * Needs neither the register nor the pool; what the product shows of an area goes through the same `fansOf`.
 */
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { type AssemblyFault, assembled } from '#forecast/assembled.ts'
import { type Draft, draftsOf, type FanRule, fansOf } from '#forecast/fan.ts'
import { SHORTEST } from '#forecast/method.ts'
import { reconciled } from '#forecast/reconcile.ts'
import { knownCount, type Series } from '#forecast/series.ts'
import { sumsOf, type TreeFault } from '#forecast/tree.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { PLANNING_DUTIES } from '#model/duty.ts'
import { FORECAST_METHODS, ForecastAnswer, type ForecastNote, FREQUENCIES, INTERVALS } from '#model/forecast.ts'
import { LANGUAGES, type Language } from '#model/named.ts'
import { readCauseTable, readSeriesTable, type SeriesTableFault } from '#sources/series-table.ts'
import { tableText } from '#sources/table.ts'
import { wordsOf } from '#words/dictionary.ts'
import { action, type Call, no, type Refusal } from './action.ts'
import { Flag } from './form-input.ts'

const Input = z.object({
  /** A table with the columns series (may be left out), period and value. */
  input: z.string().min(1),
  fileName: z.string().optional(),
  upload: z.string().optional(),
  /** As the periods are written, where left out. */
  frequency: z.enum(FREQUENCIES).optional(),
  horizon: z.coerce.number().int().min(1).max(60),
  /** By the length of the series, where left out. */
  method: z.enum(FORECAST_METHODS).optional(),
  interval: z.enum(INTERVALS).default('pooled'),
  /** First periods in which a figure means another thing, separated by commas: 2015,2020-Q2. */
  breaks: z.string().max(400).optional(),
  /** A table of known causes: period, then a column each, through the horizon. */
  regressors: z.string().min(1).optional(),
  /** The series are a tree by their names, `all/child-protection`, and the parts are to make the whole. */
  tree: Flag.default(false),
  scale: z.enum(['as-is', 'log']).default('as-is'),
  language: z.enum(LANGUAGES).default('fi'),
})
type Input = z.output<typeof Input>

export const forecast = action({
  name: 'forecast',
  kind: 'look',
  needsNothing: true,
  allow: PLANNING_DUTIES,
  about: 'Forecasts series of a file with intervals, the naive yardstick and a back-test; one JSON line a series.',
  example: './varhain forecast --input sarjat.csv --frequency yearly --horizon 5 --json',
  input: Input,
  output: ForecastAnswer,
  run: async (input, call) => {
    const series = await seriesIn(input)
    if (!series.ok) return series
    const rule: FanRule = { ...input }
    const drafts = await draftsInTurn(series.value, rule, call)
    const found = input.tree ? asTree(drafts, input.language) : done({ drafts, notes: [] })
    if (!found.ok) return found
    const forecasts = fansOf(found.value.drafts, rule).map((fan, k) => {
      const id = series.value[k]?.id ?? ''
      const told = { ...fan, notes: [...fan.notes, ...found.value.notes] }
      return id === '' ? told : { series: id, ...told }
    })
    return done({ forecasts })
  },
})

const AT_ONCE = 10

/** Some series at a time, so that others are served meanwhile and it can be cancelled. */
async function draftsInTurn(list: readonly Series[], rule: FanRule, { signal, progress }: Call): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (let from = 0; from < list.length; from += AT_ONCE) {
    signal.throwIfAborted()
    drafts.push(...draftsOf(list.slice(from, from + AT_ONCE), rule, list.length))
    progress('forecasting', drafts.length / list.length)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return drafts
}

interface Told {
  readonly drafts: readonly Draft[]
  readonly notes: readonly ForecastNote[]
}

/** The drafts reconciled; a part without a forecast leaves them as they are. */
function asTree(drafts: readonly Draft[], language: Language): Outcome<Told, Refusal> {
  const sums = sumsOf(drafts.map(({ series }) => series))
  if (!sums.ok) return faulty(sums.why, 'tree', language)
  if (drafts.some(({ prepared }) => !prepared)) return done({ drafts, notes: ['part-without-forecast'] })
  return done({ drafts: reconciled(drafts, sums.value).drafts, notes: ['reconciled'] })
}

async function seriesIn(input: Input): Promise<Outcome<Series[], Refusal>> {
  const { language } = input
  const text = await textOf(input.input, input.fileName, 'input', language)
  if (!text.ok) return text
  const rows = readSeriesTable(text.value)
  if (!rows.ok) return faulty(rows.why, 'input', language)
  const causes = await causesIn(input)
  if (!causes.ok) return causes
  const breaks = (input.breaks ?? '').split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  const { frequency, horizon } = input
  const list = assembled({ rows: rows.value, frequency, horizon, breaks, causes: causes.value })
  if (!list.ok) return faulty(list.why, placeOf(list.why), language)
  const most = Math.max(...list.value.map((one) => knownCount(one.values)))
  if (most < SHORTEST.any)
    return faulty({ why: most === 0 ? 'no-values' : 'too-few-values', row: 0, text: String(most) }, 'input', language)
  return list
}

const placeOf = ({ why }: AssemblyFault): string =>
  why === 'not-a-break' ? 'breaks' : why === 'causes-too-short' || why === 'no-causes' ? 'regressors' : 'input'

async function causesIn({ regressors, language }: Input) {
  if (regressors === undefined) return done(undefined)
  const text = await textOf(regressors, undefined, 'regressors', language)
  if (!text.ok) return text
  const rows = readCauseTable(text.value)
  return rows.ok ? rows : faulty(rows.why, 'regressors', language)
}

async function textOf(
  path: string,
  name: string | undefined,
  where: string,
  language: Language,
): Promise<Outcome<string, Refusal>> {
  const { refusals } = wordsOf(language).forecast
  const found = await stat(resolve(path)).catch(() => undefined)
  if (!found?.isFile()) return no('no-file', refusals['no-file'](name ?? basename(path)), where)
  const text = await tableText(resolve(path))
  return text.ok ? text : faulty({ why: 'no-table', row: 1, text: text.why.detail }, where, language)
}

type Fault = SeriesTableFault | AssemblyFault | TreeFault

const faulty = ({ why, row, text }: Fault, where: string, language: Language) =>
  no(why, wordsOf(language).forecast.refusals[why](String(row), text), where)
