/** Indicator charts of a page (tunnusluvun kuviot): every chart of the page by its id, for whoever draws one without the screen. */
import type { IndicatorPage } from '#model/indicator-page.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { courseCharts } from './course-chart.ts'
import { distributionChart } from './distribution-chart.ts'
import { multiplesChart } from './multiples-chart.ts'
import { rankingChart } from './ranking-chart.ts'
import { tileMap } from './tile-map.ts'

export function indicatorPageCharts(page: IndicatorPage, request: ChartRequest): Chart[] {
  const { comparison, counties } = page
  return [
    ...courseCharts(page, request),
    ...(comparison
      ? [rankingChart, distributionChart, multiplesChart].map((draw) => draw(page, comparison, request))
      : []),
    ...(counties ? [tileMap(page, counties, request)] : []),
  ]
}
