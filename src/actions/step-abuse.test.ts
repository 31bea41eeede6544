/** Every step against what broken software, a clumsy hand or ill will may send: refused in words, never a failure. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnsOf, keptAtOpening } from '#casework/columns.ts'
import type { Field, Form } from '#casework/field.ts'
import { WORK } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import type { Duty } from '#model/duty.ts'
import { PART_KINDS, type PartKind } from '#model/part.ts'
import { insertPart } from '#register/part.ts'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import { ACTIONS } from './catalogue.ts'
import { perform } from './perform.ts'

const TODAY = '2026-09-01' as Day
let t: TestPeople
let child: number
let matter: number
beforeAll(async () => {
  t = await testPeople(TODAY)
  child = await t.child('Aino Esimerkki', '2018-05-04')
  matter = (await t.run('open-matter', { child, task: 'family-services', reason: 'x' })).part
})
afterAll(() => t.close())

const worker = () => t.actor('social-worker').worker?.id

/** An answer of the right type. */
function sampleOf(field: Field): unknown {
  const plain: Partial<Record<Field['type'], unknown>> = {
    day: TODAY,
    yes: true,
    euros: 80,
    number: 3,
    code: '1',
    worker: worker(),
    unit: t.units.social,
    person: child,
    matter,
    part: matter,
  }
  if (field.type === 'choice') return field.choices[0]
  if (field.type === 'rows') return [sampleForm(field.fields)]
  return plain[field.type] ?? 'Teksti'
}
const sampleForm = (form: Form) =>
  Object.fromEntries(Object.entries(form).map(([name, field]) => [name, sampleOf(field)]))

const KEPT = { text: 'x', date: TODAY, boolean: false, bigint: 1, integer: 1, jsonb: [] } as const

/** A part that stands in a state, filled as far as its table asks. */
function partIn(kind: PartKind, state: string): Promise<number> {
  const columns = columnsOf(kind)
  const people: Readonly<Record<string, unknown>> = {
    child,
    firstWorker: worker(),
    secondWorker: worker(),
    invited: worker(),
  }
  const keeps = Object.fromEntries(
    keptAtOpening(kind).map((name) => [name, people[name] ?? KEPT[columns[name] ?? 'text']]),
  )
  const place = {
    unit: t.units.social,
    worker: null,
    openedOn: TODAY,
    closedOn: null,
    task: 'family-services',
    dataClass: 'normal',
  } as const
  return t.write((db) => insertPart(db, { kind, matter: kind === 'matter' ? null : matter, state, ...place, keeps }))
}

const named = (name: string) => ACTIONS.find((one) => one.name === name)

const ROWS = PART_KINDS.flatMap((kind) => WORK[kind].path.map((row) => ({ kind, ...row }))).filter(({ kind, event }) =>
  named(`${event}-${kind}`),
)

/** How the step ended: done, the word of its refusal, or what broke. */
async function endOf(name: string, input: object, duty: Duty): Promise<string> {
  const one = named(name)
  if (!one) throw new Error(`no action: ${name}`)
  try {
    const outcome = await perform(one, input, t.call(t.actor(duty)))
    return outcome.ok ? 'done' : outcome.why.why
  } catch (error) {
    return `broke: ${error instanceof Error ? error.message : error}`
  }
}

const TENS_OF_THOUSANDS = Array.from({ length: 10_000 }, () => ({ name: 'x' }))

/** Never an answer to anything. */
const NEVER: readonly unknown[] = [
  'a\u0000b',
  '\ud800',
  'x'.repeat(200_000),
  -1,
  1e300,
  Number.NaN,
  {},
  [[]],
  TENS_OF_THOUSANDS,
  { $ne: null },
]
/** No answer either where a whole number, an id, a day or a choice is asked. */
const NOT_COUNTED: readonly unknown[] = [true, [], '0x10', '1e3', 1.5, '١٢', 9_007_199_254_740_992, 'ei numero']
/** Nobody and nothing has such a number. */
const NOBODY: readonly unknown[] = [999_999_999, '999999999', 9_007_199_254_740_991]
/** Odd days, taken or refused, but never breaking. */
const ODD_DAYS: readonly unknown[] = ['1900-01-01', '9999-12-31', '0001-01-01', '2026-02-30', '2027-01-01']

function wrongFor({ type }: Field): readonly unknown[] {
  switch (type) {
    case 'number':
      return [...NEVER, ...NOT_COUNTED]
    case 'worker':
    case 'unit':
    case 'person':
    case 'matter':
    case 'part':
      return [...NEVER, ...NOT_COUNTED, ...NOBODY]
    case 'day':
      return [...NEVER, ...NOT_COUNTED, '2026-02-30']
    case 'choice':
    case 'code':
      return [...NEVER, 'no-such-choice', "1'; drop table part; --"]
    case 'yes':
      return [...NEVER, 'kyllä', 1]
    default:
      return NEVER
  }
}

interface Try {
  readonly name: string
  readonly duty: Duty
  readonly form: Form
  readonly from: string
  /** Where a new part belongs, or a part of its own that the step is tried on. */
  readonly place: () => Promise<object>
}

const tryOf = ({ kind, event, from, who }: (typeof ROWS)[number]): Try => ({
  name: `${event}-${kind}`,
  duty: who.find((one) => one !== 'reporter') ?? 'social-worker',
  form: WORK[kind].steps[event]?.form ?? {},
  from,
  place: async () => {
    if (from !== '') return { id: await partIn(kind, from), version: 1 }
    return kind === 'matter' ? {} : { matter }
  },
})

const told = (field: string, value: unknown, end: string) => `${field}=${JSON.stringify(value)?.slice(0, 30)}: ${end}`

/** Wrong answers that were taken, or broke something. */
async function wrongTaken({ name, duty, form, place }: Try): Promise<readonly string[]> {
  const right = { ...(await place()), ...sampleForm(form) }
  const all = Object.entries(form).flatMap(([field, described]) =>
    wrongFor(described).map((wrong) => [field, wrong] as const),
  )
  const ends: string[] = []
  for (const [field, wrong] of all) {
    const end = await endOf(name, { ...right, [field]: wrong }, duty)
    if (end === 'done' || end.startsWith('broke')) ends.push(told(field, wrong, end))
  }
  return ends
}

/** Odd days that broke something; each is tried on a part of its own, as some are taken. */
async function oddBroken({ name, duty, form, place }: Try): Promise<readonly string[]> {
  const days = ['on', ...Object.keys(form).filter((one) => form[one]?.type === 'day')]
  const all = days.flatMap((field) => ODD_DAYS.map((odd) => [field, odd] as const))
  const ends: string[] = []
  for (const [field, odd] of all) {
    const end = await endOf(name, { ...(await place()), ...sampleForm(form), [field]: odd }, duty)
    if (end.startsWith('broke')) ends.push(told(field, odd, end))
  }
  return ends
}

describe('every step', () => {
  it.each(ROWS)('$event of a $kind from "$from" is broken by nothing that is sent', async (row) => {
    const one = tryOf(row)
    expect(await wrongTaken(one)).toEqual([])
    expect(await oddBroken(one)).toEqual([])
    const right = { ...(await one.place()), ...sampleForm(one.form) }
    expect(await endOf(one.name, { ...right, extra: 'x' }, one.duty)).toBe('bad-input')
    expect(await endOf(one.name, { ...right, on: '2026-09-02' }, one.duty)).not.toBe('done')
  })

  it('refuses a day before the part began, another kind and another version', async () => {
    const id = await partIn('plan', 'in-force')
    const end = { id, version: 1 }
    expect(await endOf('end-plan', { ...end, on: '2026-08-31' }, 'social-worker')).toBe('before-it-began')
    expect(
      await endOf('end-service', { ...end, ...sampleForm(WORK.service.steps.end?.form ?? {}) }, 'social-worker'),
    ).toBe('unknown-part')
    expect(await endOf('end-plan', { ...end, version: 2 }, 'social-worker')).toBe('changed-meanwhile')
    expect(await endOf('end-plan', end, 'social-worker')).toBe('done')
    expect(await endOf('end-plan', { ...end, version: 2 }, 'social-worker')).toBe('not-from-here')
  })

  it('refuses what ends before it begins and what is pending from a day to come', async () => {
    const open = { matter, reason: 'x', isSpecialNeed: false, pendingOn: '2026-09-05' }
    expect(await endOf('open-assessment', open, 'social-worker')).toBe('before-pending')
    const grant = { ...sampleForm(WORK.service.steps.grant?.form ?? {}), matter, validUntil: '2026-08-31' }
    expect(await endOf('grant-service', grant, 'social-worker')).toBe('ends-before-it-begins')
  })

  it('is told apart from markup and SQL by nothing: a text is kept letter for letter', async () => {
    const text = `<script>alert(1)</script>'; drop table part; -- \u{1F9D2} \u202e`
    const { part } = await t.run('write-note', { matter, noteKind: 'meeting-or-contact', noteText: text })
    const view = (await t.run('show-part', { id: part })) as unknown as { part: { kept: { noteText: string } } }
    expect(view.part.kept.noteText).toBe(text)
  })

  it('of ten at once is taken once, and of twenty changes each version by one', async () => {
    const id = await partIn('contact', 'received')
    await t.write((db) => db.run(sql`update part set unit_id = ${t.units.guidance} where id = ${id}`))
    const takes = await Promise.all(
      Array.from({ length: 10 }, () => endOf('take-contact', { id, version: 1 }, 'guidance-worker')),
    )
    expect(takes.toSorted()).toEqual([...Array(9).fill('changed-meanwhile'), 'done'])
    const assign = (version: number) =>
      endOf('assign-matter', { id: matter, version, responsible: worker() }, 'social-worker')
    const { version } = ((await t.run('show-matter', { id: matter })) as unknown as { matter: { version: number } })
      .matter
    const edits = await Promise.all(Array.from({ length: 20 }, (_, k) => assign(version + (k % 2))))
    expect(edits.filter((one) => one === 'done').length).toBeLessThanOrEqual(2)
    expect(edits).toContain('done')
    expect(edits.filter((one) => one !== 'done' && one !== 'changed-meanwhile')).toEqual([])
  })
})
