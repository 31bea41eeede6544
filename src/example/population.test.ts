import { beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import { CASELOAD_CAPS } from '#law/caseload-caps.ts'
import { CONTACT_KINDS } from '#model/contact.ts'
import { lives, type PopulationForm, population, settle } from './population.ts'
import type { Lived } from './population-lives.ts'
import type { BookEvent, BookPart } from './population-page.ts'

const NOW = '2026-03-05T11:00:00.000Z'
const TODAY = '2026-03-05'
const FORM: PopulationForm = { seed: 1, children: 2000, years: 8, now: NOW }

let families: readonly Lived[]
let parts: readonly BookPart[]
let events: readonly BookEvent[]
beforeAll(() => {
  families = [...lives(FORM, settle(FORM))]
  parts = families.flatMap(({ book }) => [...book.parts.values()])
  events = families.flatMap(({ book }) => book.events)
})

const isOn = (part: BookPart, day: string) => part.openedOn <= day && (part.closedOn === null || part.closedOn > day)
const placedOn = (day: string) => parts.filter((one) => one.kind === 'placement' && isOn(one, day)).length
const countOf = (kind: string, year: string, isCounted: (event: BookEvent) => boolean = () => true) =>
  events.filter((one) => one.kind === kind && one.on.startsWith(year) && isCounted(one)).length

describe('the example population', () => {
  it('is the same from the same seed and another from another', () => {
    const small = (seed: number) =>
      JSON.stringify([...population({ ...FORM, seed, children: 60 })].map((one) => [...one.rows]))
    expect(small(1)).toBe(small(1))
    expect(small(2)).not.toBe(small(1))
  })

  it.each(['2026-12-31', '2027-02-28', '2028-02-29', '2030-07-15'])(
    'takes no step that the rules refuse, when today is %s',
    (today) => {
      const form = { ...FORM, children: 1200, now: `${today}T00:05:00.000Z` }
      expect([...population(form)].at(-1)?.children).toBeGreaterThanOrEqual(1200)
    },
  )

  it('lives up to today and not beyond', () => {
    expect(events.every(({ on, at }) => on <= TODAY && at <= NOW && at.slice(0, 10) >= on)).toBe(true)
    expect(events.some(({ on }) => on === TODAY)).toBe(true)
  })

  it('leaves work for today: contacts nobody has taken, clocks that are late and clocks that run', () => {
    const queue = parts.filter((one) => one.kind === 'contact' && one.worker === null && one.closedOn === null)
    expect(queue.length).toBeGreaterThan(2)
    const open = families.flatMap(({ book }) => book.dues).filter(({ state }) => state === 'open')
    expect(open.filter(({ due }) => due < (TODAY as Day)).length).toBeGreaterThan(0)
    expect(open.filter(({ due }) => due >= (TODAY as Day)).length).toBeGreaterThan(100)
  })

  it('tells the story of the ledgers: concerns with consent grow, placements rise first and fall after', () => {
    const together = (event: BookEvent) => event.fields.contactKind === 'concern-with-consent'
    expect(countOf('contact.record', '2025', together)).toBeGreaterThan(2 * countOf('contact.record', '2019', together))
    expect(countOf('contact.guide', '2025')).toBeGreaterThan(countOf('contact.guide', '2019'))
    expect(placedOn('2021-06-30')).toBeGreaterThan(placedOn('2018-06-30'))
    expect(placedOn('2025-12-31')).toBeLessThan(0.85 * placedOn('2021-06-30'))
    const own = (year: string) => {
      const given = parts.filter(
        (one) => one.kind === 'service' && one.openedOn.startsWith(year) && one.kept.production,
      )
      return given.filter(({ kept }) => kept.production === 'own').length / given.length
    }
    expect(own('2025')).toBeGreaterThan(own('2018') + 0.3)
  })

  it('has every kind of contact, siblings, homes apart, protected people and possible same persons', () => {
    const kinds = new Set(parts.filter(({ kind }) => kind === 'contact').map(({ kept }) => kept.contactKind))
    expect([...kinds].toSorted()).toEqual([...CONTACT_KINDS].toSorted())
    expect(families.some(({ family }) => family.children.length > 1)).toBe(true)
    expect(families.some(({ family }) => family.households.length > 1)).toBe(true)
    expect(families.some(({ family }) => family.children.some((one) => one.isProtected))).toBe(true)
    expect(families.some(({ family }) => family.double !== undefined)).toBe(true)
  })

  it('gives codes that are given to nobody, each once', () => {
    const codes = families.flatMap(({ family }) =>
      [...family.children, ...family.guardians].map(({ identityCode }) => identityCode ?? ''),
    )
    expect(codes.every((code) => /[-A]9\d\d.$/.test(code) && holdsIdentityCode(code))).toBe(true)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('keeps caseloads near the cap, one social worker of child protection above it', () => {
    const cap = CASELOAD_CAPS.at(-1)?.children ?? 0
    const held = Map.groupBy(
      parts.filter(
        (one) =>
          one.kind === 'relationship' && one.closedOn === null && one.kept.relationshipKind !== 'family-services',
      ),
      ({ matter }) => parts.find((one) => one.id === matter)?.worker,
    )
    const loads = [...held.values()].map((one) => one.length)
    expect(loads.filter((load) => load > cap).length).toBe(1)
  })
})
