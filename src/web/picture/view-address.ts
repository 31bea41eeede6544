/**
 * View address (näkymän osoite): the view as the query part of the address and back.
 *
 * Only what differs from the basic view stands in the address; what is not understood is left out, never an error.
 */
import type { View } from '#model/picture.ts'

export type ViewSearch = Partial<Readonly<Record<keyof View, string | undefined>>>

export const BASIC_VIEW: View = {
  grain: 'year',
  price: 'nominal',
  per: 'total',
  by: 'sector',
  overheads: 'apart',
  partYear: 'as-is',
}

export const CHOICES = {
  grain: ['year', 'quarter', 'month'],
  price: ['nominal', 'real'],
  per: ['total', 'child', 'inhabitant'],
  by: ['sector', 'service', 'payer', 'production'],
  overheads: ['apart', 'included'],
  partYear: ['as-is', 'annualised'],
} as const satisfies { [Field in keyof View]?: readonly View[Field][] }

export type Choice = keyof typeof CHOICES

const CHOICE_FIELDS = Object.keys(CHOICES) as Choice[]

/** The part of a search that is a view: unknown fields and values are dropped. */
export function viewSearch(search: Readonly<Record<string, unknown>>): ViewSearch {
  const kept: Partial<Record<keyof View, string>> = {}
  for (const field of CHOICE_FIELDS) {
    const value = String(search[field] ?? '')
    if ((CHOICES[field] as readonly string[]).includes(value) && value !== BASIC_VIEW[field]) kept[field] = value
  }
  for (const field of ['from', 'to', 'base'] as const) {
    const value = String(search[field] ?? '')
    if (/^(199\d|20\d\d|2100)$/.test(value)) kept[field] = value
  }
  for (const field of ['category', 'payer'] as const) {
    const value = search[field]
    if (typeof value === 'string' && value !== '' && value.length <= 200) kept[field] = value
  }
  return kept
}

export function viewOf(search: ViewSearch): View {
  const { from, to, base, ...rest } = viewSearch(search)
  const years = Object.entries({ from, to, base }).flatMap(([name, value]) => (value ? [[name, Number(value)]] : []))
  return { ...BASIC_VIEW, ...(rest as Partial<View>), ...Object.fromEntries(years) }
}

/** The search with one field changed; the basic value takes the field out. */
export function changed(search: ViewSearch, field: keyof View, value: string): ViewSearch {
  return viewSearch({ ...search, [field]: value })
}
