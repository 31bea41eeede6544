/** Board paper on the screen (päätöspaperi näytöllä): the same tree that is printed, from the answer to the sources. */

import type { ReactNode } from 'react'
import type { BoardBlock, BoardPaper, BoardTable } from '#report/board/board-paper.ts'
import { HALF_WIDTH } from '#report/board/board-parts.ts'
import type { Chart, Drawing } from '#report/chart.ts'
import { FigureTable } from '../figure-table.tsx'
import { drawn } from '../picture/svg-drawing.tsx'
import { useWords } from '../use-words.ts'

interface BoardViewProps {
  readonly paper: BoardPaper
  /** What a person may do at a section, by its id. */
  readonly beside?: Readonly<Record<string, ReactNode>>
}

export function BoardView({ paper, beside = {} }: BoardViewProps) {
  const { board, format } = useWords()
  return (
    <>
      <BoardFirst paper={paper} />
      {paper.sections.map(({ id, title, blocks }) => (
        <section key={id}>
          <h2>{title}</h2>
          <Blocks blocks={blocks} under={title} />
          {beside[id]}
        </section>
      ))}
      <BoardSources paper={paper} />
      <p className="note">{board.snapshot(paper.snapshot.id.slice(0, 12), format.moment(paper.snapshot.at))}</p>
    </>
  )
}

/** What says it all: the lead, the key figures and one chart; the title stands above. */
export function BoardFirst({ paper }: { paper: BoardPaper }) {
  return (
    <>
      {paper.marks.map((mark) => (
        <p className="banner" key={mark}>
          {mark}
        </p>
      ))}
      <p className="answer-more">{paper.lead.join(' ')}</p>
      {paper.figures.length > 0 && (
        <ul className="key-figures">
          {paper.figures.map(({ label, value, note }) => (
            <li key={label}>
              <span>{label}</span>
              <strong>{value}</strong>
              <span className="note">{note}</span>
            </li>
          ))}
        </ul>
      )}
      {paper.chart && <BoardChart chart={paper.chart} />}
    </>
  )
}

export function BoardSources({ paper }: { paper: BoardPaper }) {
  const { board } = useWords()
  return (
    <section>
      <h2>{board.sections.sources}</h2>
      <ul>
        {paper.sources.map(({ title, detail }) => (
          <li key={`${title} ${detail}`}>
            <strong>{title}</strong> {detail}
          </li>
        ))}
      </ul>
      <h3>{board.sections.methods}</h3>
      <ul>
        {paper.methods.map((method) => (
          <li key={method}>{method}</li>
        ))}
      </ul>
    </section>
  )
}

/** @param under the heading that stands just above */
export function Blocks({ blocks, under = '' }: { blocks: readonly BoardBlock[]; under?: string }) {
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a paper never move
    <BoardPart key={place} block={block} under={under} />
  ))
}

function BoardPart({ block, under }: { block: BoardBlock; under: string }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl className="verdict">
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'conditions':
      return (
        <ul className="conditions">
          {block.items.map(({ text, state, word }) => (
            <li key={text} className={state}>
              {text} <strong>{word}</strong>
            </li>
          ))}
        </ul>
      )
    case 'chart':
      return <BoardChart chart={block.chart} />
    case 'table':
      return <BoardFigures table={block} under={under} />
  }
}

const BoardFigures = ({ table: { table, unit }, under }: { table: BoardTable; under: string }) => (
  <FigureTable
    captionFor={unit === '' && table.caption === under ? 'readers' : 'everybody'}
    caption={unit === '' ? table.caption : `${table.caption} (${unit})`}
    columns={[table.corner, ...table.columns]}
    rows={table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])}
  />
)

interface DrawnProps {
  readonly of: Drawing
  readonly description: string
  readonly className?: string | undefined
}

const Drawn = ({ of, description, className = '' }: DrawnProps) => (
  <svg
    viewBox={`0 0 ${of.width} ${of.height}`}
    className={`chart-svg ${className}`}
    role="img"
    aria-label={description}
  >
    {drawn(of.drawing)}
  </svg>
)

function BoardChart({ chart }: { chart: Chart }) {
  const { board } = useWords()
  return (
    <figure className={chart.width > HALF_WIDTH ? 'chart chart-main' : 'chart chart-half'}>
      <figcaption>
        <strong>{chart.title}</strong>
      </figcaption>
      <Drawn of={chart} description={chart.description} className={chart.narrow && 'wide-only'} />
      {chart.narrow && <Drawn of={chart.narrow} description={chart.description} className="narrow-only" />}
      {chart.note && <p className="note">{chart.note}</p>}
      <details className="no-print">
        <summary>
          {board.table}
          <span className="unseen">: {chart.title}</span>
        </summary>
        <BoardFigures table={{ kind: 'table', table: chart.table, unit: '' }} under={chart.title} />
      </details>
    </figure>
  )
}
