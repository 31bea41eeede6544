/**
 * Who may see what: every action about people × every duty × every stand to the matter, against one table that a lawyer can
 * read. The table is written by hand from STM asetus 825/2022 and not from the product's own; an action without a row fails.
 */
import { afterAll, describe, expect, it } from 'vitest'
import type { Field, Form } from '#casework/field.ts'
import { WORK } from '#casework/work.ts'
import type { Duty } from '#model/duty.ts'
import { PART_KINDS, type PartKind } from '#model/part.ts'
import type { Unit } from '#model/unit.ts'
import { knownPart, partOf } from '#register/part.ts'
import {
  type AccessCase,
  actorOf,
  caseOf,
  type Organisation,
  organisationFor,
  STANDS,
  type Stand,
  TODAY,
  wordOf,
} from '../../test/access-cases.ts'
import { type TestRegister, testRegister } from '../../test/database.ts'
import type { Action, Call, World } from './action.ts'
import { ACTIONS } from './catalogue.ts'
import { perform } from './perform.ts'
import { atWork, reachIn } from './worker-call.ts'

/** What is open: `all` but what is sealed by others; `+shelter` with the shelter's; `base`: whose matter it is; `team`: see below. */
type Open = 'all' | 'all+shelter' | 'base' | 'team' | 'unit' | 'nothing'

/** Which parts of a case each word opens; the sealed note of one's own is always one's own. */
const OPENS: Readonly<Record<Exclude<Open, 'base' | 'nothing'>, (part: string) => boolean>> = {
  all: (part) => !/sealed|shelter/.test(part),
  'all+shelter': (part) => !/sealed/.test(part),
  // 14 §: base data and the team; plans, assessments and decisions on services in the own service task
  team: (part) =>
    [
      'matter',
      'relationship',
      'invitation',
      'meeting',
      'ban',
      'note shared',
      'assessment',
      'plan',
      'service',
      'service LSL',
    ].includes(part),
  // 12 §: of child protection only what is base data, in a unit that does not do it
  unit: (part) => OPENS.all(part) && !['service LSL', 'placement', 'custody', 'restriction'].includes(part),
}

/** Rows: the stand. Columns: who. Written from the asetus. */
const TABLE: Readonly<Record<Stand, readonly [Open, Open, Open, Open, Open]>> = {
  //                    guidance  social  ls social      leading        manager    (family worker below)
  own: ['all', 'all', 'all+shelter', 'all+shelter', 'team'],
  'own part': ['all', 'all', 'all+shelter', 'all+shelter', 'team'],
  substitute: ['all', 'all', 'all+shelter', 'all+shelter', 'team'],
  'own unit': ['all', 'all', 'all+shelter', 'all+shelter', 'unit'],
  invited: ['all', 'all', 'all+shelter', 'all+shelter', 'team'],
  'invitation ended': ['base', 'base', 'base', 'all+shelter', 'nothing'],
  emergency: ['all', 'all', 'all+shelter', 'all+shelter', 'nothing'],
  'emergency over': ['base', 'base', 'base', 'all+shelter', 'nothing'],
  'other unit': ['base', 'base', 'base', 'all+shelter', 'nothing'],
  'other county': ['nothing', 'nothing', 'nothing', 'nothing', 'nothing'],
}

const WHO: readonly (readonly [Duty, Unit['kind'], (stand: Stand) => Open])[] = [
  ['guidance-worker', 'guidance', (stand) => TABLE[stand][0]],
  ['social-worker', 'family-social-work', (stand) => TABLE[stand][1]],
  ['social-worker', 'child-protection', (stand) => TABLE[stand][2]],
  ['leading-social-worker', 'child-protection', (stand) => TABLE[stand][3]],
  ['service-manager', 'family-social-work', (stand) => TABLE[stand][4]],
  // a family worker's unit gives it nothing: what it holds or is invited to does
  ['family-worker', 'home-services', (stand) => (stand === 'own unit' ? 'nothing' : TABLE[stand][4])],
]

/** The whole of what one stand opens of one part. */
function opensPart(open: Open, stand: Stand, part: string, kind: Unit['kind']): 'none' | 'base' | 'content' {
  if (part === 'note sealed own') return 'content'
  if (part === 'service' && stand === 'own part') return 'content'
  if (part === 'visit of it' && stand === 'own part') return 'content' // arose in the service given
  if (part === 'matter' && stand === 'substitute') return 'content'
  if (open === 'nothing') return 'none'
  if (open === 'base') return part === 'matter' ? 'base' : 'none'
  // the managers' and the family workers' own task: a unit of family services has none of child protection's
  if (open === 'team' && part === 'service LSL' && kind === 'family-social-work') return 'none'
  return OPENS[open](part) ? 'content' : 'none'
}

const opened: TestRegister[] = []
afterAll(async () => {
  for (const one of opened) await one.close()
})

interface Setting {
  readonly register: TestRegister['register']
  readonly here: Organisation
  readonly cases: ReadonlyMap<Stand, AccessCase>
  readonly call: Call
}

const settings = new Map<string, Promise<Setting>>()
const settingFor = (duty: Duty, kind: Unit['kind']): Promise<Setting> => {
  const key = `${duty} ${kind}`
  const made = settings.get(key) ?? make(duty, kind)
  settings.set(key, made)
  return made
}

async function make(duty: Duty, kind: Unit['kind']): Promise<Setting> {
  const t = await testRegister()
  opened.push(t)
  const here = await t.register.change((db) => organisationFor(db, duty, kind))
  const cases = new Map<Stand, AccessCase>()
  for (const stand of STANDS) cases.set(stand, await t.register.change((db) => caseOf(db, stand, here)))
  const world = { register: undoing(t.register), areas: [], now: () => `${TODAY}T08:00:00.000Z` } as unknown as World
  const call = { world, actor: actorOf(here), signal: new AbortController().signal, progress: () => undefined }
  return { register: t.register, here, cases, call }
}

/** Every change is made and undone, so that one action leaves nothing behind that another would see by. */
const undoing = (register: TestRegister['register']): TestRegister['register'] => ({
  ...register,
  demanding: (what) => undoing(register.demanding(what)),
  async change(work) {
    let told: Awaited<ReturnType<typeof work>> | undefined
    await register.change(async (db) => {
      told = await work(db)
      return { ok: false }
    })
    return told as Awaited<ReturnType<typeof work>>
  },
})

const ROWS = WHO.flatMap(([duty, kind, openFor]) =>
  STANDS.map((stand) => ({ duty, kind, stand, open: openFor(stand) })),
)

describe.each(ROWS)('a $duty ($kind) to a matter: $stand: $open', ({ duty, kind, stand, open }) => {
  const expected = (part: string) => opensPart(open, stand, part, kind)

  it('comes to each record as the table says', async () => {
    const { register, cases, call } = await settingFor(duty, kind)
    const { parts } = cases.get(stand) as AccessCase
    const found = await register.look(async (db) => {
      const reach = await reachIn(db, atWork(call))
      const levels: [string, string][] = []
      for (const [name, id] of parts) {
        const isOpen = (await partOf(db, id, reach)) !== undefined
        levels.push([name, isOpen ? 'content' : (await knownPart(db, id, reach)) ? 'base' : 'none'])
      }
      return Object.fromEntries(levels)
    })
    expect(found).toEqual(Object.fromEntries([...parts.keys()].map((name) => [name, expected(name)])))
  })

  it('is told by every action what it opens and nothing else', async () => {
    const { cases, here, call } = await settingFor(duty, kind)
    const one = cases.get(stand) as AccessCase
    const hidden = [...one.parts.keys()].filter((name) => name.startsWith('note') && expected(name) !== 'content')
    const wrong: string[] = []
    for (const { action, about, input, isOpen } of triesOf(duty)) {
      const end = await endOf(action, input(one, here), call)
      const wanted = isOpen(expected, open)
      if (end.isClosed === wanted) wrong.push(`${action.name} ${about}: ${end.told}, not ${wanted ? 'open' : 'closed'}`)
      if (end.tells(one.whereabouts)) wrong.push(`${action.name} ${about}: tells where a protected person lives`)
      wrong.push(
        ...hidden.filter((note) => end.tells(wordOf(note, stand))).map((note) => `${action.name} tells a ${note}`),
      )
    }
    expect(wrong).toEqual([])
  })
})

const triesOf = (duty: Duty) =>
  ACTIONS.filter(({ allow }) => allow.includes(duty)).flatMap((action) =>
    (TARGETS.get(action.name) ?? []).map((one) => ({ action, ...one })),
  )

interface End {
  readonly isClosed: boolean
  readonly told: string
  readonly tells: (word: string) => boolean
}

async function endOf(action: Action, input: object, call: Call): Promise<End> {
  const outcome = await perform(action, input, call)
  const text = textOf(outcome)
  const tells = (word: string) => text.includes(word)
  if (!outcome.ok) return { told: outcome.why.why, isClosed: /^unknown-(?!code)|^no-such/.test(outcome.why.why), tells }
  const { value } = outcome
  if (action.name === 'search-people')
    return { told: 'done', isClosed: (value as { people: unknown[] }).people.length === 0, tells }
  return { told: 'done', isClosed: false, tells }
}

function textOf(outcome: unknown): string {
  return JSON.stringify(outcome, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
}

/** What an action is tried on, and when the table opens it. */
interface Target {
  readonly about: string
  readonly input: (one: AccessCase, here: Organisation) => object
  readonly isOpen: (part: (name: string) => 'none' | 'base' | 'content', open: Open) => boolean
}

const onContent =
  (part: string): Target['isOpen'] =>
  (level) =>
    level(part) === 'content'
const onKnown: Target['isOpen'] = (level) => level('matter') !== 'none'

/** A version that no part has: whoever may see the part is told that it changed, and nothing happens. */
const SEEN = { version: 999_999 }

const target = (about: string, input: Target['input'], isOpen: Target['isOpen']): Target => ({ about, input, isOpen })

/** Everything that is asked of a matter, a record or a person and is no step of the work. */
const OTHERS: readonly (readonly [string, readonly Target[]])[] = [
  ['show-matter', [target('a matter', ({ matter }) => ({ id: matter }), onKnown)]],
  ['list-timeline', [target('a matter', ({ matter }) => ({ matter }), onContent('matter'))]],
  ['print-matter', [target('a matter', ({ matter }) => ({ id: matter }), onContent('matter'))]],
  ['break-glass', [target('a matter', ({ matter }) => ({ matter, reason: 'Päivystys yöllä' }), onKnown)]],
  [
    'show-part',
    ['note', 'note sealed', 'note shelter', 'note shared', 'service LSL', 'contact', 'placement', 'visit of it'].map(
      (part) => target(part, ({ parts }) => ({ id: parts.get(part) }), onContent(part)),
    ),
  ],
  [
    'print-part',
    ['service', 'service LSL', 'placement', 'plan'].map((part) =>
      target(part, ({ parts }) => ({ id: parts.get(part) }), onContent(part)),
    ),
  ],
  [
    'download-attachment',
    [
      target('of a note', ({ attachment }) => ({ id: attachment }), onContent('note')),
      target('of a sealed note', ({ sealedAttachment }) => ({ id: sealedAttachment }), onContent('note sealed')),
    ],
  ],
  [
    'correct-event',
    [
      target('of a note', ({ event }) => ({ event, ...CORRECTION }), onContent('note')),
      target(
        'of a sealed note',
        ({ sealedEvent }) => ({ event: sealedEvent, ...CORRECTION }),
        onContent('note sealed'),
      ),
    ],
  ],
  ['record-death', [target('a child', ({ child }) => ({ person: child, on: TODAY }), onKnown)]],
  ['search-people', [target('by name', ({ name }) => ({ text: name }), onKnown)]],
  ['export-person', [target('a child', ({ child }) => ({ id: child }), onKnown)]],
  ['change-person', [target('a child', ({ child }) => ({ id: child, ...SEEN, phone: '0401234567' }), onKnown)]],
  [
    'relate-people',
    [
      target(
        'a child',
        ({ child, guardian }) => ({ person: child, other: guardian, kind: 'parent', since: '2020-01-01' }),
        onKnown,
      ),
    ],
  ],
  [
    'end-relation',
    [target('a guardian', ({ child, relation }) => ({ person: child, relation, until: TODAY }), onKnown)],
  ],
  [
    'answer-same-person',
    [target('two people', ({ child, guardian }) => ({ one: child, other: guardian, state: 'different' }), onKnown)],
  ],
  [
    'join-household',
    [target('a guardian', ({ guardian, household }) => ({ person: guardian, household, since: TODAY }), onKnown)],
  ],
  [
    'leave-household',
    [target('a guardian', ({ guardian, household }) => ({ person: guardian, household, until: TODAY }), onKnown)],
  ],
]
const CORRECTION = { field: 'noteText', value: 'Oikein', why: 'Kirjoitusvirhe' }

/** Tell of nobody in particular, or of what is one's own: held by tests of their own. */
const WITHOUT_CASE: Readonly<Record<string, string>> = {
  'my-day': 'what the worker holds, and the queue of its unit (my-day.test, reach.test)',
  'show-unit': 'the names are within reach (reach.test)',
  'list-emergencies': 'the supervisor’s own units (break-glass.test)',
  'review-emergency': 'the supervisor’s own units (break-glass.test)',
  'add-person': 'proposes only whom the worker may see (reach.test)',
  'record-contact': 'a child is named within reach (reach.test)',
  'open-matter': 'a child is named within reach (reach.test)',
  'show-guarantee': 'counts of the county',
  'print-guarantee': 'counts of the county',
  'add-guarantee': 'a promise',
  'end-guarantee': 'a promise',
  'add-absence': 'the organisation',
  'list-workers': 'the organisation',
  'list-codes': 'code lists',
}

/** Steps: on a part that is there, and for a new one in the matter. */
const KINDS = new Set<string>(PART_KINDS)
function stepTargets(name: string): readonly Target[] | undefined {
  const kind = [...KINDS].find((one) => name.endsWith(`-${one}`)) as PartKind | undefined
  const event = kind && name.slice(0, -kind.length - 1)
  const step = kind && event !== undefined ? WORK[kind].steps[event] : undefined
  if (!kind || !step || name in WITHOUT_CASE) return undefined
  const isNew = WORK[kind].path.some((row) => row.event === event && row.from === '')
  const form = (one: AccessCase, here: Organisation) => sampleForm(step.form, one, here)
  if (isNew) {
    // a matter that may be known is enough to bring a contact, a consultation or a talk into it? no: only a contact
    const isOpen = kind === 'contact' ? onKnown : onContent('matter')
    return [target('in a matter', (one, here) => ({ matter: one.matter, ...form(one, here) }), isOpen)]
  }
  const part = kind === 'matter' ? 'matter' : kind
  return [
    target(`a ${kind}`, (one, here) => ({ id: one.parts.get(part), ...SEEN, ...form(one, here) }), onContent(part)),
  ]
}

const TARGETS: ReadonlyMap<string, readonly Target[]> = new Map([
  ...OTHERS,
  ...ACTIONS.flatMap(({ name }): [string, readonly Target[]][] => {
    const targets = stepTargets(name)
    return targets ? [[name, targets]] : []
  }),
])

function sampleOf(field: Field, one: AccessCase, here: Organisation): unknown {
  const plain: Partial<Record<Field['type'], unknown>> = {
    ...{ day: TODAY, yes: true, euros: 80, number: 3, code: '1' },
    ...{ worker: here.colleague, unit: here.units.other, person: one.child, matter: one.matter },
  }
  if (field.type === 'part') return one.parts.get(field.kind)
  if (field.type === 'choice') return field.choices[0]
  if (field.type === 'rows') return [sampleForm(field.fields, one, here)]
  return plain[field.type] ?? 'Teksti'
}

const sampleForm = (form: Form, one: AccessCase, here: Organisation): object =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([, field]) => field.needed)
      .map(([name, field]) => [name, sampleOf(field, one, here)]),
  )

const WORKING: readonly Duty[] = WHO.map(([duty]) => duty)

describe('the table', () => {
  it('has a row for every action that a duty with people may take, and no other', () => {
    const figures = ACTIONS.filter(({ allow }) => allow.includes('viewer') || allow.includes('controller'))
    const people = ACTIONS.filter((one) => !figures.includes(one) && one.allow.some((duty) => WORKING.includes(duty)))
    const told = [...TARGETS.keys(), ...Object.keys(WITHOUT_CASE)]
    const needed = people.map(({ name }) => name)
    expect(needed.filter((name) => !told.includes(name))).toEqual([])
    expect(told.filter((name) => !ACTIONS.some((one) => one.name === name))).toEqual([])
  })
})
