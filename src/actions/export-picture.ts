/** Exports the picture of an area (kuvan vienti): its figures as CSV or XLSX, one of its charts as SVG. */

import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import type { Picture } from '#model/picture.ts'
import { svgOf } from '#report/chart.ts'
import { pictureCharts } from '#report/picture-charts.ts'
import { pictureSheets } from '#report/picture-sheet.ts'
import { printSvg } from '#report/svg-tree.ts'
import { nameIn, type Words, wordsOf } from '#words/dictionary.ts'
import { action, type Download, no, type Refusal } from './action.ts'
import { sheetFile } from './sheet-file.ts'
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
    const file = { format, name: fileName, title: nameIn(words, picture.value.area.name) }
    return done(await sheetFile(pictureSheets(picture.value, words), words, file))
  },
})

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
