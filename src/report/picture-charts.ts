/** Picture charts (kuvan kuviot): every chart of a picture by its id, for whoever draws one of them without the screen. */
import type { Picture } from '#model/picture.ts'
import type { Chart, ChartRequest } from './chart.ts'
import { indicatorPanels } from './indicator-chart.ts'
import { payerChart } from './payer-chart.ts'
import { boughtShareChart, earlyShareChart } from './share-chart.ts'
import { trendChart } from './trend-chart.ts'
import { volumePanels } from './volume-chart.ts'

export const pictureCharts = (picture: Picture, request: ChartRequest): Chart[] =>
  [
    trendChart(picture, request),
    earlyShareChart(picture, request),
    payerChart(picture, request),
    boughtShareChart(picture, request),
    ...[...volumePanels(picture), ...indicatorPanels(picture)].map((panel) => panel.draw(request)),
  ].filter((chart) => chart !== undefined)
