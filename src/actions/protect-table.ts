/**
 * Protects a table (taulukon suojaus): which of its cells must not be shown, and how closely a reader could reckon each.
 *
 * For analysts who bring a table of their own; what the product publishes goes through the same `protect`.
 */
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { type Protection, protect } from '#disclose/protect.ts'
import { loadSolver } from '#disclose/solver.ts'
import type { ProtectFault } from '#disclose/sound-table.ts'
import type { Day } from '#kernel/day.ts'
import { inForce } from '#kernel/in-force.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { SUPPRESSION_RULES } from '#law/suppression.ts'
import { LinkedTable, ProtectedTable } from '#model/protected-table.ts'
import { ZERO_RULES } from '#model/suppression-rule.ts'
import { action, no, type Refusal } from './action.ts'
import { dataFile } from './data-file.ts'

/** More would keep the machine from other work for minutes. */
const MOST_CELLS = 4000

const Input = z.object({
  file: z.string().min(1),
  fileName: z.string().optional(),
  upload: z.string().optional(),
  /** Counts below it are withheld, where the rule in force is not meant. */
  threshold: z.coerce.number().int().min(2).max(100).optional(),
  zeros: z.enum(ZERO_RULES).optional(),
  /** The rule in force on this day; today unless told. */
  day: z.iso.date().optional(),
})

export const protectTable = action({
  name: 'protect-table',
  kind: 'look',
  needsNothing: true,
  allow: ['controller'],
  about: 'Tells which cells of a table must not be shown, so that no small figure can be reckoned from the others.',
  example: './varhain protect-table --file taulukko.json --json',
  input: Input,
  output: ProtectedTable,
  run: async (input, { world }) => {
    const table = await tableIn(resolve(input.file), input.fileName ?? basename(input.file))
    if (!table.ok) return table
    const rule = inForce((input.day ?? world.now().slice(0, 10)) as Day, SUPPRESSION_RULES)
    if (!rule) return no('no-rule', `no suppression rule is in force on ${input.day}`, 'day')
    const { threshold = rule.threshold, zeros = rule.zeros } = input
    const outcome = await protect(table.value, { ...rule, threshold, zeros }, await loadSolver())
    return outcome.ok
      ? done(shownTable(table.value, outcome.value))
      : no(outcome.why.why, sentence(outcome.why), 'file')
  },
})

async function tableIn(path: string, name: string): Promise<Outcome<LinkedTable, Refusal>> {
  const what = 'not a table of cells and links'
  const table = await dataFile(path, name, { schema: LinkedTable, why: 'bad-table', what })
  if (!table.ok) return table
  const { length } = table.value.cells
  return length > MOST_CELLS ? no('too-large', `${name}: ${length} cells, at most ${MOST_CELLS}`, 'file') : table
}

const SENTENCES: Readonly<Record<ProtectFault['why'], string>> = {
  'same-id-twice': 'two cells have the same id',
  'unknown-cell': 'a link names a cell that is not there',
  'part-twice': 'a link names a cell twice',
  'mixed-kinds': 'a link joins counts and money',
  'does-not-add-up': 'the parts of a link do not make its total',
  'contributions-do-not-add-up': 'the largest contributions are not those of the sum',
  'contributions-unknown': 'a sum of money needs its largest contributions, and how many stand behind it',
  'exposed-already': 'what was told before already tells these figures',
  'cannot-be-protected': 'the links alone tell these figures',
}

const NAMED = 20

function sentence({ why, cells }: ProtectFault): string {
  const more = cells.length > NAMED ? ` and ${cells.length - NAMED} more` : ''
  return `${SENTENCES[why]}: ${cells.slice(0, NAMED).join(', ')}${more}`
}

function shownTable({ cells }: LinkedTable, { cells: states, ...sums }: Protection): ProtectedTable {
  const shown = cells.flatMap(({ id, value }) => {
    const state = states.get(id)
    if (!state) return []
    const high = Number.isFinite(state.high) ? state.high : null
    return [{ id, ...state, value: state.shown === 'open' ? value : null, high }]
  })
  return { ...sums, cells: shown }
}
