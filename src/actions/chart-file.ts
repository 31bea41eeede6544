/** Chart as a file (kuvio tiedostona): one of the charts of what is shown, as SVG with its sources. */
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Source } from '#model/source.ts'
import { type Chart, svgOf } from '#report/chart.ts'
import { printSvg } from '#report/svg-tree.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { type Download, no, type Refusal } from './action.ts'

export interface ShownCharts {
  readonly charts: readonly Chart[]
  readonly sources: readonly Pick<Source, 'id' | 'title'>[]
  /** The file's name without the chart's own part. */
  readonly name: string
}

export function chartFile(shown: ShownCharts, id: string, words: Words): Outcome<Download, Refusal> {
  const chart = shown.charts.find((one) => one.id === id)
  if (!chart) {
    const known = shown.charts.map((one) => one.id).join(', ')
    return no('unknown-chart', `there is no chart "${id}" here; there are: ${known}`, 'chart')
  }
  const sources = shown.sources
    .filter((source) => chart.sources.includes(source.id))
    .map((source) => nameIn(words, source.title))
  const content = printSvg(svgOf(chart, `${words.picture.source}: ${sources.join('; ')}`))
  return done({ fileName: `${shown.name}-${id.replace(/[^\w-]/g, '-')}.svg`, type: 'image/svg+xml', content })
}
