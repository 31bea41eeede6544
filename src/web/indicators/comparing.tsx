/** Comparing (vertailu): who stands beside and why, the order, the spread, the course and the map. */
import type { Comparison, IndicatorPage } from '#model/indicator-page.ts'
import { comparisonSentences, weightsText, whyText } from '#report/comparison-text.ts'
import { distributionChart } from '#report/distribution-chart.ts'
import { multiplesChart } from '#report/multiples-chart.ts'
import { areaName } from '#report/peer-names.ts'
import { rankingChart } from '#report/ranking-chart.ts'
import { tileMap } from '#report/tile-map.ts'
import { ChartFigure } from '../picture/chart-figure.tsx'
import { useWords } from '../use-words.ts'
import { PeerControls } from './peer-controls.tsx'

export function Comparing({ page }: { page: IndicatorPage }) {
  const words = useWords()
  const { comparison, counties } = page
  return (
    <section className="band">
      <h2>{words.peers.title}</h2>
      <p>{comparisonSentences(page, words).join(' ')}</p>
      {page.notCompared !== 'not-a-rate' && <PeerControls page={page} />}
      <Why page={page} />
      {comparison && <Charts page={page} comparison={comparison} />}
      {counties && (
        <div className="map">
          <ChartFigure
            picture={page}
            rank="main"
            draw={(width) => tileMap(page, counties, { words, width: Math.min(width, 580) })}
          />
        </div>
      )}
    </section>
  )
}

function Charts({ page, comparison }: { page: IndicatorPage; comparison: Comparison }) {
  const words = useWords()
  return (
    <div className="comparison-charts">
      <ChartFigure picture={page} rank="main" draw={(width) => rankingChart(page, comparison, { words, width })} />
      <ChartFigure picture={page} rank="main" draw={(width) => distributionChart(page, comparison, { words, width })} />
      <ChartFigure picture={page} rank="main" draw={(width) => multiplesChart(page, comparison, { words, width })} />
    </div>
  )
}

function Why({ page }: { page: IndicatorPage }) {
  const words = useWords()
  if (page.peers.length === 0) return null
  const weights = weightsText(page.peers, words)
  return (
    <details className="why">
      <summary>
        {words.peers.whyThese} ({page.peers.length})
      </summary>
      {weights !== '' && <p className="note">{weights}</p>}
      <dl className="facts">
        {page.peers.map((peer) => (
          <div key={peer.area}>
            <dt>{areaName(page, peer.area, words)}</dt>
            <dd>{whyText(peer, words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
