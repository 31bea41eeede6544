/** Chart table on the screen (kuvion taulukko): the figures behind a drawing; each leads to its source. */
import { Link } from '@tanstack/react-router'
import type { ChartTable, TableCell } from '#report/chart-table.ts'
import { Scroll } from '../scroll.tsx'
import { useCanTrace } from './use-can-trace.ts'

export function ChartTableView({ table, area }: { table: ChartTable; area: string }) {
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
                  <Figure cell={cell} area={area} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Figure({ cell, area }: { cell: TableCell; area: string }) {
  const canTrace = useCanTrace()
  if (!cell.trace || !canTrace) return <>{cell.text}</>
  return (
    <Link to="/kuva/$area/jaljita" params={{ area }} search={{ ...cell.trace }}>
      {cell.text}
    </Link>
  )
}
