/** Exports the picture of an area (kuvan vienti): its figures as CSV or XLSX, one of its charts as SVG. */

import { writeXlsx } from 'hucre'
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import type { Picture } from '#model/picture.ts'
import { svgOf } from '#report/chart.ts'
import { pictureCharts } from '#report/picture-charts.ts'
import { pictureSheets } from '#report/picture-sheet.ts'
import { sheetCsv } from '#report/sheet-csv.ts'
import { printSvg } from '#report/svg-tree.ts'
import { nameIn, type Words, wordsOf } from '#words/dictionary.ts'
import { action, type Download, no, type Refusal } from './action.ts'
import { PictureInput, showPicture } from './show-picture.ts'

const ExportInput = PictureInput.extend({
  format: z.enum(['csv', 'xlsx', 'svg']).default('csv'),
  /** Which chart is drawn as SVG. */
  chart: z.string().default('trend'),
})

export const exportPicture = action({
  name: 'export-picture',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Gives the figures of a picture as CSV or XLSX, or one of its charts as SVG.',
  example: './varhain export-picture --area imatra --format xlsx > imatra.xlsx',
  input: ExportInput,
  run: async ({ format, chart, ...asked }, call): Promise<Outcome<Download, Refusal>> => {
    const picture = await showPicture.run(asked, call)
    if (!picture.ok) return picture
    const words = wordsOf(asked.language)
    const fileName = `${picture.value.area.id}-${picture.value.snapshot.id.slice(0, 8)}`
    if (format === 'svg') return chartFile(picture.value, words, chart, fileName)
    return done(
      format === 'csv' ? csvFile(picture.value, words, fileName) : await workbookFile(picture.value, words, fileName),
    )
  },
})

function csvFile(picture: Picture, words: Words, fileName: string): Download {
  const [figures] = pictureSheets(picture, words)
  const content = figures ? sheetCsv(figures, words.format.language) : ''
  return { fileName: `${fileName}.csv`, type: 'text/csv; charset=utf-8', content }
}

async function workbookFile(picture: Picture, words: Words, fileName: string): Promise<Download> {
  const sheets = pictureSheets(picture, words).map(({ name, headings, rows }) => ({
    name: name.slice(0, 31),
    rows: [[...headings], ...rows.map((row) => [...row])],
    freezePane: { rows: 1 },
  }))
  const content = await writeXlsx({
    sheets,
    properties: { title: nameIn(words, picture.area.name), creator: 'Varhain' },
  })
  return {
    fileName: `${fileName}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content,
  }
}

function chartFile(picture: Picture, words: Words, id: string, fileName: string): Outcome<Download, Refusal> {
  const charts = pictureCharts(picture, { words, width: 900 })
  const chart = charts.find((one) => one.id === id)
  if (!chart)
    return no(
      'unknown-chart',
      `there is no chart "${id}" here; there are: ${charts.map((one) => one.id).join(', ')}`,
      'chart',
    )
  const sources = picture.sources
    .filter((source) => chart.sources.includes(source.id))
    .map((source) => nameIn(words, source.title))
  const content = printSvg(svgOf(chart, `${words.picture.source}: ${sources.join('; ')}`))
  return done({ fileName: `${fileName}-${id.replace(/[^\w-]/g, '-')}.svg`, type: 'image/svg+xml', content })
}
