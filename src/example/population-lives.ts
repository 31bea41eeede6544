/**
 * Lives of a family (perheen elämänkulut): when each child is first told of, what comes again, and who turns eighteen.
 *
 * Some children were in child protection's care before the years begin, so that the first year has its placed children.
 */
import { ageOn, turns } from '#casework/age.ts'
import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import type { Random } from '#kernel/random.ts'
import { bornAt, type Family, familyOf, type NewPerson } from './family.ts'
import { begin, go, type Life, newAgenda, openIn, social } from './life.ts'
import { anticipated, contact } from './life-contact.ts'
import type { Course } from './life-course.ts'
import { closeMatter } from './life-ending.ts'
import { endIn, protect } from './life-protection.ts'
import type { CodesGiven } from './names-code.ts'
import { openMatterOf } from './population-book.ts'
import { correctSome } from './population-correction.ts'
import type { County } from './population-county.ts'
import { type Book, type Ids, newBook } from './population-page.ts'
import { actorOf, type Roster } from './population-roster.ts'

export interface Settled {
  readonly county: County
  readonly roster: Roster
  readonly course: Course
  readonly ids: Ids
  readonly codes: CodesGiven
  readonly today: Day
  readonly now: string
}

/** When a family comes to be known: as the years go, before they begin, or these very days. */
export type Coming = 'in-time' | 'before' | 'fresh'

export interface Lived {
  readonly family: Family
  readonly book: Book
}

const BEFORE_YEARS = 3
const ADULT = 18
/** New contacts a child and year, once it is known. */
const AGAIN = 0.13

export function livesOfFamily(at: Settled, random: Random, coming: Coming): Lived {
  const first = comingOn(at, random, coming)
  const count = coming === 'before' ? 1 : random.next() < 0.56 ? 1 : random.next() < 0.68 ? 2 : 3
  const isUnborn = coming === 'in-time' && random.next() < 0.015
  const eldest = isUnborn ? -random.whole(20, 90) / 365 : ageDrawn(random, coming)
  const births = Array.from({ length: count }, (_, k) => bornAt(first, eldest - k * (1.6 + 1.5 * random.next())))
    .filter((birth, k) => k === 0 || birth <= at.today)
    .toSorted()
  const family = familyOf({ ids: at.ids, codes: at.codes, random, births })
  const knownBirths = new Map(family.children.map(({ id, birth }) => [id, birth as Day]))
  const book = newBook({ ids: at.ids, guarantees: at.county.guarantees, births: knownBirths, now: at.now })
  const part = random.whole(0, at.roster.parts - 1)
  family.children.forEach((child, k) => {
    if (k > 0 && random.next() < 0.4) return
    const on = k === 0 ? first : addDays(first, random.next() < 0.5 ? 0 : random.whole(0, 500))
    liveOn(lifeOf(at, { random, family, book, part, isCarriedOver: coming === 'before' }, child), on, coming)
  })
  correctSome(book, at.roster, random)
  for (const one of book.parts.values())
    if (one.kind === 'matter' && one.state !== 'closed' && one.worker !== null) at.roster.count(one.worker, 1)
  return { family, book }
}

function comingOn({ course, today }: Settled, random: Random, coming: Coming): Day {
  if (coming === 'fresh') return addDays(today, -Math.floor(5 * random.next() ** 1.5))
  if (coming === 'before') return addDays(course.start, -random.whole(30, BEFORE_YEARS * 365))
  return addDays(course.start, random.whole(0, daysBetween(course.start, today)))
}

/** Small children and teenagers are told of oftener than those between. */
function ageDrawn(random: Random, coming: Coming): number {
  if (coming === 'before') return 3 + 11 * random.next()
  const draw = random.next()
  return draw < 0.3 ? 6 * random.next() : draw < 0.6 ? 6 + 6 * random.next() : 12 + 5.4 * random.next()
}

function lifeOf(
  { roster, course, today }: Settled,
  of: Pick<Life, 'random' | 'family' | 'book' | 'part' | 'isCarriedOver'>,
  child: NewPerson,
): Life {
  if (child.birth === null) throw new Error(`no birth day: ${child.id}`)
  return { ...of, roster, course, today, agenda: newAgenda(), child: { ...child, birth: child.birth } }
}

function liveOn(life: Life, first: Day, coming: Coming): void {
  const { agenda, child, today } = life
  const adult = turns(child.birth, ADULT)
  if (coming === 'before') agenda.at(first, (day) => carriedOver(life, day))
  else if (child.birth > first && first >= addDays(child.birth, -120)) agenda.at(first, (day) => anticipated(life, day))
  else if (child.birth <= first && ageOn(child.birth, first) < ADULT) agenda.on(first, (day) => contact(life, day))
  for (let on = again(life, first); on <= today && on < addDays(adult, -60); on = again(life, on)) {
    if (on > child.birth) agenda.on(on, (day) => contact(life, day))
  }
  agenda.on(adult, (day) => grownUp(life, day))
  agenda.run(today)
}

const again = ({ random }: Life, on: Day): Day =>
  addDays(on, 1 + Math.round((-365 / AGAIN) * Math.log(1 - random.next())))

/** In care since before the register: its matter was opened as it was brought over. */
function carriedOver(life: Life, on: Day): void {
  const worker = social(life, 'family-social-work')
  const by = actorOf(worker)
  const given = { child: life.child.id, task: 'child-protection', reason: 'Siirretty aiemmasta asiakastiedosta.' }
  const matter = begin(life, 'matter', 'open', { on, by, given })
  go(life, matter, 'assign', { on, by, given: { responsible: worker.id } })
  protect(life, matter, on, 0.9)
}

/** At eighteen the services of a family's child end; child protection has its own way (life-protection.ts). */
function grownUp(life: Life, on: Day): void {
  const matter = openMatterOf(life.book, life.child.id)
  if (!matter || matter.worker === null) return
  const kinds = openIn(life, matter, 'relationship').map(({ kept }) => kept.relationshipKind)
  if (kinds.includes('child-protection') || kinds.includes('aftercare')) return
  for (const service of openIn(life, matter, 'service')) endIn(life, matter, service, on)
  life.agenda.at(on, (day) => closeMatter(life, matter, day, 'came-of-age'))
}
