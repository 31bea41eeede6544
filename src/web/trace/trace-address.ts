/** Trace address (jäljityksen osoite): the way down to a ledger line as the query part of the address. */
import type { View } from '#model/picture.ts'
import type { Traceable } from '#report/traceable.ts'
import type { Query } from '../api-client.ts'

const FIELDS = [
  'category',
  'payer',
  'production',
  'organisation',
  'costCentre',
  'account',
  'overheads',
  'snapshot',
] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

export type TraceSearch = Partial<
  Readonly<Record<(typeof FIELDS)[number] | 'from' | 'to' | 'page', string | undefined>>
>

export function traceSearch(search: Readonly<Record<string, unknown>>): TraceSearch {
  const kept: Record<string, string> = {}
  for (const field of ['from', 'to'] as const) {
    const value = String(search[field] ?? '')
    if (DAY.test(value)) kept[field] = value
  }
  for (const field of FIELDS) {
    const value = search[field]
    if (typeof value === 'string' && value !== '' && value.length <= 300) kept[field] = value
  }
  const page = Number(search.page ?? 0)
  if (Number.isInteger(page) && page > 0 && page <= 100_000) kept.page = String(page)
  return kept
}

/** The question to the server, as the query of its address; without days, of all time that the product knows. */
export function askedOf(area: string, search: TraceSearch): Query {
  const { page, from, to, ...rest } = traceSearch(search)
  return { area, from: from ?? '1990-01-01', to: to ?? '2100-12-31', page: Number(page ?? 0), ...rest }
}

/** The steps already taken, each with the address that goes back to it. */
export function stepsTaken(
  search: TraceSearch,
): { field: 'category' | 'organisation' | 'costCentre' | 'account'; key: string; search: TraceSearch }[] {
  const steps = ['category', 'organisation', 'costCentre', 'account'] as const
  return steps.flatMap((field, place) => {
    const key = search[field]
    if (key === undefined) return []
    const finer = new Set<string>([...steps.slice(place + 1), 'page'])
    return [{ field, key, search: Object.fromEntries(Object.entries(search).filter(([name]) => !finer.has(name))) }]
  })
}

/** The way down from a figure of a picture: what the view has chosen belongs to the figure too. */
export function traceOfFigure(figure: Traceable, view: View): TraceSearch {
  return traceSearch({
    category: view.category,
    payer: view.payer,
    overheads: view.overheads === 'included' ? 'included' : undefined,
    ...figure,
  })
}
