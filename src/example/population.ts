/**
 * Example population (esimerkkiväestö): families of the fictional county whose matters run through the paths for years up to
 * today, as rows of the register's tables, block by block.
 *
 * The same seed and moment give the same rows. No block needs more memory than its families.
 */
import { addMonths, dayOf } from '#kernel/day.ts'
import { randomOf } from '#kernel/random.ts'
import { clinicMonth, monthsOf } from './life-clinic.ts'
import { courseOfLives } from './life-course.ts'
import { countyOf } from './population-county.ts'
import { type Coming, type Lived, livesOfFamily, type Settled } from './population-lives.ts'
import { type Book, firstIds } from './population-page.ts'
import { rosterOf } from './population-roster.ts'
import { addBook, addCounty, addFamily, type Rows } from './population-rows.ts'

export interface PopulationForm {
  readonly seed: number
  /** Children who come to be known. */
  readonly children: number
  readonly years: number
  /** ISO time up to which lives are lived. */
  readonly now: string
}

export interface Block {
  readonly rows: Rows
  /** How many children have been lived. */
  readonly children: number
}

/** Rows of a block, about. */
const BLOCK = 12_000

export function settle({ seed, children, years, now }: PopulationForm): Settled {
  const today = dayOf(now)
  const county = countyOf({ children, today }, randomOf(seed ^ 0x6b6b))
  const start = addMonths(today, -12 * years)
  const roster = rosterOf(county)
  return { county, roster, course: courseOfLives(start, years), ids: firstIds(), codes: new Map(), today, now }
}

/** Of sixteen families one was known before the years; the last ones come these very days. */
export function* lives(form: PopulationForm, at: Settled): Generator<Lived> {
  const random = randomOf(form.seed)
  const fresh = Math.max(5, Math.round(form.children / 200))
  let lived = 0
  for (let k = 0; lived < form.children; k++) {
    const coming: Coming = lived >= form.children - fresh ? 'fresh' : k % 16 === 0 ? 'before' : 'in-time'
    const one = livesOfFamily(at, random, coming)
    lived += one.family.children.length
    yield one
  }
}

export function* population(form: PopulationForm): Generator<Block> {
  const at = settle(form)
  let rows: Rows = new Map()
  let children = 0
  addCounty(rows, at.county)
  for (const { family, book } of lives(form, at)) {
    addFamily(rows, family, `${at.course.start}T06:00:00.000Z`)
    addBook(rows, book)
    children += family.children.length
    if (sizeOf(rows) < BLOCK) continue
    yield { rows, children }
    rows = new Map()
  }
  for (const book of clinicMonths(form, at)) addBook(rows, book)
  yield { rows, children }
}

/** The clinic's months, part by part of the county. */
export function* clinicMonths({ seed, children }: PopulationForm, at: Settled): Generator<Book> {
  const random = randomOf(seed ^ 0x7a7a)
  const { parts } = at.roster
  for (const on of monthsOf(at.course, at.today)) {
    for (let part = 0; part < parts; part++) yield clinicMonth(at, random, { on, part, children: children / parts })
  }
}

const sizeOf = (rows: Rows): number => [...rows.values()].reduce((sum, list) => sum + list.length, 0)
