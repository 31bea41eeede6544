/**
 * SQL as text with bound values: a tagged template that never lets a value into the text.
 *
 *   sql`select id from matter where area = ${area} and ${open}`
 *
 * A value becomes `$n`; a query put inside another is spliced and its values numbered anew.
 */
export interface Query {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The text between the values of every query made here; what is not in it is a value, whatever its shape. */
const PIECES = new WeakMap<object, readonly string[]>()

export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Query {
  const pieces = [strings[0] ?? '']
  const bound: unknown[] = []
  values.forEach((value, place) => {
    if (value === undefined) throw new Error(`unbound value: ${place + 1} of ${strings.join('…').trim()}`)
    const [first = '', ...rest] = piecesOf(value) ?? ['', '']
    pieces.push(`${pieces.pop()}${first}`, ...rest)
    pieces.push(`${pieces.pop()}${strings[place + 1] ?? ''}`)
    bound.push(...(isQuery(value) ? value.values : [value]))
  })
  return made(pieces, bound)
}

/** A table or column by its name, where it is not known as the query is written. Throws `not a name: …`. */
export function name(identifier: string): Query {
  if (!/^[a-z_]+$/.test(identifier)) throw new Error(`not a name: ${identifier}`)
  return made([`"${identifier}"`], [])
}

/** Nothing at all: where a condition may be left out. */
export const EMPTY: Query = made([''], [])

/** All of the conditions; those that are EMPTY are left out, and none at all is true. */
export function and(...fragments: readonly Query[]): Query {
  const told = fragments.filter((one) => one.text !== '')
  return told.length === 0
    ? made(['true'], [])
    : joined(
        told.map((one) => sql`(${one})`),
        ' and ',
      )
}

/** Fragments one after another, such as the rows of an insert. */
export function joined(fragments: readonly Query[], between: ', ' | ' and ' | ' or ' | ' union all '): Query {
  const [first = EMPTY, ...rest] = fragments
  return rest.reduce((all, one) => sql`${all}${made([between], [])}${one}`, first)
}

/** A value that is written sealed: a name, an identity code, free text. What reads it gets it open. */
export const secret = (text: string | null): Query => sql`${text}`

/** A value as jsonb. A bare array would be bound as an array of PostgreSQL. */
export const json = (value: unknown): Query => sql`${JSON.stringify(value)}::jsonb`

const piecesOf = (value: unknown): readonly string[] | undefined =>
  typeof value === 'object' && value !== null ? PIECES.get(value) : undefined

const isQuery = (value: unknown): value is Query => piecesOf(value) !== undefined

function made(pieces: readonly string[], values: readonly unknown[]): Query {
  const text = pieces.reduce((all, piece, place) => `${all}$${place}${piece}`)
  const query: Query = { text, values }
  PIECES.set(query, pieces)
  return query
}
