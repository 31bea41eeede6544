/** Blocks of a paper on a screen (asiakirjan osat näytöllä): the same tree that is printed. */
import type { Block } from '#report/paper.ts'
import { Scroll } from '../scroll.tsx'

export function PaperBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a paper never move
    <PaperBlock key={place} block={block} />
  ))
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
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
    case 'table':
      return (
        <Scroll label={block.caption}>
          <table className="work">
            <caption>{block.caption}</caption>
            <thead>
              <tr>
                {block.columns.map(({ label, align }) => (
                  <th key={label} scope="col" className={align === 'end' ? 'figure-cell' : undefined}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join('|')}>
                  {row.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
                    <td key={column} className={block.columns[column]?.align === 'end' ? 'figure-cell' : undefined}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )
    default:
      return null
  }
}
