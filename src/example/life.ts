/**
 * Life (elämänkulku): a child's matters lived day by day: what is to happen stands on an agenda and is done in order of days.
 *
 * What would happen after today stays undone, so open matters have the clocks and the lateness that they really would have.
 */
import type { GivenFields } from '#casework/field.ts'
import { isWeekday, weekdaysAfter } from '#casework/workday.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Random } from '#kernel/random.ts'
import type { PartKind } from '#model/part.ts'
import type { Worker } from '#model/worker.ts'
import type { Family, NewPerson } from './family.ts'
import type { Course } from './life-course.ts'
import { takeStep } from './population-book.ts'
import type { Book, BookActor, BookPart } from './population-page.ts'
import type { Roster } from './population-roster.ts'

type Task = (on: Day) => void

export interface Agenda {
  /** Does a thing on a day, or on the first weekday after it. */
  at(on: Day, task: Task): void
  /** Does it on that very day: nights and Sundays too. */
  on(on: Day, task: Task): void
  /** Everything up to a day, in order. */
  run(until: Day): void
}

export function newAgenda(): Agenda {
  const waiting: { on: Day; task: Task }[] = []
  const add = (on: Day, task: Task) => {
    const place = waiting.findLastIndex((one) => one.on <= on)
    waiting.splice(place + 1, 0, { on, task })
  }
  return {
    at: (on, task) => add(workday(on), task),
    on: add,
    run(until) {
      for (let first = waiting[0]; first !== undefined && first.on <= until; first = waiting[0]) {
        waiting.shift()
        first.task(first.on)
      }
    },
  }
}

export interface Life {
  readonly book: Book
  readonly random: Random
  readonly roster: Roster
  readonly course: Course
  readonly agenda: Agenda
  readonly family: Family
  readonly child: NewPerson & { readonly birth: Day }
  /** Which part of the county the family lives in. */
  readonly part: number
  readonly today: Day
  /** In child protection's care since before the register. */
  readonly isCarriedOver: boolean
}

export const workday = (on: Day): Day => (isWeekday(on) ? on : (weekdaysAfter(on, 1)[0] ?? on))
export const weekdaysOn = (on: Day, count: number): Day => (count === 0 ? on : (weekdaysAfter(on, count).at(-1) ?? on))

/** Days that most often are near a length and now and then much more. */
export const about = ({ random }: Pick<Life, 'random'>, days: number): number =>
  Math.max(1, Math.round(days * Math.exp(0.35 * random.normal())))

export const later = (on: Day, days: number): Day => addDays(on, days)
export const chance = ({ random }: Pick<Life, 'random'>, share: number): boolean => random.next() < share

export const nameOf = ({ givenNames, familyName }: NewPerson): string => `${givenNames} ${familyName}`
export const firstNameOf = ({ givenNames }: NewPerson): string => givenNames.split(' ')[0] ?? givenNames

export interface Doing {
  readonly on: Day
  readonly by: BookActor
  readonly given?: GivenFields
}

/** A new part in a matter, or without one. */
export const begin = (
  { book }: Life,
  kind: PartKind,
  event: string,
  { on, by, given = {} }: Doing,
  where: { readonly matter?: number; readonly unit?: number } = {},
): BookPart => takeStep(book, { kind, event, on, by, given, ...where })

/** A step of a part that is there. */
export const go = ({ book }: Life, part: BookPart, event: string, { on, by, given = {} }: Doing): BookPart =>
  takeStep(book, { kind: part.kind, event, part: part.id, on, by, given })

/** Whoever holds a part on a day, or stands in. */
export function holderOf({ roster }: Life, part: BookPart, on: Day): BookActor {
  if (part.worker === null) throw new Error(`nobody holds: ${part.kind} ${part.id}`)
  return roster.acting(roster.worker(part.worker), on)
}

export const isOpen = (part: BookPart): boolean => part.closedOn === null

/** Open parts of a kind in a matter. */
export const openIn = ({ book }: Life, matter: BookPart, kind: PartKind): BookPart[] =>
  [...book.parts.values()].filter((one) => one.matter === matter.id && one.kind === kind && one.closedOn === null)

export const social = (life: Life, kind: 'family-social-work' | 'child-protection'): Worker =>
  life.roster.next('social-worker', life.roster.unit(kind, life.part))

export const guide = (life: Life): Worker =>
  life.roster.next('guidance-worker', life.roster.unit('guidance', life.part))
