/**
 * Prints the diagram and the table of rooms from architecture.mjs; `--write` puts them in ARCHITECTURE.md.
 *
 *   node tools/run.mjs tools/architecture-diagram.mjs --write
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MAY_IMPORT, MAY_USE, PURE } from '../architecture.mjs'

const START = '<!-- printed by tools/architecture-diagram.mjs -->'
const END = '<!-- end of print -->'
const PAGE = join(import.meta.dirname, '..', 'ARCHITECTURE.md')

/** What a room reaches only through another one it may import; an arrow for it would only clutter. */
const reachedThrough = (room) => new Set(MAY_IMPORT[room].flatMap((near) => MAY_IMPORT[near]))

const arrows = Object.keys(MAY_IMPORT).flatMap((room) =>
  MAY_IMPORT[room].filter((near) => !reachedThrough(room).has(near)).map((near) => `  ${near} --> ${room}`),
)

const names = (list) => (list.length === 0 ? '–' : list.map((name) => `\`${name}\``).join(', '))

const rows = Object.keys(MAY_IMPORT).map(
  (room) =>
    `| \`${room}\` | ${PURE.includes(room) ? 'yes' : 'no'} | ${names(MAY_IMPORT[room])} | ${names(MAY_USE[room])} |`,
)

export const printed = [
  '```mermaid',
  'flowchart LR',
  ...arrows,
  '```',
  '',
  '| room | pure | may import | may use |',
  '|---|---|---|---|',
  ...rows,
].join('\n')

/** The page with its printed part replaced; throws where the page has no place for it. */
export function withPrint(page) {
  const from = page.indexOf(START)
  const to = page.indexOf(END)
  if (from < 0 || to < from) throw new Error('no place for print: ARCHITECTURE.md')
  return `${page.slice(0, from + START.length)}\n\n${printed}\n\n${page.slice(to)}`
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--write')) writeFileSync(PAGE, withPrint(readFileSync(PAGE, 'utf8')))
  else console.log(printed)
}
