/** Endings of a matter (asian päättyminen): whatever still stands open beside it is ended first, then it is closed. */
import type { Day } from '#kernel/day.ts'
import { go, holderOf, type Life, later, openIn } from './life.ts'
import type { BookPart } from './population-page.ts'

type Closing = 'no-ground-remains' | 'need-met' | 'family-declined' | 'moved' | 'came-of-age'

/** Where something is being done yet, it is closed later. */
export function closeMatter(life: Life, matter: BookPart, on: Day, closingReason: Closing): void {
  if (matter.state === 'closed') return
  const busy = (['assessment', 'service', 'placement', 'custody', 'restriction'] as const).some(
    (kind) => openIn(life, matter, kind).length > 0,
  )
  if (busy) {
    life.agenda.at(later(on, 21), (day) => closeMatter(life, matter, day, closingReason))
    return
  }
  endBeside(life, matter, on, closingReason)
  const closingText = 'Perheen kanssa on keskusteltu asian päättämisestä.'
  go(life, matter, 'close', { on, by: holderOf(life, matter, on), given: { closingReason, closingText } })
}

function endBeside(life: Life, matter: BookPart, on: Day, closingReason: Closing): void {
  const by = holderOf(life, matter, on)
  const endGround = closingReason === 'moved' || closingReason === 'came-of-age' ? closingReason : 'no-ground-remains'
  for (const plan of openIn(life, matter, 'plan')) go(life, plan, 'end', { on, by })
  for (const one of openIn(life, matter, 'relationship'))
    go(life, one, 'end', { on, by, given: { endGround, endNote: 'Tuen perustetta ei enää ole.' } })
  for (const visit of openIn(life, matter, 'visit'))
    go(life, visit, 'cancel', { on, by, given: { cancelledBy: 'client' } })
  for (const meeting of openIn(life, matter, 'meeting')) go(life, meeting, 'cancel', { on, by })
  for (const one of openIn(life, matter, 'invitation')) go(life, one, 'end', { on, by })
}
