/** Forecasts: what stands beside a fan, why a file was refused, headings of the table. */
import type { ForecastMethod, ForecastNote, IntervalKind, Reconciliation } from '#model/forecast.ts'

const notes: Record<ForecastNote, string> = {
  'too-few-points': 'Fewer than three values are known: no forecast can be given.',
  'very-short': 'Fewer than five values are known: the last value is taken to go on.',
  'other-method': 'The series is too short for the method asked for: a simpler one was used.',
  gaps: 'The series has periods without a value. They were not filled in.',
  'part-year-left-out': 'The value of a part of a period was left out, because it is not that of a whole one.',
  'ends-in-missing': 'The last periods have no value: the forecast begins right after the last known one.',
  'starts-in-missing': 'The first periods have no value and were left out.',
  'no-variation': 'Every value is the same: the width of the interval is that of calm series elsewhere.',
  'all-zero': 'Every value is zero: nothing tells how wrong a forecast may be.',
  'pool-too-small': 'Comparable series have too few errors: the interval rests on the errors of public series.',
  'beyond-table': 'Errors have not been measured this far ahead: the interval grows as the square root of time.',
  'floored-at-zero': 'The figure cannot be negative: the fan is cut at zero.',
  'break-adjusted': 'The values before the change of definition were moved to the new level.',
  'break-cut': 'Only the values after the change of definition were used.',
  'break-ignored': 'Too few values are known around the change of definition, and it could not be allowed for.',
  'log-scale': 'Reckoned in logarithms: the central path is a median.',
  'log-refused': 'Logarithms cannot be taken, because not every value is above zero.',
  'no-back-test': 'The series is too short to try the method on its own past.',
  'few-origins': 'The back-test has fewer than five origins: its figures are indicative.',
  'regressors-used': 'Known causes were reckoned with.',
  'regressors-unused': 'This method uses no known causes.',
  reconciled: 'The forecasts were adjusted so that the parts make the whole.',
  'not-reconciled': 'The parts do not make the whole in every known period, so the forecasts were not adjusted.',
  'part-without-forecast': 'A part has too few values: the forecasts of the others do not make the whole.',
  'own-interval': "The interval is the method's own. On short series it is too narrow.",
}

const methods: Record<ForecastMethod, string> = {
  naive: 'the last value goes on',
  'seasonal-naive': 'the same season of the year before goes on',
  ses: 'exponential smoothing',
  holt: "Holt's trend",
  damped: 'damped trend',
  theta: 'Theta',
  'theta-classic': 'classic Theta',
  ets: 'ETS',
  'ets-weighted': 'weighted ETS',
  'local-level': 'local level',
  'local-trend': 'local trend',
  'theta-damped': 'mean of Theta and the damped trend',
  'theta-ets': 'mean of Theta and weighted ETS',
  'theta-ets-damped': 'mean of Theta, weighted ETS and the damped trend',
}

const intervals: Record<IntervalKind, string> = {
  pooled: 'from the errors of comparable series',
  frozen: 'from the errors of public series',
  model: "the method's own",
}

const reconciliations: Record<Reconciliation, string> = {
  none: 'not adjusted',
  'bottom-up': 'the whole is the sum of its parts',
  wls: 'weighted least squares',
  'mint-shrink': 'least total error, shrunk',
}

const refusals = {
  'no-file': (file: string) => `There is no file ${file}. Check the path.`,
  'no-table': (_row: string, text: string) => `The file cannot be read as a table: ${text}.`,
  'no-column': (_row: string, text: string) =>
    `There is no column ${text}. The columns are series (optional), period and value; in the table of causes period and the causes.`,
  'not-a-number': (row: string, text: string) => `Row ${row}: “${text}” is not a number. Leave a missing value empty.`,
  'too-many-cells': (row: string, text: string) =>
    `Row ${row}: one cell too many, “${text}”. If decimals are written with a comma, part the columns with semicolons.`,
  'no-cause': (row: string, text: string) => `Row ${row}: the cause ${text} has no value. Fill it in.`,
  'not-a-period': (row: string, text: string) =>
    `Row ${row}: “${text}” is not a period. Write 2019, 2019-Q3 or 2019-07.`,
  'other-frequency': (row: string, text: string) =>
    `Row ${row}: the period ${text} is of another frequency. Choose --frequency yearly, quarterly or monthly accordingly, or part the series into files.`,
  'period-twice': (row: string, text: string) =>
    `Row ${row}: the period ${text} stands twice in one series. Remove one of them or name the series.`,
  'too-long': (row: string, text: string) => `Row ${row}: the series ${text} is too long. Check the years.`,
  'no-values': () => 'The file has no known value. Add values.',
  'too-few-values': (_row: string, text: string) =>
    `Known values: ${text}. A forecast needs at least three: add earlier periods.`,
  'not-a-break': (_row: string, text: string) =>
    `“${text}” is not the time of a change of definition. Write 2015, 2015-Q2 or 2015-04.`,
  'causes-too-short': (_row: string, text: string) =>
    `Known causes are missing for the period ${text}. They must reach from the first value to the end of the forecast.`,
  'no-causes': (_row: string, text: string) =>
    `The series ${text} has no known causes. Add them or leave the file out.`,
  'not-a-tree': (_row: string, text: string) =>
    `The series are not a tree: ${text}. Name the parts as paths, such as all/child-protection.`,
}

export const forecast = {
  notes,
  methods,
  intervals,
  reconciliations,
  refusals,
  title: (series: string) => (series === '' ? 'Forecast' : `Forecast: ${series}`),
  made: (method: string, interval: string) => `Method: ${method}. Interval: ${interval}.`,
  columns: { period: 'Period', mean: 'Forecast', narrow: '80 % interval', wide: '95 % interval', naive: 'Naive' },
  tested: (origins: string, smape: string, coverage: string) =>
    `Back-test: ${origins} origins, mean relative error (sMAPE) ${smape}, the 95 % interval held ${coverage} of the time.`,
  ninth: (horizon: string, percent: string, count: string) =>
    `${horizon} ${horizon === '1' ? 'period' : 'periods'} ahead the method was off by at most ${percent} nine times of ten in the past (${count} trials).`,
  half: (horizon: string, percent: string, count: string) =>
    `${horizon} ${horizon === '1' ? 'period' : 'periods'} ahead half of the errors in the past were at most ${percent} (${count} trials).`,
}
