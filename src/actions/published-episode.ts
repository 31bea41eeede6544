/** Published episode (julkaistu jakso): a row of the register as figures may have it, with the days that the law gives. */
import { dueOf } from '#casework/due.ts'
import type { Day } from '#kernel/day.ts'
import type { DeadlineRule } from '#model/deadline.ts'
import type { Episode, EpisodeKind } from '#model/episode.ts'
import type { PublicationRow } from '#register/publication.ts'
import type { Pseudonym } from './pseudonym.ts'

const known = new Map<string, Day | null>()

/** By which day the law wants an assessment that became pending on a day to be started or finished. */
export function legalDay(rule: DeadlineRule, pending: Day): Day | null {
  const asked = `${rule} ${pending}`
  const before = known.get(asked)
  if (before !== undefined) return before
  const due = dueOf(rule, pending)
  const day = due.ok ? due.value.due : null
  known.set(asked, day)
  return day
}

const priceUnits: readonly string[] = ['hour', 'visit', 'day', 'month'] satisfies Episode['priceUnit'][]

const unitOf = (text: string | null): Episode['priceUnit'] =>
  text !== null && priceUnits.includes(text) ? (text as Episode['priceUnit']) : ''

/** Whoever has no number is told apart by a key of what was told of them, or stands alone. */
const childOf = ({ child, childKey, part }: PublicationRow): string =>
  child !== null ? `${child}` : childKey === '' ? `part ${part}` : `told ${childKey}`

export const publishedEpisode = (kind: EpisodeKind, row: PublicationRow, pseudonym: Pseudonym): Episode => ({
  episode: pseudonym('episode', `${kind} ${row.part} ${row.piece}`),
  child: pseudonym('child', childOf(row)),
  area: row.area,
  kind,
  type: row.type,
  ground: row.ground,
  from: row.from,
  to: row.to,
  startedOn: row.startedOn,
  startDue: kind === 'assessment' ? legalDay('assessment-start', row.from) : null,
  finishDue: kind === 'assessment' ? legalDay('assessment-finish', row.from) : row.finishDue,
  production: row.production === 'own' || row.production === 'bought' ? row.production : 'unknown',
  provider: row.provider === null ? '' : pseudonym('provider', row.provider.trim().toLowerCase()),
  priceCents: row.price,
  priceUnit: row.price === null ? '' : unitOf(row.priceUnit),
  worker: row.worker === null ? '' : pseudonym('worker', `${row.worker}`),
  birthMonth: row.birth,
  municipality: row.municipality,
  isRepeat: row.isRepeat,
})
