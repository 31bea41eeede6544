/** Preview (tiedoston alku): the first rows of a file as they were read. */

import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'

export function Preview({ headings, rows }: { headings: readonly string[]; rows: readonly (readonly string[])[] }) {
  const { newImport: told } = useWords()
  return (
    <Scroll label={told.preview}>
      <table className="dense">
        <caption>{told.preview}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th scope="col" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file stand in its order and never move
            <tr key={place}>
              {headings.map((heading, column) => (
                <td key={heading}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
