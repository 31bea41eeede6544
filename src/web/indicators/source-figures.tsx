/** Figures by source (luku lähteittäin): every year of every source, breakdowns, years without a figure, and where sources differ. */
import type { IndicatorPage } from '#model/indicator-page.ts'
import { differenceText } from '#report/difference-text.ts'
import { useWords } from '../use-words.ts'
import { IndicatorCards } from './indicator-cards.tsx'
import { IndicatorGrid } from './indicator-grid.tsx'

export function SourceFigures({ page }: { page: IndicatorPage }) {
  const words = useWords()
  const table = { ...page, indicators: [page.indicator] }
  return (
    <section className="band">
      <h2>{words.peers.seriesBySource}</h2>
      <IndicatorGrid table={table} />
      <IndicatorCards table={table} />
      <Missing page={page} />
      <Differences page={page} />
    </section>
  )
}

function Missing({ page }: { page: IndicatorPage }) {
  const words = useWords()
  const whole = page.series.filter((one) => one.breakdown === undefined)
  const years = [...new Set(whole.flatMap((one) => one.points.map((point) => point.period)))].toSorted()
  const isTold = (year: string) =>
    whole.some((one) =>
      one.points.some(
        (point) => point.value !== null && point.from.slice(0, 4) <= year && year <= point.to.slice(0, 4),
      ),
    )
  const missing = years.filter((year) => !isTold(year))
  if (missing.length === 0) return null
  return (
    <p>
      {words.peers.missing}: {missing.join(', ')}.
    </p>
  )
}

function Differences({ page }: { page: IndicatorPage }) {
  const words = useWords()
  const sources = new Set(page.series.filter((one) => one.breakdown === undefined).map((one) => one.source))
  if (sources.size < 2) return null
  return (
    <>
      <h3>{words.peers.differences}</h3>
      {page.differences.length === 0 && <p>{words.peers.noDifferences}</p>}
      <ul className="differences">
        {page.differences.map((one) => {
          const told = differenceText(one, page, words)
          return (
            <li key={told.text}>
              {told.text} <strong>{told.reasons.join(' ')}</strong>
            </li>
          )
        })}
      </ul>
    </>
  )
}
