/**
 * Wellbeing clinic, talks and consultations of a month (hyvinvointineuvola, Lapset puheeksi, konsultaatiot): first-time families
 * visited, talks offered and held, questions of schools and day care answered. They begin when early help is invested in.
 */
import { isWeekday } from '#casework/workday.ts'
import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import type { Random } from '#kernel/random.ts'
import { weekdaysOn, workday } from './life.ts'
import { type Course, grown } from './life-course.ts'
import { childNames, familyName, phone, pick } from './names.ts'
import { takeStep } from './population-book.ts'
import type { Settled } from './population-lives.ts'
import { type Book, type BookActor, newBook } from './population-page.ts'

/** Of a thousand known children, in a month. */
const FAMILIES = 3
const TALKS = 2.2
const QUESTIONS = 2.6

interface Month {
  readonly at: Settled
  readonly random: Random
  readonly book: Book
  readonly on: Day
}

/** What one part of the county does in a month, in the order of days. */
export function clinicMonth(at: Settled, random: Random, of: { on: Day; part: number; children: number }): Book {
  const book = newBook({ ids: at.ids, guarantees: at.county.guarantees, births: new Map(), now: at.now })
  const thousands = of.children / 1000
  const clinic = at.roster.unit('clinic', of.part)
  const guidance = at.roster.unit('guidance', of.part)
  const isThere = of.on >= at.course.turn
  for (const on of daysOf(random, of.on, isThere ? FAMILIES * thousands : 0, at))
    firstFamily({ at, random, book, on }, clinic)
  for (const on of daysOf(random, of.on, TALKS * thousands * grown(at.course, of.on), at))
    talk({ at, random, book, on }, clinic)
  for (const on of daysOf(random, of.on, QUESTIONS * thousands, at)) question({ at, random, book, on }, guidance)
  return book
}

/** So many weekdays of a month, as far as it has been. */
function daysOf(random: Random, from: Day, count: number, { today }: Settled): Day[] {
  const whole = Math.floor(count) + (random.next() < count % 1 ? 1 : 0)
  return Array.from({ length: whole }, () => addDays(from, random.whole(0, 27)))
    .filter((on) => isWeekday(on) && on <= today)
    .toSorted()
}

const actor = ({ at, on }: Month, duty: 'family-worker' | 'guidance-worker', unit: number): BookActor =>
  at.roster.acting(at.roster.next(duty, unit), on)

function firstFamily(month: Month, unit: number): void {
  const { at, random, book, on } = month
  const by = actor(month, 'family-worker', unit)
  const expectedOn = workday(addDays(on, random.whole(5, 40)))
  const given = {
    familyName: familyName(random, 'fi'),
    phone: phone(random),
    expectedOn,
    isFirstChild: random.next() < 0.9,
  }
  const part = takeStep(book, { kind: 'clinic', event: 'expect', on, by, given, unit })
  if (expectedOn > at.today) return
  if (random.next() > 0.7 + 0.25 * grown(at.course, on)) {
    takeStep(book, {
      kind: 'clinic',
      event: 'decline',
      part: part.id,
      on: expectedOn,
      by,
      given: { declineNote: 'Ei nyt.' },
    })
    return
  }
  const needsSupport = random.next() < 0.14
  const visitText = needsSupport
    ? 'Sovittiin uusi käynti ja kerrottiin perhetyöstä.'
    : 'Arki sujuu; annettu yhteystiedot.'
  const told = { minutes: 15 * random.whole(3, 7), visitText, needsSupport }
  takeStep(book, { kind: 'clinic', event: 'visit', part: part.id, on: expectedOn, by, given: told })
}

function talk(month: Month, unit: number): void {
  const { at, random, book, on } = month
  const by = actor(month, 'family-worker', unit)
  const given = {
    childName: `${childNames(random, 'fi')} ${familyName(random, 'fi')}`,
    childBirth: addDays(on, -random.whole(2, 9) * 365),
    setting: pick(random, ['clinic', 'day-care', 'day-care', 'school']),
    method: random.next() < 0.8 ? 'discussion' : 'network-council',
  }
  const part = takeStep(book, { kind: 'discussion', event: 'offer', on, by, given, unit })
  const day = workday(addDays(on, random.whole(3, 25)))
  if (day > at.today) return
  if (random.next() < 0.25) {
    takeStep(book, { kind: 'discussion', event: 'decline', part: part.id, on: day, by, given: {} })
    return
  }
  const agreed = 'Sovittiin kolme pientä tekoa kotiin ja päiväkotiin.'
  const told = { present: 'Vanhemmat, opettaja', agreed, followUpOn: addDays(day, 90) }
  takeStep(book, { kind: 'discussion', event: 'hold', part: part.id, on: day, by, given: told })
}

function question(month: Month, unit: number): void {
  const { at, random, book, on } = month
  const by = actor(month, 'guidance-worker', unit)
  const isNamed = random.next() < 0.3
  const given = {
    asker: pick(random, ['school', 'school', 'day-care', 'health-care', 'youth-work']),
    askerName: 'Esimerkkilän opettaja',
    identity: isNamed ? 'with-identity' : 'without-identity',
    ...(isNamed ? { childName: `${childNames(random, 'fi')} ${familyName(random, 'fi')}` } : {}),
    question: 'Miten ottaa huoli puheeksi vanhempien kanssa, kun poissaoloja on kertynyt?',
  }
  const part = takeStep(book, { kind: 'consultation', event: 'ask', on, by, given, unit })
  const day = weekdaysOn(on, random.whole(1, 3))
  if (day > at.today) return
  const answer = 'Ohjattu puhumaan ensin vanhempien kanssa; tarjottu yhteistä tapaamista.'
  const told = { answer, minutes: 15 * random.whole(1, 4), place: 'puhelin' }
  takeStep(book, { kind: 'consultation', event: 'answer', part: part.id, on: day, by, given: told })
}

/** The first days of the months of the years lived. */
export function monthsOf({ start }: Course, today: Day): Day[] {
  const count = Math.floor(daysBetween(start, today) / 30.44) + 1
  return Array.from({ length: count }, (_, k) => addDays(start, Math.round(k * 30.44)))
}
