/** Chart table on the screen (kuvion taulukko): the figures behind a drawing; each leads to its source. */
import { Link } from '@tanstack/react-router'
import type { ChartTable, TableCell } from '#report/chart-table.ts'
import { Scroll } from '../scroll.tsx'
import { traceOfFigure } from '../trace/trace-address.ts'
import type { Told } from './told.ts'
import { useCanTrace } from './use-can-trace.ts'

export function ChartTableView({ table, picture }: { table: ChartTable; picture: Told }) {
  return (
    <Scroll label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.corner}</th>
            {table.columns.map((column) => (
              <th scope="col" className="figure-cell" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, place) => (
                <td className={cell.value === null ? 'figure-cell unknown' : 'figure-cell'} key={table.columns[place]}>
                  <Figure cell={cell} picture={picture} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Figure({ cell, picture }: { cell: TableCell; picture: Told }) {
  const canTrace = useCanTrace()
  if (!cell.trace || !canTrace || !picture.view) return <>{cell.text}</>
  return (
    <Link to="/kuva/$area/jaljita" params={{ area: picture.area.id }} search={traceOfFigure(cell.trace, picture.view)}>
      {cell.text}
    </Link>
  )
}
