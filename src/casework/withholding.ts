/**
 * Withholding (salaaminen viennissä): what of a person's own data is left out when it is given out, and why.
 *
 * A reporter who asked secrecy is told nowhere, not even by name in another text, until somebody decides otherwise by
 * julkisuuslaki (621/1999) 11 §; contact details of others are theirs; an address under non-disclosure is told to nobody
 * (661/2009 36 §).
 */
import type { Withheld } from '#model/person-export.ts'

type Values = Readonly<Record<string, unknown>>

/** What tells who a reporter is. */
const REPORTER = ['reporterName', 'reporterRole', 'reporterPhone', 'reporterEmail', 'reporterKind']
const CONTACT_DETAIL = /phone|email|address/i
/** Told of the child by somebody else: it may be where the child lives. */
const WHEREABOUTS = ['childDetails']

export interface Held {
  readonly values: Values
  readonly withheld: readonly Withheld[]
}

export interface Secrecy {
  /** Whether the reporter of this contact asked secrecy. */
  readonly reporter: 'secret' | 'open'
  readonly address: 'protected' | 'open'
}

export const asksSecrecy = (all: readonly Values[]): boolean => all.some(({ asksSecrecy: asked }) => asked === true)

/** Why a field may not be told; nothing where it may. */
export function withheldField(field: string, { reporter, address }: Secrecy): Withheld | undefined {
  if (reporter === 'secret' && REPORTER.includes(field)) return 'reporter-asked-secrecy'
  if (CONTACT_DETAIL.test(field)) return 'contact-details-of-others'
  return address === 'protected' && WHEREABOUTS.includes(field) ? 'own-address-protected' : undefined
}

/** The values that may be told, those of rows within them too; empty ones hide nothing. */
export function toldValues(values: Values, secrecy: Secrecy): Held {
  const withheld: Withheld[] = []
  const clean = (inner: Values): Values =>
    Object.fromEntries(
      Object.entries(inner).flatMap(([field, value]) => {
        const why = withheldField(field, secrecy)
        if (why !== undefined && isFilled(value)) withheld.push(why)
        return why === undefined ? [[field, Array.isArray(value) ? value.map(cleanOne) : value]] : []
      }),
    )
  const cleanOne = (one: unknown): unknown => (typeof one === 'object' && one !== null ? clean(one as Values) : one)
  return { values: clean(values), withheld }
}

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

const TELLING = ['reporterName', 'reporterPhone', 'reporterEmail']
const SHORTEST = 6

/** Words that would tell a reporter wherever they stand: a whole name, a number, an address; `opettaja` alone tells nobody. */
export const tellingWords = (all: readonly Values[]): readonly string[] => [
  ...new Set(
    all
      .flatMap((values) => TELLING.map((field) => values[field]))
      .filter((word): word is string => typeof word === 'string')
      .map((word) => word.trim())
      .filter((word) => word.length >= SHORTEST && /[\s@\d]/.test(word)),
  ),
]

const HIDDEN = '***'

/** Anything with the telling words hidden in every text of it. */
export function hidden<T>(value: T, words: readonly string[]): T {
  if (words.length === 0) return value
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'giu')
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return one.replace(pattern, HIDDEN)
    if (Array.isArray(one)) return one.map(walk)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value) as T
}
