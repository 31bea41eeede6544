/**
 * Matter's side of a step in the book (vaiheen vaikutus asiaan): its state led by its parts, its parts handed over with it,
 * its promises stopped and gone on. As actions/step-matter.ts records it.
 */
import type { Change } from '#casework/decide-step.ts'
import { WORK } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import { transition } from '#kernel/path.ts'
import { recountPromises } from './population-clocks.ts'
import type { Book, BookPart, BookStep } from './population-page.ts'

export interface BookMove {
  readonly change: Change
  readonly part: BookPart
  readonly step: BookStep
  readonly heldBefore: number | null
}

export function recordMove(book: Book, move: BookMove): void {
  const { change, part } = move
  if (part.kind === 'matter') moveMatter(book, move)
  else if (change.matterEvent !== null && part.matter !== null) advance(book, part.matter, change.matterEvent)
}

function advance(book: Book, matter: number, event: string): void {
  const part = book.parts.get(matter)
  const row = part && transition(WORK.matter.path, part.state, event)
  if (row) part.state = row.to
}

function moveMatter(book: Book, { change, part, step, heldBefore }: BookMove): void {
  switch (change.event) {
    case 'assign':
    case 'transfer':
      handOver(book, part, heldBefore)
      return
    case 'pause-guarantee':
      book.ids.pause += 1
      book.pauses.push({
        id: book.ids.pause,
        matter: part.id,
        reason: String(step.given.pauseReason),
        from: step.given.pausedFrom as Day,
        until: null,
      })
      recountPromises(book, part.id, step.on)
      return
    case 'resume-guarantee':
      for (const one of book.pauses)
        if (one.matter === part.id && one.until === null) one.until = one.from > step.on ? one.from : step.on
      recountPromises(book, part.id, step.on)
      return
    default:
      return
  }
}

/** Open parts that nobody held, or the worker before, go with the matter; all open clocks go with their parts. */
function handOver(book: Book, matter: BookPart, from: number | null): void {
  for (const one of book.parts.values()) {
    if (one.matter !== matter.id || one.closedOn !== null || one.id === matter.id) continue
    if (one.worker === null || one.worker === from) Object.assign(one, { worker: matter.worker, unit: matter.unit })
  }
  for (const due of book.dues) {
    if (due.matter !== matter.id || due.state !== 'open') continue
    const part = book.parts.get(due.part)
    if (part) Object.assign(due, { worker: part.worker, unit: part.unit })
  }
}
