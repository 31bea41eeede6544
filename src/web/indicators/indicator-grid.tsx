/**
 * Indicator grid (tunnuslukutaulukko): themes, indicators and their sources as rows, years as columns.
 *
 * The first column stays in sight; a note of a cell is told under the table by its number.
 */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { IndicatorTable } from '#model/indicator-table.ts'
import {
  type IndicatorBlock,
  type IndicatorCell,
  type IndicatorLine,
  type IndicatorsTold,
  type ThemeBlock,
  themeBlocks,
  yearsShown,
} from '#report/indicator-rows.ts'
import { SPARK, sparkline } from '#report/sparkline.ts'
import { drawn } from '../picture/svg-drawing.tsx'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'
import { type NumberedNotes, numberedNotes } from './indicator-notes.ts'
import { originTag } from './origin.tsx'

type Shown = IndicatorsTold & Pick<IndicatorTable, 'area'>

export function IndicatorGrid({ table }: { table: Shown }) {
  const words = useWords()
  const years = yearsShown(table)
  const themes = themeBlocks(table, words)
  const notes = numberedNotes(themes)
  return (
    <div className="indicator-grid">
      <Scroll label={words.indicators.table}>
        <table>
          <caption className="unseen">{words.indicators.table}</caption>
          <thead>
            <tr>
              <th scope="col" className="held">
                {words.indicators.indicator}
              </th>
              <th scope="col">{words.indicators.sourceOfRow}</th>
              <th scope="col">{words.indicators.course}</th>
              {years.map((year) => (
                <th scope="col" className="figure-cell" key={year}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          {themes.map((theme) => (
            <ThemeRows key={theme.theme} theme={theme} years={years} notes={notes} area={table.area.id} />
          ))}
        </table>
      </Scroll>
      {notes.notes.length > 0 && (
        <ol className="cell-notes" aria-label={words.picture.notes}>
          {notes.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
      )}
    </div>
  )
}

interface RowsProps {
  readonly years: readonly string[]
  readonly notes: NumberedNotes
  readonly area: string
}

function ThemeRows({ theme, ...rest }: RowsProps & { theme: ThemeBlock }) {
  return (
    <tbody>
      <tr className="theme-row">
        <th scope="rowgroup" colSpan={rest.years.length + 3}>
          <span className="theme-name">{theme.name}</span>
        </th>
      </tr>
      {theme.blocks.map((block) => (
        <BlockRows key={block.indicator.id} block={block} {...rest} />
      ))}
    </tbody>
  )
}

function BlockRows({ block, years, notes, area }: RowsProps & { block: IndicatorBlock }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const partLines = block.parts.flatMap((part) => part.lines.map((one) => ({ part, one })))
  return (
    <>
      {block.lines.map((one, place) => (
        <tr key={one.key} className={place === 0 ? 'first-row' : 'further-row'}>
          <th scope="row" className="held">
            {place === 0 ? <Name block={block} area={area} /> : <span className="unseen">{block.name}</span>}
            {place === 0 && one.unit !== '' && `, ${one.unit}`}
            {place === 0 && block.differs && <span className="note"> ({words.indicators.differ})</span>}
            {place === 0 && partLines.length > 0 && (
              <button
                type="button"
                className="quiet breakdown-toggle"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {block.parts.map((part) => part.name).join(', ')}
              </button>
            )}
          </th>
          <Line one={one} years={years} notes={notes} rows={block.lines.length} />
        </tr>
      ))}
      {isOpen &&
        partLines.map(({ part, one }) => (
          <tr key={one.key} className="part-row">
            <th scope="row" className="held">
              <span className="unseen">
                {block.name}, {part.name}:{' '}
              </span>
              {one.name}
            </th>
            <Line one={one} years={years} notes={notes} rows={1} />
          </tr>
        ))}
    </>
  )
}

function Name({ block, area }: { block: IndicatorBlock; area: string }) {
  return (
    <Link to="/tunnusluvut/$area/$indicator" params={{ area, indicator: block.indicator.id }}>
      {block.name}
    </Link>
  )
}

interface LineProps {
  readonly one: IndicatorLine
  readonly years: readonly string[]
  readonly notes: NumberedNotes
  /** How many rows the indicator has: of several, each tells its source. */
  readonly rows: number
}

function Line({ one, years, notes, rows }: LineProps) {
  const words = useWords()
  return (
    <>
      <td>
        {originTag(one.series, words)}
        {rows > 1 && <small className="cell-mark source-name">{one.source}</small>}
      </td>
      <td>
        <svg viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} className="spark" aria-hidden="true">
          {drawn(sparkline(one.series, years))}
        </svg>
      </td>
      {one.cells.map((cell) => (
        <td
          key={cell.year}
          colSpan={cell.years}
          className={`figure-cell${cell.value === null ? ' unknown' : ''}${cell.years > 1 ? ' over-years' : ''}`}
        >
          <Cell cell={cell} number={notes.numberOf(cell.note)} />
        </td>
      ))}
    </>
  )
}

export function Cell({ cell, number }: { cell: IndicatorCell; number: number | undefined }) {
  return (
    <>
      {cell.text}
      {number !== undefined && <sup>{number}</sup>}
      {cell.mark !== '' && <small className="cell-mark">{cell.mark}</small>}
    </>
  )
}
