/** Download of a chart (kuvion lataus): its drawing as SVG or PNG and its table as CSV, made in the browser. */
import { type Chart, svgOf } from '#report/chart.ts'
import { csvOf } from '#report/chart-table.ts'
import { printSvg } from '#report/svg-tree.ts'

export type ChartFormat = 'svg' | 'png' | 'csv'

export async function downloadChart(
  chart: Chart,
  sourceLine: string,
  name: string,
  format: ChartFormat,
): Promise<void> {
  const svg = printSvg(svgOf(chart, sourceLine))
  // The byte order mark makes spreadsheet programs read the file as UTF-8.
  if (format === 'csv') save(new Blob([`\ufeff${csvOf(chart.table)}`], { type: 'text/csv' }), `${name}.csv`)
  else if (format === 'svg') save(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`)
  else save(await pngOf(svg), `${name}.png`)
}

const SHARPNESS = 2

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SHARPNESS
  canvas.height = image.naturalHeight * SHARPNESS
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/png'))
  if (!blob) throw new Error('no image: canvas')
  return blob
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
