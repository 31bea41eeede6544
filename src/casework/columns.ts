/**
 * Columns (sarakkeet): what is kept of each kind of part, gathered from the forms of its steps and what the steps set.
 *
 * The migrations make exactly these; a test of the register holds the two together.
 */
import type { Day } from '#kernel/day.ts'
import type { PartKind } from '#model/part.ts'
import type { Field, Form } from './field.ts'
import type { Situation } from './step.ts'
import { WORK } from './work.ts'

export type ColumnType = 'text' | 'date' | 'boolean' | 'bigint' | 'integer' | 'jsonb'

const TYPES: Readonly<Record<Field['type'], ColumnType>> = {
  text: 'text',
  long: 'text',
  choice: 'text',
  code: 'text',
  day: 'date',
  yes: 'boolean',
  euros: 'bigint',
  number: 'integer',
  worker: 'bigint',
  unit: 'bigint',
  person: 'bigint',
  matter: 'bigint',
  part: 'bigint',
  rows: 'jsonb',
}

/** Fields that say where a part goes; the part itself keeps them. */
const OF_PART: readonly string[] = ['responsible', 'toUnit']

const NOWHERE: Situation = {
  on: '2000-01-01' as Day,
  duty: 'administrator',
  kept: {},
  given: {},
  birth: null,
  running: [],
}

/** Every field of every step of a kind. */
export function fieldsOf(kind: PartKind): Form {
  return Object.assign({}, ...Object.values(WORK[kind].steps).map((step) => step.form)) as Form
}

/** Name of a column: `startedOn` is `started_on`. */
export const columnName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Columns of a kind with their types, in the order in which the steps ask for them. */
export function columnsOf(kind: PartKind): Readonly<Record<string, ColumnType>> {
  const columns: Record<string, ColumnType> = {}
  for (const step of Object.values(WORK[kind].steps)) {
    for (const [field, { type }] of Object.entries(step.form)) {
      if (!OF_PART.includes(field)) columns[field] = TYPES[type]
    }
    for (const field of Object.keys(step.sets?.(NOWHERE) ?? {})) columns[field] ??= 'date'
  }
  return columns
}

/** Columns that every step that opens a kind fills: they are never empty. */
export function keptAtOpening(kind: PartKind): readonly string[] {
  const { path, steps } = WORK[kind]
  const filled = path
    .filter((row) => row.from === '')
    .map(({ event }) => {
      const step = steps[event]
      const needed = Object.entries(step?.form ?? {}).filter(([, field]) => field.needed)
      return [...needed.map(([field]) => field), ...Object.keys(step?.sets?.(NOWHERE) ?? {})]
    })
  const [first = [], ...others] = filled
  return first.filter((field) => others.every((fields) => fields.includes(field)) && !OF_PART.includes(field))
}
