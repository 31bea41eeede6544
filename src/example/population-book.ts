/**
 * Book (kirja): one family's parts, events and clocks in memory, changed only by steps that the rules allow.
 *
 * Every step is decided by `decideStep`, the same decision that the product takes, and recorded as the register would record
 * it; a refused step is a bug of the lives and throws. A test replays the steps on a real register and compares the rows.
 */
import { type Change, decideStep } from '#casework/decide-step.ts'
import type { Given, GivenFields } from '#casework/field.ts'
import { recordClass } from '#casework/record-class.ts'
import type { Situation } from '#casework/step.ts'
import { stepName } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import { recordClocks } from './population-clocks.ts'
import { recordMove } from './population-move.ts'
import type { Book, BookPart, BookStep } from './population-page.ts'

/** Takes a step and what it opens; gives the part. Throws `step refused: …`. */
export function takeStep(book: Book, step: BookStep): BookPart {
  const at = momentOf(book, step.on)
  book.taken.push({ ...step, at })
  return taken(book, inMatter(book, step, at), at)
}

const FIRST_MINUTE = 6 * 60
const LAST_MINUTE = 13 * 60 + 59

/** Office hours of the day, each step of a day later than the one before, none later than now. */
function momentOf({ events, now }: Book, on: Day): string {
  const before = events.at(-1)
  const minute = before?.at.startsWith(on)
    ? Number(before.at.slice(11, 13)) * 60 + Number(before.at.slice(14, 16)) + 7
    : FIRST_MINUTE + ((events.length * 37) % 300)
  const least = Math.min(minute, LAST_MINUTE)
  const two = (value: number) => String(value).padStart(2, '0')
  const at = `${on}T${two(Math.floor(least / 60))}:${two(least % 60)}:00.000Z`
  return at > now ? now : at
}

/** The matter of a contact: the child's open one, or a new one, when the contact leads to an assessment. */
function inMatter(book: Book, step: BookStep, at: string): BookStep {
  if (step.kind !== 'contact' || step.part === undefined) return step
  if (step.event === 'join') return { ...step, matter: Number(step.given.joinedMatter) }
  const contact = partIn(book, step.part)
  if (step.event !== 'assess' || contact.matter !== null) return step
  const child = Number(contact.kept.child)
  const open = openMatterOf(book, child)
  if (open) return { ...step, matter: open.id }
  const opened = taken(
    book,
    {
      kind: 'matter',
      event: 'open',
      on: contact.kept.receivedOn as Day,
      unit: contact.unit,
      given: { child, task: 'family-services', reason: String(contact.kept.what) },
      by: step.by,
    },
    at,
  )
  return { ...step, matter: opened.id }
}

export const openMatterOf = (book: Book, child: number): BookPart | undefined =>
  [...book.parts.values()].findLast((one) => one.kind === 'matter' && one.closedOn === null && one.kept.child === child)

export function partIn(book: Book, id: number): BookPart {
  const part = book.parts.get(id)
  if (!part) throw new Error(`no part: ${id}`)
  return part
}

function taken(book: Book, step: BookStep, at: string): BookPart {
  const before = step.part === undefined ? undefined : partIn(book, step.part)
  const matterId = step.kind === 'matter' ? undefined : (before?.matter ?? step.matter)
  const owner = matterId === undefined ? undefined : partIn(book, matterId)
  const change = decided(book, step, before, owner)
  const heldBefore = before?.worker ?? null
  const part = written(book, { step, before, owner, change, at })
  recordMove(book, { change, part, step, heldBefore })
  book.ids.event += 1
  book.events.push({
    id: book.ids.event,
    part: part.id,
    matter: part.matter,
    kind: stepName(step.kind, step.event),
    on: step.on,
    at,
    worker: step.by.worker?.id ?? null,
    position: step.by.position,
    document: change.document,
    fields: change.given,
  })
  recordClocks(book, change, part)
  for (const { kind, event, fields } of change.opens) {
    const { on, by } = step
    taken(book, { kind, event, on, by, given: fields, ...(part.matter === null ? {} : { matter: part.matter }) }, at)
  }
  return part
}

function decided(book: Book, step: BookStep, before: BookPart | undefined, owner: BookPart | undefined): Change {
  if (before && step.on < before.openedOn) throw new Error(`before it began: ${step.kind}.${step.event} ${step.on}`)
  if (owner && owner.closedOn !== null) throw new Error(`matter closed: ${step.kind}.${step.event} ${step.on}`)
  const kept = before?.kept ?? {}
  const matter = owner?.id ?? (step.kind === 'matter' ? before?.id : undefined)
  const outcome = decideStep({
    kind: step.kind,
    event: step.event,
    from: before?.state ?? '',
    at: {
      on: step.on,
      duty: step.by.duty,
      kept,
      given: step.given,
      birth: birthFor(book, owner, step.given, kept),
      running: matter === undefined ? [] : runningBeside(book, matter, before?.id),
    },
    pendingOn: (owner?.kept.pendingOn as Day | undefined) ?? null,
  })
  if (outcome.ok) return outcome.value
  const { why, field = '', about = '' } = outcome.why
  throw new Error(`step refused: ${step.kind}.${step.event} ${step.on} ${why} ${field} ${about}`)
}

function birthFor(book: Book, owner: BookPart | undefined, given: GivenFields, kept: GivenFields): Day | null {
  const child = owner ? owner.kept.child : (given.child ?? kept.child)
  if (typeof child === 'number') return book.births.get(child) ?? null
  const told = given.childBirth ?? kept.childBirth
  return typeof told === 'string' ? (told as Day) : null
}

export const runningBeside = (book: Book, matter: number, self: number | undefined): Situation['running'] =>
  [...book.parts.values()]
    .filter(
      (one) =>
        one.matter === matter &&
        one.closedOn === null &&
        one.kind !== 'matter' &&
        one.kind !== 'ban' &&
        one.id !== self,
    )
    .map(({ kind, state, kept }) => ({
      kind,
      state,
      fields: kept.relationshipKind === undefined ? {} : { relationshipKind: kept.relationshipKind },
    }))

interface Writing {
  readonly step: BookStep
  readonly before: BookPart | undefined
  readonly owner: BookPart | undefined
  readonly change: Change
  readonly at: string
}

/** Who holds the part and where: what the form says, else as it was, else as in its matter. */
function placeOf({ step, before, owner, change }: Writing) {
  const { responsible, toUnit } = change.keeps
  const actor = step.by.worker
  const earlier = before ? before.worker : (owner?.worker ?? null)
  const worker = typeof responsible === 'number' ? responsible : change.takesHold && actor ? actor.id : earlier
  const unit = typeof toUnit === 'number' ? toUnit : (before?.unit ?? owner?.unit ?? step.unit ?? actor?.unit)
  if (unit === undefined) throw new Error(`no unit: ${step.kind}.${step.event}`)
  return { worker, unit, matter: before?.matter ?? owner?.id ?? null }
}

function written(book: Book, writing: Writing): BookPart {
  const { step, before, change, at } = writing
  const { responsible: _, toUnit: __, ...keeps } = change.keeps
  const place = placeOf(writing)
  const closedOn = change.isOver ? step.on : null
  if (before) {
    const isPut = before.matter === null && place.matter !== null
    Object.assign(before, place, { closedOn, state: change.to, version: before.version + 1 })
    Object.assign(before.kept, told(keeps))
    if (isPut && place.matter !== null) putIntoMatter(book, before.id, place.matter)
    return before
  }
  book.ids.part += 1
  const id = book.ids.part
  const around = typeof keeps.forService === 'number' ? partIn(book, keeps.forService) : writing.owner
  const own = { id, kind: step.kind, version: 1, openedOn: step.on, closedOn, at, state: change.to, kept: told(keeps) }
  const part: BookPart = {
    ...own,
    ...place,
    ...recordClass(step.kind, keeps, around),
    matter: step.kind === 'matter' ? id : place.matter,
  }
  book.parts.set(id, part)
  return part
}

const told = (keeps: GivenFields): Record<string, Given | undefined> =>
  Object.fromEntries(Object.entries(keeps).filter(([, value]) => value !== undefined))

function putIntoMatter(book: Book, part: number, matter: number): void {
  for (const one of [...book.events, ...book.dues]) if (one.part === part) one.matter = matter
}
