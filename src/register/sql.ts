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

/**
 * What the sealer makes as a query is asked (sealing.ts): nothing of it reaches the database as it stands here.
 *
 * `secret` text, `whole` a JSON value and `bytes` are sealed, `again` is sealed anew; `key` and `keys` are what a text is found
 * by; `json` may hold any of them.
 */
export type Made =
  | { readonly made: 'secret'; readonly text: string | null }
  | { readonly made: 'whole' | 'again'; readonly value: unknown }
  | { readonly made: 'bytes'; readonly content: Uint8Array }
  | { readonly made: 'key'; readonly of: KeyOf; readonly text: string | null }
  | { readonly made: 'keys'; readonly of: KeyOf; readonly texts: readonly string[] }
  | { readonly made: 'json'; readonly value: unknown }

/** What is found by a key; the same text has another key in each. */
export type KeyOf = 'identity-code' | 'phone' | 'name' | 'child-name' | 'external-id' | 'pseudonym'

const MADE = new WeakSet<object>()

const toMake = (one: Made): Query => {
  MADE.add(one)
  return sql`${one}`
}

/** The sealer's work, where a value or what stands in a JSON value is such. */
export function toBeMade(value: unknown): Made | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (MADE.has(value)) return value as Made
  return isQuery(value) && value.values.length === 1 ? toBeMade(value.values[0]) : undefined
}

/** A value that is written sealed: a name, an identity code, free text. What reads it gets it open; it equals nothing. */
export const secret = (text: string | null): Query => toMake({ made: 'secret', text })

/** A whole JSON value that is written sealed, into a column or into another JSON value. */
export const secretJson = (value: unknown): Query => toMake({ made: 'whole', value })

export const secretBytes = (content: Uint8Array): Query => toMake({ made: 'bytes', content })

/** What was sealed, and whatever is sealed in it, sealed under the key in use. */
export const sealedAgain = (value: unknown): Query => toMake({ made: 'again', value })

/** What a sealed text is found by, under the key in use. */
export const keyFor = (of: KeyOf, text: string | null): Query => toMake({ made: 'key', of, text })

/** The same under every key, as an array: `identity_key = any(…)`. */
export const keysFor = (of: KeyOf, texts: readonly string[]): Query => toMake({ made: 'keys', of, texts })

/** A value as jsonb, and what in it is secret sealed. A bare array would be bound as an array of PostgreSQL. */
export const json = (value: unknown): Query => sql`${jsonText(value)}::jsonb`

/** The same as its text, for what is to become rows: `${jsonText(rows)}::json`. */
export const jsonText = (value: unknown): Query => toMake({ made: 'json', value })

const piecesOf = (value: unknown): readonly string[] | undefined =>
  typeof value === 'object' && value !== null ? PIECES.get(value) : undefined

const isQuery = (value: unknown): value is Query => piecesOf(value) !== undefined

function made(pieces: readonly string[], values: readonly unknown[]): Query {
  const text = pieces.reduce((all, piece, place) => `${all}$${place}${piece}`)
  const query: Query = { text, values }
  PIECES.set(query, pieces)
  return query
}
