/** Exports the picture of an area (kuvan vienti): its figures as CSV or XLSX, one of its charts as SVG. */

import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { pictureCharts } from '#report/picture-charts.ts'
import { pictureSheets } from '#report/picture-sheet.ts'
import { nameIn, wordsOf } from '#words/dictionary.ts'
import { action, type Download, type Refusal } from './action.ts'
import { chartFile } from './chart-file.ts'
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
    if (format === 'svg') {
      const charts = pictureCharts(picture.value, { words, width: 900 })
      return chartFile({ charts, sources: picture.value.sources, name: fileName }, chart, words)
    }
    const file = { format, name: fileName, title: nameIn(words, picture.value.area.name) }
    return done(await sheetFile(pictureSheets(picture.value, words), words, file))
  },
})
