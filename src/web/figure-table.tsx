/** Table of figures (lukutaulukko): texts in rows and columns, figures to the right, scrolled where they do not fit. */
import { Scroll } from './scroll.tsx'

interface FigureTableProps {
  readonly caption: string
  /** For screen readers only where a heading just above says the same. */
  readonly captionFor?: 'everybody' | 'readers'
  readonly columns: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[]
}

export function FigureTable({ caption, captionFor = 'everybody', columns, rows }: FigureTableProps) {
  return (
    <Scroll label={caption}>
      <table>
        <caption className={captionFor === 'readers' ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th scope="col" className={at === 0 ? undefined : 'figure-cell'} key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((cell, at) => (
                <td className="figure-cell" key={columns[at + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
