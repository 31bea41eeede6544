/**
 * Hostile input (vihamielinen syöte): values for a JSON Schema, right, nearly right and wrong, as somebody who means harm or a
 * broken program would send them; drawn by fast-check, so that what breaks is shrunk and can be run again by its seed.
 */
import * as fc from 'fast-check'

export interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** Texts that have broken something somewhere: SQL, markup, formulas, paths, headers, encodings, sizes. */
export const ATTACKS: readonly string[] = [
  "'; drop table person; --",
  '1 or 1=1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.invalid","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '../../../../etc/passwd',
  '/etc/passwd\u0000.csv',
  '\r\nSet-Cookie: a=b',
  '%0d%0aLocation: x',
  '#{7*7}{{7*7}}',
  '__proto__',
  'constructor',
  '\u202eoikealta vasemmalle',
  '\u0000',
  '\u0002',
  '\ud800',
  '\ufeff',
  'ﷺ'.repeat(100),
  'x'.repeat(200_000),
  '-1',
  '1e309',
  '9007199254740993',
  '0x10',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01',
  'null',
  '[]',
  '{}',
]

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, -1, 0, 1.5, 1e300, Number.MAX_SAFE_INTEGER, [], {}, [[[]]], {
    $ne: null,
  }),
  fc.constantFrom<unknown>(...ATTACKS),
  fc.anything({
    maxDepth: 3,
    withBigInt: false,
    withDate: false,
    withMap: false,
    withSet: false,
    withTypedArray: false,
  }),
)

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('2026-03-02', '2.3.2026', '2026-03-02', '2026-03-02', 'esimerkkila', '1') },
  { weight: 1, arbitrary: fc.constantFrom(...ATTACKS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)

/** Mostly of the right type, so that it gets past the first check; now and then not. */
export function hostileOf(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: likeOf(schema, depth) }, { weight: 1, arbitrary: odd })
}

function likeOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const [first, ...others] = schema.anyOf ?? schema.allOf ?? []
  if (first) return fc.oneof(likeOf(first, depth), ...others.map((one) => likeOf(one, depth)))
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0]
  if (type === 'object' && depth < 4) return objectOf(schema, depth)
  if (type === 'array' && depth < 4) return fc.array(hostileOf(schema.items ?? {}, depth + 1), { maxLength: 3 })
  if (type === 'integer' || type === 'number') return number
  if (type === 'boolean') return fc.boolean()
  return type === 'string' ? text : fc.oneof(text, number, fc.boolean())
}

const number: fc.Arbitrary<number> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 2 ** 31, 2 ** 53, 1.5, 1e21) },
)

/** What is needed is nearly always there; what is not, often. */
function objectOf({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => {
      const given = hostileOf(one, depth + 1)
      const isNeeded = required.includes(name)
      return [
        name,
        fc.oneof({ weight: isNeeded ? 60 : 1, arbitrary: given }, { weight: 1, arbitrary: fc.constant(undefined) }),
      ]
    }),
  )
  const extra = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'extra', 'id'), odd, { maxKeys: 1 })
  return fc
    .tuple(fc.record(model), fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: extra }))
    .map(([given, more]) => ({
      ...Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)),
      ...more,
    }))
}
