/** Indicator cards (tunnuslukukortit): the same table for a narrow screen, one card an indicator, a line a year. */
import { Link } from '@tanstack/react-router'
import type { IndicatorTable } from '#model/indicator-table.ts'
import { type IndicatorLine, type IndicatorsTold, themeBlocks } from '#report/indicator-rows.ts'
import { useWords } from '../use-words.ts'
import { originTag } from './origin.tsx'

export function IndicatorCards({ table }: { table: IndicatorsTold & Pick<IndicatorTable, 'area'> }) {
  const words = useWords()
  return (
    <div className="indicator-cards">
      {themeBlocks(table, words).map((theme) => (
        <section key={theme.theme}>
          <h2>{theme.name}</h2>
          {theme.blocks.map((block) => (
            <article key={block.indicator.id} className="card">
              <h3>
                <Link
                  to="/tunnusluvut/$area/$indicator"
                  params={{ area: table.area.id, indicator: block.indicator.id }}
                >
                  {block.name}
                </Link>
              </h3>
              {block.lines.map((one) => (
                <CardLine key={one.key} line={one} />
              ))}
              {block.parts.map((part) => (
                <details key={part.dimension}>
                  <summary>{part.name}</summary>
                  {part.lines.map((one) => (
                    <CardLine key={one.key} line={one} name={one.name} />
                  ))}
                </details>
              ))}
            </article>
          ))}
        </section>
      ))}
    </div>
  )
}

function CardLine({ line, name }: { line: IndicatorLine; name?: string }) {
  const words = useWords()
  return (
    <div className="card-line">
      <p>
        {name && <strong>{name} </strong>}
        {originTag(line.series, words)}{' '}
        <span className="note">{[line.unit, line.source].filter((one) => one !== '').join(' · ')}</span>
      </p>
      <dl className="card-years">
        {line.cells
          .filter((cell) => cell.text !== '')
          .map((cell) => (
            <div key={cell.year}>
              <dt>{cell.years > 1 ? `${cell.year}–${Number(cell.year) + cell.years - 1}` : cell.year}</dt>
              <dd>
                {cell.text}
                {cell.mark !== '' && cell.years === 1 && <small className="cell-mark">{cell.mark}</small>}
                {cell.note !== '' && <small className="note">{cell.note}</small>}
              </dd>
            </div>
          ))}
      </dl>
    </div>
  )
}
