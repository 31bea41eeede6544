/**
 * Fetching an indicator of Sotkanet (mittarin haku): its update date is asked first, its figures only where it is newer than what
 * is on the shelf. A sync that was cut short finds there what it had.
 */
import type { Day } from '#kernel/day.ts'
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { Gender, SotkanetIndicator } from '#model/statistic.ts'
import type { AnswerShelf } from '#remote/answer-shelf.ts'
import type { Sotkanet } from '#remote/sotkanet.ts'
import { readDescription, type SotkanetDescription } from '#sources/sotkanet-description.ts'
import { readFigures, type SotkanetFigures } from '#sources/sotkanet-figures.ts'
import type { SyncFault } from './sync-report.ts'

export interface SotkanetService {
  readonly base: string
  readonly sotkanet: Sotkanet
  readonly shelf: AnswerShelf
  readonly now: string
}

export interface FetchedIndicator {
  readonly indicator: SotkanetIndicator
  readonly description: SotkanetDescription
  readonly figures: SotkanetFigures
  /** When the figures were fetched, ISO. */
  readonly fetched: string
  readonly bytes: number
}

/** Years asked for at once: about a megabyte of answer. */
const YEARS_AT_ONCE = 12

/** @param from first year wanted */
export async function fetchIndicator(
  indicator: SotkanetIndicator,
  from: number,
  service: SotkanetService,
): Promise<Outcome<FetchedIndicator, SyncFault>> {
  const { sotkanet, now } = service
  const answer = await sotkanet.indicator(indicator.id)
  if (!answer.ok) return answer
  const description = readDescription(answer.value, indicator, now.slice(0, 10) as Day)
  if (!description.ok) return description
  const years = { from: Math.max(from, description.value.first), to: description.value.last }
  if (years.from > years.to)
    return refused({ fault: 'odd-dates', detail: `it ends in ${years.to}, before ${from}` } as const)
  const wanted = { indicator, description: description.value, years }
  const kept = keptFigures(wanted, service)
  if (!kept.ok || kept.value !== undefined) return kept as Outcome<FetchedIndicator, SyncFault>
  return freshFigures(wanted, service)
}

interface Wanted {
  readonly indicator: SotkanetIndicator
  readonly description: SotkanetDescription
  readonly years: { readonly from: number; readonly to: number }
}

const gendersOf = ({ indicator, description }: Wanted): Gender[] =>
  indicator.genders.filter((gender) => description.genders.includes(gender))

const shelfName = ({ id }: SotkanetIndicator): string => `figures-${id}`

const askedFor = (wanted: Wanted): string =>
  JSON.stringify({ years: wanted.years, genders: gendersOf(wanted).toSorted() })

/** What is on the shelf, where it is of the same update; a shelf that holds a newer one tells that dates run backwards. */
function keptFigures(wanted: Wanted, { shelf }: SotkanetService): Outcome<FetchedIndicator | undefined, SyncFault> {
  const { indicator, description, years } = wanted
  const kept = shelf.find(shelfName(indicator))
  if (!kept) return done(undefined)
  if (kept.updated > description.updated)
    return refused({
      fault: 'odd-dates',
      detail: `it says it was updated ${description.updated}, before what is here already (${kept.updated})`,
    } as const)
  if (kept.updated !== description.updated || kept.asked !== askedFor(wanted)) return done(undefined)
  const figures = readFigures(kept.answer, { indicator, years })
  if (!figures.ok) return done(undefined) // damaged on disk: fetched anew
  const bytes = JSON.stringify(kept.answer).length
  return done({ indicator, description, figures: figures.value, fetched: kept.fetched, bytes })
}

async function freshFigures(
  wanted: Wanted,
  { base, sotkanet, shelf, now }: SotkanetService,
): Promise<Outcome<FetchedIndicator, SyncFault>> {
  const { indicator, description, years } = wanted
  const rows: unknown[] = []
  for (let first = years.from; first <= years.to; first += YEARS_AT_ONCE) {
    const last = Math.min(years.to, first + YEARS_AT_ONCE - 1)
    const some = Array.from({ length: last - first + 1 }, (_, k) => first + k)
    const answer = await sotkanet.figures(indicator.id, some, gendersOf(wanted))
    if (!answer.ok) return answer
    const read = readFigures(answer.value, { indicator, years: { from: first, to: last } })
    if (!read.ok) return read
    rows.push(...(answer.value as unknown[]))
  }
  const figures = readFigures(rows, { indicator, years })
  if (!figures.ok) return figures
  const told = { address: `${base}/json?indicator=${indicator.id}`, updated: description.updated, fetched: now }
  shelf.keep(shelfName(indicator), { ...told, asked: askedFor(wanted), answer: rows })
  return done({ indicator, description, figures: figures.value, fetched: now, bytes: JSON.stringify(rows).length })
}
