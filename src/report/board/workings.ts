/**
 * Workings (laskelmat): tables that only a workbook has, by which a reader follows how a figure of the paper comes about.
 */
import type { ForecastOfArea, SeriesForecast } from '#model/forecast.ts'
import type { MeasureSeries, Picture } from '#model/picture.ts'
import type { ProposalAppraisal } from '#model/proposal-appraisal.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import type { ChartTable, TableCell } from '../chart-table.ts'
import { hasValue, sharesOf, sideSeries, totalOf } from '../picture-parts.ts'
import { calendarYear } from '../proposal-names.ts'
import type { BoardTable } from './board-paper.ts'
import { cellAt, formulasOf, sumsAcross } from './sheet-formulas.ts'

const cell = (words: Words, value: number | null, reason = ''): TableCell =>
  value === null ? { text: reason, value, note: '' } : { text: words.format.plain(value), value, note: '' }

/** Early, corrective, what both come to, and the share of early in it. */
export function pictureWorkings(picture: Picture, words: Words): readonly BoardTable[] {
  const { board, unit, chart } = words
  const [early, corrective] = [sideSeries(picture, 'early'), sideSeries(picture, 'corrective')]
  const share = sharesOf(picture, 'early-share')[0]
  if (!hasValue(early) || !hasValue(corrective) || !hasValue(share)) return []
  const told: readonly MeasureSeries[] = [early, corrective]
  const periods = [...new Set(told.flatMap(({ points }) => points.map(({ period }) => period)))].sort()
  const at = (series: MeasureSeries | undefined, period: string) => series?.points.find((one) => one.period === period)
  const given = (series: MeasureSeries | undefined, period: string): TableCell => {
    const point = at(series, period)
    return cell(words, point?.value ?? null, words.reason.short[point?.reason ?? 'not-reported'])
  }
  const table: ChartTable = {
    caption: board.workings.shares,
    corner: chart.period,
    unit: unit.name[early.unit] ?? early.unit,
    columns: [board.figures.early, board.figures.corrective, chart.total, chart.earlyShare],
    rows: periods.map((period) => ({
      label: words.format.period(period),
      cells: [
        ...told.map((series) => given(series, period)),
        given(totalOf(picture), period),
        { ...given(share, period), format: 'percent' as const },
      ],
    })),
  }
  const formulas = formulasOf(table, ({ cells }, row, column) => {
    const [first, second, whole] = cells.map(({ value }) => value)
    if (first == null || second == null) return undefined
    if (column === 2) return { formula: `SUM(${cellAt(row, 0)}:${cellAt(row, 1)})`, value: first + second }
    if (column !== 3 || !whole) return undefined
    const both = `(${cellAt(row, 0)}+${cellAt(row, 1)})`
    return { formula: `100*${cellAt(row, 0)}/${both}`, value: (100 * first) / (first + second) }
  })
  return [{ kind: 'table', unit: '', table, formulas }]
}

/** Year by year: the net, what a euro of that year is worth today, and the sum so far (as the chart of the first page has it). */
export function cumulatedWorkings(appraisal: ProposalAppraisal, words: Words): readonly BoardTable[] {
  const { board, unit, investment, format } = words
  const { discount, years } = appraisal
  const rate = 1 + discount.rate
  const rows = years.map(({ year, net, cumulative }) => {
    const factor = 1 / rate ** year
    return {
      label: calendarYear(appraisal, year),
      cells: [net.mean, factor, net.mean * factor, cumulative.mean].map((value) => cell(words, value)),
    }
  })
  const table: ChartTable = {
    caption: board.workings.cumulated(format.percent(discount.rate)),
    corner: words.chart.period,
    unit: unit.name.EUR ?? '',
    columns: [investment.payerFlow.net, board.workings.factor, board.workings.present, investment.cumulative.path],
    rows,
  }
  const formulas = formulasOf(table, ({ cells }, row, column) => {
    const [net, factor, present] = cells.map(({ value }) => value ?? 0)
    if (column === 1) return { formula: `1/${rate}^${years[row]?.year}`, value: 1 / rate ** (years[row]?.year ?? 0) }
    if (column === 2) return { formula: `${cellAt(row, 0)}*${cellAt(row, 1)}`, value: (net ?? 0) * (factor ?? 0) }
    if (column !== 3) return undefined
    const before = rows[row - 1]?.cells[3]?.value ?? 0
    const formula = row === 0 ? cellAt(row, 2) : `${cellAt(row - 1, 3)}+${cellAt(row, 2)}`
    return { formula, value: before + (present ?? 0) }
  })
  return years.length === 0 ? [] : [{ kind: 'table', unit: '', table, formulas }]
}

/** A row a period, a column a part, and the sum that the paper tells; what has been, then what is forecast. */
export function partWorkings(
  { total, parts, unit }: ForecastOfArea,
  what: string,
  words: Words,
): readonly BoardTable[] {
  if (parts.length < 2) return []
  const all = [...parts.map((part) => ({ name: nameIn(words, part.name), part })), { name: what, part: total }]
  const valuesOf = ({ history, fan }: SeriesForecast) =>
    new Map([
      ...history.map(({ period, value }) => [period, value] as const),
      ...fan.points.map(({ period, mean }) => [period, mean] as const),
    ])
  const values = all.map(({ part }) => valuesOf(part))
  const periods = [...new Set(values.flatMap((one) => [...one.keys()]))].sort()
  const missing = words.reason.short['not-reported']
  const table: ChartTable = {
    caption: words.board.workings.parts,
    corner: words.chart.period,
    unit: words.unit.name[unit] ?? unit,
    columns: all.map(({ name }) => name),
    rows: periods.map((period) => ({
      label: words.format.period(period),
      cells: values.map((own) => cell(words, own.get(period) ?? null, missing)),
    })),
  }
  return [{ kind: 'table', unit: '', table, formulas: sumsAcross(table) }]
}
