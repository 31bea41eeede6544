/**
 * Chart on the screen (kuvio): title, drawing, table, notes, source and downloads, always in the same order.
 *
 * The drawing is one image to a screen reader; its marks are links for a pointer, and the table has the same links
 * for the keyboard.
 */
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { Picture, View } from '#model/picture.ts'
import type { Chart } from '#report/chart.ts'
import { notesOf } from '#report/chart-table.ts'
import { nameOf } from '#report/picture-parts.ts'
import { traceOfFigure } from '../trace/trace-address.ts'
import { useWords } from '../use-words.ts'
import { ChartTableView } from './chart-table-view.tsx'
import { type ChartFormat, downloadChart } from './download-chart.ts'
import { drawn } from './svg-drawing.tsx'
import type { Told } from './told.ts'
import { useCanTrace } from './use-can-trace.ts'
import { useWidth } from './use-width.ts'

export interface ChartFigureProps {
  readonly picture: Told
  readonly draw: (width: number) => Chart | undefined
  readonly rank: 'main' | 'side' | 'small'
}

/** The room that each rank has on an A4 page. */
const PAPER = { main: 680, side: 212, small: 330 }

export function ChartFigure({ picture, draw, rank }: ChartFigureProps) {
  const words = useWords()
  const { ref, width } = useWidth(PAPER[rank])
  const titleId = useId()
  const canTrace = useCanTrace()
  const chart = draw(width)
  if (!chart) return null
  const sources = chart.sources.map((id) => nameOf(words, picture, id)).join(' · ')
  return (
    <figure className={`chart chart-${rank}`} aria-labelledby={titleId}>
      {rank === 'small' ? <h3 id={titleId}>{chart.title}</h3> : <h2 id={titleId}>{chart.title}</h2>}
      {chart.note && <p className="note">{chart.note}</p>}
      <div className="drawing" ref={ref}>
        <svg
          viewBox={`0 0 ${chart.width} ${chart.height}`}
          className="chart-svg"
          role="img"
          aria-label={chart.description}
        >
          {drawn(chart.drawing)}
        </svg>
        {canTrace && picture.view && chart.marks.length > 0 && (
          <Marks chart={chart} area={picture.area} view={picture.view} />
        )}
      </div>
      <figcaption>
        <Notes chart={chart} />
        {sources !== '' && (
          <p>
            {words.picture.source}: {sources}
          </p>
        )}
      </figcaption>
      <div className="chart-tools">
        <details>
          <summary>
            {words.picture.table}
            <span className="unseen">: {chart.title}</span>
          </summary>
          <ChartTableView table={chart.table} picture={picture} />
        </details>
        <Downloads chart={chart} sourceLine={`${words.picture.source}: ${sources}`} area={picture.area.id} />
      </div>
    </figure>
  )
}

/** For a pointer only: the same links stand in the table, where the keyboard and a screen reader find them. */
function Marks({ chart, area, view }: { chart: Chart; area: Picture['area']; view: View }) {
  return (
    <svg viewBox={`0 0 ${chart.width} ${chart.height}`} className="chart-marks" aria-hidden="true">
      {chart.marks.map((mark) => (
        <Link
          key={`${mark.x} ${mark.y}`}
          to="/kuva/$area/jaljita"
          params={{ area: area.id }}
          search={traceOfFigure(mark.trace, view)}
          tabIndex={-1}
        >
          <title>{mark.label}</title>
          <rect className="mark" x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill="transparent" />
        </Link>
      ))}
    </svg>
  )
}

const MOST_NOTES = 4

function Notes({ chart }: { chart: Chart }) {
  const words = useWords()
  const notes = notesOf(chart.table)
  const list = (shown: readonly string[]) => (
    <ul className="notes">
      {shown.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
  if (notes.length <= MOST_NOTES) return notes.length === 0 ? null : list(notes)
  return (
    <details>
      <summary>
        {words.picture.notes} ({notes.length})
      </summary>
      {list(notes)}
    </details>
  )
}

function Downloads({ chart, sourceLine, area }: { chart: Chart; sourceLine: string; area: string }) {
  const { picture } = useWords()
  const formats: readonly ChartFormat[] = ['csv', 'svg', 'png']
  return (
    <p className="downloads">
      {formats.map((format) => (
        <button
          type="button"
          className="quiet"
          key={format}
          aria-label={picture.downloadAs(chart.title, format.toUpperCase())}
          onClick={() => downloadChart(chart, sourceLine, `${area}-${chart.id}`, format)}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </p>
  )
}
