import { describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { CODE_LISTS, CODES } from '#law/codes.ts'
import { DOCUMENT_KINDS } from '#law/codes-of-documents.ts'
import type { Code } from '#model/code.ts'
import { PART_KINDS } from '#model/part.ts'
import { code, maybe, text } from './field.ts'
import { codesWith, unknownCodeIn } from './known-code.ts'
import { WORK } from './work.ts'

const ON = '2026-09-01' as Day
const name = { fi: 'Uusi', sv: 'Ny', en: 'New' }
const brought = (one: Partial<Code>): Code => ({ list: '1252', code: '4', name, from: null, until: null, ...one })
const FORM = { urgency: maybe(code('1252')), other: maybe(code('9999')), what: maybe(text()) }

describe('a code of a form', () => {
  it('is one of its list, shipped or brought in', () => {
    expect(unknownCodeIn(FORM, { urgency: '3' }, codesWith([]), ON)).toBeUndefined()
    expect(unknownCodeIn(FORM, { urgency: '4' }, codesWith([]), ON)).toBe('urgency')
    expect(unknownCodeIn(FORM, { urgency: '4' }, codesWith([brought({})]), ON)).toBeUndefined()
  })

  it('holds only between its days', () => {
    const ended = codesWith([brought({ code: '3', until: '2026-08-31' as Day })])
    expect(unknownCodeIn(FORM, { urgency: '3' }, ended, ON)).toBe('urgency')
    expect(unknownCodeIn(FORM, { urgency: '3' }, ended, '2026-08-31' as Day)).toBeUndefined()
    const coming = codesWith([brought({ from: '2026-09-02' as Day })])
    expect(unknownCodeIn(FORM, { urgency: '4' }, coming, ON)).toBe('urgency')
  })

  it('is not checked where nothing is known of its list, nor where it was left out', () => {
    expect(unknownCodeIn(FORM, { other: '77', what: '9' }, codesWith([]), ON)).toBeUndefined()
    expect(unknownCodeIn(FORM, {}, codesWith([]), ON)).toBeUndefined()
  })
})

describe('the known codes', () => {
  it('take the name that was brought in', () => {
    const all = codesWith([brought({ code: '3' })])
    expect(all.find((one) => one.list === '1252' && one.code === '3')?.name.fi).toBe('Uusi')
    expect(all).toHaveLength(CODES.length)
  })

  it('stand in the order of their numbers', () => {
    const codes = codesWith([]).filter(({ list }) => list === '1282')
    expect(codes.map((one) => one.code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '99'])
  })

  it('are of lists with a name', () => {
    const lists = CODE_LISTS.map(({ list }) => list)
    expect(CODES.filter(({ list }) => !lists.includes(list))).toEqual([])
  })
})

/** Texts that look like the tail of a document's OID, anywhere in the work. */
function tailsIn(value: unknown): readonly string[] {
  if (typeof value === 'function') return tailsIn(String(value))
  if (typeof value === 'string') return value.match(/150[56]\.\d+/g) ?? []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(tailsIn) : []
}

describe('the kinds of documents', () => {
  it('have a name for every document that a step makes', () => {
    const made = PART_KINDS.flatMap((kind) => Object.values(WORK[kind].steps).flatMap((step) => tailsIn(step.document)))
    expect(made).toContain('1506.1005')
    expect(made.filter((tail) => !(tail in DOCUMENT_KINDS))).toEqual([])
  })
})
