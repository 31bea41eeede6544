/**
 * Course of the lives (elämänkulkujen suunta): how likely each turn is, as the years go.
 *
 * As in the ledgers' story (course.ts): early help is invested in after three tenths of the years; guidance, concerns with
 * consent and own family work grow over two years, notifications and bought work give way, placements grow some three per cent
 * a year until a year after, and fall then. Shares are of contacts and of assessments; they stand for no real county.
 */
import { type Day, day, daysBetween, yearOf } from '#kernel/day.ts'

export interface Course {
  readonly start: Day
  /** The day on which early help is invested in. */
  readonly turn: Day
}

export const courseOfLives = (start: Day, years: number): Course => ({
  start,
  turn: day(yearOf(start) + Math.max(1, Math.round(years * 0.3)), 1, 1),
})

const RAMP = 730

/** 0 before the turn, 1 when the new way of working has grown in. */
export const grown = ({ turn }: Course, on: Day): number => Math.min(1, Math.max(0, daysBetween(turn, on) / RAMP))

/** From one share to another as the new way of working grows in. */
const between = (course: Course, on: Day, before: number, after: number): number =>
  before + (after - before) * grown(course, on)

export interface Shares {
  /** Of contacts: made together with consent, without it, asked for by the family; the rest are notifications. */
  readonly together: number
  readonly without: number
  readonly application: number
  /** Of contacts: guided at once, assessed; the rest are closed. */
  readonly guided: number
  readonly assessed: number
  /** Of assessments: child protection, family services; the rest end. */
  readonly protection: number
  readonly service: number
  /** Of services: bought. */
  readonly bought: number
  /** Of assessments: late. */
  readonly late: number
  /** Of children of child protection: placed sooner or later. */
  readonly placed: number
}

export const sharesOn = (course: Course, on: Day): Shares => ({
  together: between(course, on, 0.08, 0.33),
  without: between(course, on, 0.09, 0.06),
  application: between(course, on, 0.14, 0.22),
  guided: between(course, on, 0.12, 0.24),
  assessed: between(course, on, 0.7, 0.6),
  protection: between(course, on, 0.42, 0.22),
  service: between(course, on, 0.3, 0.52),
  bought: between(course, on, 0.75, 0.18),
  late: between(course, on, 0.17, 0.08),
  placed: between(course, on, 0.6, 0.42) * lateNeed(course, on),
})

/** Late help rises until a year after the turn and falls after it. */
function lateNeed({ start, turn }: Course, on: Day): number {
  const peak = daysBetween(start, turn) / 365 + 1
  const years = daysBetween(start, on) / 365
  return 1.03 ** Math.min(years, peak) * 0.95 ** Math.max(0, years - peak)
}

/** Price level of a day, the first year's being 1: 2.3 % a year. */
export const priceLevel = ({ start }: Course, on: Day): number => 1.023 ** Math.max(0, yearOf(on) - yearOf(start))
