/**
 * Clocks of a step in the book (vaiheen kellot): met and voided first, then started; the county's own promises beside those
 * of law. As actions/step-clocks.ts records it.
 */
import type { Change, StoppedClock } from '#casework/decide-step.ts'
import { guaranteeDue, guaranteeRule, outlivingRules, promiseWithin } from '#casework/guarantee-clock.ts'
import { stepName } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import type { Book, BookDue, BookPart, BookPause } from './population-page.ts'

export function recordClocks(book: Book, change: Change, part: BookPart): void {
  for (const one of change.meets) stop(book, one, 'met', change.on, part)
  for (const one of change.voids) stop(book, one, 'void', change.on, part)
  recordPromises(book, change, part)
  if (change.isOver) voidRest(book, change, part)
  else hold(book, part)
  for (const clock of change.starts) start(book, part, clock)
}

function start(book: Book, part: BookPart, clock: Pick<BookDue, 'rule' | 'basis' | 'from' | 'due'>): void {
  book.ids.due += 1
  const { matter, unit, worker } = part
  book.dues.push({ id: book.ids.due, part: part.id, matter, unit, worker, ...clock, state: 'open', met: null })
}

function stop(book: Book, { rule, within }: StoppedClock, state: 'met' | 'void', on: Day, part: BookPart): void {
  for (const due of book.dues) {
    if (due.state !== 'open' || due.rule !== rule) continue
    const isOfMatter = within === 'matter' && part.matter !== null && due.matter === part.matter
    if (due.part === part.id || isOfMatter) Object.assign(due, { state, met: on })
  }
}

/** Promises in force on the day: those that this step fulfils are met, those that it begins are started. */
function recordPromises(book: Book, change: Change, part: BookPart): void {
  const name = stepName(change.kind, change.event)
  for (const promise of book.guarantees) {
    const rule = guaranteeRule(promise.id)
    if (promise.toEvent === name) stop(book, { rule, within: promiseWithin(promise) }, 'met', change.on, part)
    const isInForce = promise.from <= change.on && (promise.until === null || change.on <= promise.until)
    if (promise.fromEvent !== name || !isInForce) continue
    const due = guaranteeDue(promise, change.on, pausesOf(book, part.matter), change.on)
    start(book, part, { rule, basis: promise.decision, from: change.on, due })
  }
}

/** What is over has nothing to be done any more; a closed matter takes every clock of its parts with it. */
function voidRest(book: Book, change: Change, part: BookPart): void {
  const outliving = part.matter === null || change.endsPromises ? [] : outlivingRules(book.guarantees)
  for (const due of book.dues) {
    const isGone =
      part.kind === 'matter' ? due.matter === part.id : due.part === part.id && !outliving.includes(due.rule)
    if (due.state === 'open' && isGone) Object.assign(due, { state: 'void', met: change.on })
  }
}

function hold(book: Book, { id, worker, unit }: BookPart): void {
  for (const due of book.dues) if (due.state === 'open' && due.part === id) Object.assign(due, { worker, unit })
}

const pausesOf = (book: Book, matter: number | null): readonly BookPause[] =>
  matter === null ? [] : book.pauses.filter((one) => one.matter === matter)

/** Promises of a matter counted anew, when their clock has stopped or gone on. */
export function recountPromises(book: Book, matter: number, today: Day): void {
  for (const due of book.dues) {
    if (due.matter !== matter || due.state !== 'open') continue
    const promise = book.guarantees.find((one) => guaranteeRule(one.id) === due.rule)
    if (promise) due.due = guaranteeDue(promise, due.from, pausesOf(book, matter), today)
  }
}
