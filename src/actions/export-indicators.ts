/** Exports indicators (tunnuslukujen vienti): the table of an area as CSV, XLSX or JSON; one indicator also as an SVG chart. */

import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { indicatorPageCharts } from '#report/indicator-charts.ts'
import { indicatorPageSheets, indicatorSheets } from '#report/indicator-sheet.ts'
import { nameIn, wordsOf } from '#words/dictionary.ts'
import { action, type Download, type Refusal } from './action.ts'
import { chartFile } from './chart-file.ts'
import { sheetFile } from './sheet-file.ts'
import { IndicatorInput, showIndicator } from './show-indicator.ts'
import { IndicatorsInput, showIndicators } from './show-indicators.ts'

export const exportIndicators = action({
  name: 'export-indicators',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Gives the indicators of an area as CSV, XLSX or JSON.',
  example: './varhain export-indicators --area imatra --format xlsx > imatra.xlsx',
  input: IndicatorsInput.extend({ format: z.enum(['csv', 'xlsx', 'json']).default('csv') }),
  run: async ({ format, ...asked }, call): Promise<Outcome<Download, Refusal>> => {
    const table = await showIndicators.run(asked, call)
    if (!table.ok) return table
    const words = wordsOf(asked.language)
    const { area, snapshot } = table.value
    const name = `${area.id}-${words.indicators.menu.toLowerCase()}-${snapshot.id.slice(0, 8)}`
    if (format === 'json') return done(jsonFile(table.value, name))
    return done(
      await sheetFile(indicatorSheets(table.value, words), words, { format, name, title: nameIn(words, area.name) }),
    )
  },
})

export const exportIndicator = action({
  name: 'export-indicator',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Gives one indicator of an area with its peers as CSV, XLSX or JSON, or one of its charts as SVG.',
  example:
    './varhain export-indicator --area kymenlaakson-hyvinvointialue --indicator placed-outside-home-share --format svg --chart map > map.svg',
  input: IndicatorInput.extend({
    format: z.enum(['csv', 'xlsx', 'json', 'svg']).default('csv'),
    /** Which chart is drawn as SVG. */
    chart: z.string().default('ranking'),
  }),
  run: async ({ format, chart, ...asked }, call): Promise<Outcome<Download, Refusal>> => {
    const page = await showIndicator.run(asked, call)
    if (!page.ok) return page
    const words = wordsOf(asked.language)
    const { area, indicator, snapshot } = page.value
    const name = `${area.id}-${indicator.id}-${snapshot.id.slice(0, 8)}`
    if (format === 'json') return done(jsonFile(page.value, name))
    if (format === 'svg') {
      const charts = indicatorPageCharts(page.value, { words, width: chart === 'map' ? 580 : 900 })
      return chartFile({ charts, sources: page.value.sources, name }, chart, words)
    }
    return done(
      await sheetFile(indicatorPageSheets(page.value, words), words, {
        format,
        name,
        title: nameIn(words, indicator.name),
      }),
    )
  },
})

const jsonFile = (value: unknown, name: string): Download => ({
  fileName: `${name}.json`,
  type: 'application/json',
  content: `${JSON.stringify(value, null, 2)}\n`,
})
