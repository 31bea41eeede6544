/**
 * Prints the paths of the case work into their page: a diagram and a table for each kind of part.
 *
 *   node tools/run.mjs tools/case-paths.ts --write
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLOCKS } from '#casework/clocks.ts'
import { WORK } from '#casework/work.ts'
import type { StateWord, StepWord } from '#casework/work-words.ts'
import { PART_KINDS, type PartKind } from '#model/part.ts'
import { wordsOf } from '#words/dictionary.ts'

const PAGE = join(import.meta.dirname, '..', 'docs', 'methods', 'case-paths.md')
const START = '<!-- printed by tools/case-paths.ts -->'
const END = '<!-- end of print -->'
const { work } = wordsOf('fi')

function diagram(kind: PartKind): string {
  const lines = WORK[kind].path
    .filter(({ from, to }) => from !== to)
    .map(({ from, event, to }) => `  ${from === '' ? '[*]' : id(from)} --> ${id(to)}: ${event}`)
  const names = [...new Set(WORK[kind].path.map(({ to }) => to))].map(
    (state) => `  ${id(state)}: ${work.states[`${kind}.${state}` as StateWord]}`,
  )
  return ['```mermaid', 'stateDiagram-v2', ...names, ...lines, '```'].join('\n')
}

/** Hyphens mean something to mermaid. */
const id = (state: string): string => state.replaceAll('-', '_')

function table(kind: PartKind): string {
  const rows = WORK[kind].path.map(({ from, event, to, who, basis }) => {
    const step = `${kind}.${event}` as StepWord
    const clocks = CLOCKS.filter(({ starts }) => starts === step).map(({ rule }) => rule)
    const met = CLOCKS.filter(({ meets }) => meets.includes(step)).map(({ rule }) => rule)
    const told = [
      clocks.length > 0 ? `starts ${clocks.join(', ')}` : '',
      met.length > 0 ? `meets ${met.join(', ')}` : '',
    ]
    return `| ${from || '–'} | ${event} | ${to} | ${work.steps[step].do} | ${who.join(', ')} | ${basis} | ${told.filter(Boolean).join('; ')} |`
  })
  return [
    '| from | event | to | on the screen | who | basis | clocks |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const printed = (): string =>
  PART_KINDS.map((kind) => `## ${work.kinds[kind]} (${kind})\n\n${diagram(kind)}\n\n${table(kind)}`).join('\n\n')

/** The page with what is printed put in its place. Throws where the marks are missing. */
export function withCasePaths(page: string): string {
  const [before, rest] = page.split(START)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('marks missing: case-paths.md')
  return `${before}${START}\n\n${printed()}\n\n${END}${after}`
}

if (process.argv.includes('--write')) writeFileSync(PAGE, withCasePaths(readFileSync(PAGE, 'utf8')))
