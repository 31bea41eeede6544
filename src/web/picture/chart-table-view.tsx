/** Chart table on the screen (kuvion taulukko): the figures behind a drawing; each leads to its source. */
import { Link } from '@tanstack/react-router'
import type { ChartTable, TableCell } from '#report/chart-table.ts'

export function ChartTableView({ table, area }: { table: ChartTable; area: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={table.caption}>
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
    </section>
  )
}

function Figure({ cell, area }: { cell: TableCell; area: string }) {
  if (!cell.trace) return <>{cell.text}</>
  return (
    <Link to="/kuva/$area/jaljita" params={{ area }} search={{ ...cell.trace }}>
      {cell.text}
    </Link>
  )
}
