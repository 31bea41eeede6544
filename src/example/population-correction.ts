/**
 * Corrections in the book (korjaukset): now and then whoever holds the matter puts a text right; the original stays readable.
 * Laki 703/2023, 22 §.
 */
import type { Random } from '#kernel/random.ts'
import { partIn } from './population-book.ts'
import type { Book } from './population-page.ts'
import { actorOf, type Roster } from './population-roster.ts'

const FIELDS: Readonly<Record<string, string>> = { 'visit.record': 'visitText', 'note.write': 'noteText' }
const OFTEN = 0.03

export function correctSome(book: Book, roster: Roster, random: Random): void {
  if (random.next() > OFTEN) return
  const event = book.events.find(({ kind }) => kind in FIELDS)
  const field = FIELDS[event?.kind ?? '']
  const worker = book.parts.get(event?.matter ?? 0)?.worker
  if (!event || typeof worker !== 'number' || field === undefined) return
  const { position } = actorOf(roster.worker(worker))
  const before = event.fields[field] ?? null
  const after = `${String(before)} Korjattu: tapaaminen oli perheen kotona.`
  book.ids.correction += 1
  book.corrections.push({
    id: book.ids.correction,
    event: event.id,
    field,
    before,
    after,
    why: 'Tapaamisen paikka puuttui.',
    worker,
    position,
    at: event.at,
  })
  const part = partIn(book, event.part)
  part.kept[field] = after
  part.version += 1
}
