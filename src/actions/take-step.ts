/**
 * Taking a step (vaiheen ottaminen): load what the rules look at, decide, record: part, event, clocks, matter, log.
 *
 * Every step of every kind comes through here, in one transaction of the register.
 */
import { type Change, decideStep } from '#casework/decide-step.ts'
import type { GivenFields } from '#casework/field.ts'
import { codesWith, unknownCodeIn } from '#casework/known-code.ts'
import { recordClass } from '#casework/record-class.ts'
import { stepName, WORK } from '#casework/work.ts'
import type { Day } from '#kernel/day.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import { FREE_PARTS, type Part, type PartKind } from '#model/part.ts'
import { codesBroughtIn } from '#register/code.ts'
import { deedRow } from '#register/deed.ts'
import { writeEvent } from '#register/event.ts'
import { classOf, heldPart, insertPart, keptOf, updatePart } from '#register/part.ts'
import type { Reach } from '#register/reach.ts'
import type { Write } from '#register/register.ts'
import { no, type Refusal } from './action.ts'
import { recordClocks } from './step-clocks.ts'
import { recordMove } from './step-matter.ts'
import { unknownReference } from './step-references.ts'
import { birthFor, type Owner, ownerOf, runningBeside } from './step-situation.ts'
import { type AtWork, deedOf } from './worker-call.ts'

export interface StepCall {
  readonly kind: PartKind
  readonly event: string
  /** The part that the step changes and the version that was seen; none for a new one. */
  readonly seen?: { readonly id: number; readonly version: number }
  /** The matter that a part belongs to from now on, where it has none yet. */
  readonly matter?: number
  /** Where a new part is worked on, when neither its matter nor who acts tells it. */
  readonly unit?: number
  readonly on: Day
  readonly given: GivenFields
  readonly at: AtWork
  readonly reach: Reach
  /** Another step opens it: that the matter is known is enough. */
  readonly isLed?: true
}

export interface StepTaken {
  readonly part: number
  readonly kind: PartKind
  readonly state: string
  readonly version: number
  readonly matter: number | null
  /** Parts that the step opened. */
  readonly opened: readonly { readonly kind: PartKind; readonly part: number }[]
}

interface Loaded {
  readonly call: StepCall
  readonly part: Part | undefined
  readonly kept: GivenFields
  readonly owner: Owner | undefined
}

export async function takeStep(db: Write, call: StepCall): Promise<Outcome<StepTaken, Refusal>> {
  if (call.on > call.at.today) return no('in-the-future', `on: ${call.on} is later than today`, 'on')
  const loaded = await load(db, call)
  if (!loaded.ok) return loaded
  const decided = await decide(db, loaded.value)
  return decided.ok ? record(db, loaded.value, decided.value) : decided
}

async function load(db: Write, call: StepCall): Promise<Outcome<Loaded, Refusal>> {
  const { seen, kind } = call
  const part = seen ? await heldPart(db, seen.id, call.reach) : undefined
  if (seen && part?.kind !== kind) return no('unknown-part', `there is no ${kind} ${seen.id} here`, 'id')
  const kept = part ? ((await keptOf(db, kind, part.id)) as GivenFields) : {}
  if (part && part.version !== seen?.version) return changedMeanwhile(part, kept)
  if (part && call.on < part.openedOn)
    return no('before-it-began', `on: ${call.on} is before this ${kind} began (${part.openedOn})`, 'on')
  const field = await unknownCode(db, call)
  if (field !== undefined) return no('unknown-code', `${field}: "${call.given[field]}" is no code of its list`, field)
  const owner = await openOwner(db, call, part)
  if (!owner.ok) return owner
  const refused = await refusedReference(db, call, owner.value, kept)
  return refused ?? done({ call, part, kept, owner: owner.value })
}

/** Whom and what the form names; an invitation is another's to give, so nobody lengthens their own. */
async function refusedReference(db: Write, call: StepCall, owner: Owner | undefined, kept: GivenFields) {
  const { kind, event, given, reach } = call
  const form = WORK[kind].steps[event]?.form ?? {}
  const invited = given.invited ?? kept.invited
  if (kind === 'invitation' && event !== 'end' && invited === call.at.worker?.id)
    return no('not-your-duty', 'nobody invites oneself, or lengthens an invitation of one’s own', 'invited')
  return unknownReference(db, { form, given, matter: owner?.part.id ?? null, reach })
}

/** The first field whose code its list does not have; the lists are looked at only where the form asks a code. */
async function unknownCode(db: Write, { kind, event, given, on }: StepCall): Promise<string | undefined> {
  const form = WORK[kind].steps[event]?.form ?? {}
  if (!Object.entries(form).some(([name, { type }]) => type === 'code' && name in given)) return undefined
  return unknownCodeIn(form, given, codesWith(await codesBroughtIn(db)), on)
}

/** The matter that the step is taken in: it must be there and open; some parts may do without. */
async function openOwner(
  db: Write,
  { kind, matter, reach, isLed }: StepCall,
  part: Part | undefined,
): Promise<Outcome<Owner | undefined, Refusal>> {
  if (kind === 'matter') return done(undefined)
  // Whoever may work on a part need not see its matter; a contact is brought into a matter that others work on.
  const isBrought = kind === 'contact' || isLed === true
  const asked = part?.matter == null ? ({ level: isBrought ? 'base' : 'content', reach } as const) : 'any'
  const owner = await ownerOf(db, part?.matter ?? matter ?? null, asked)
  if (!owner.ok) return owner
  if (!owner.value && !(FREE_PARTS as readonly string[]).includes(kind))
    return no('matter-needed', `a ${kind} belongs to a matter: say which`, 'matter')
  if (owner.value && owner.value.part.closedOn !== null)
    return no('matter-closed', `matter ${owner.value.part.id} is closed: reopen it first`, 'matter')
  return owner
}

const changedMeanwhile = (part: Part, kept: GivenFields) => ({
  ok: false as const,
  why: {
    why: 'changed-meanwhile',
    message: `somebody changed this ${part.kind} meanwhile: it is now at version ${part.version}; nothing was saved`,
    stands: { version: part.version, state: part.state, fields: kept },
  },
})

async function decide(db: Write, { call, part, kept, owner }: Loaded): Promise<Outcome<Change, Refusal>> {
  const matter = owner?.part.id ?? (call.kind === 'matter' ? part?.id : undefined) ?? null
  const decided = decideStep({
    kind: call.kind,
    event: call.event,
    from: part?.state ?? '',
    at: {
      on: call.on,
      duty: call.at.duty,
      kept,
      given: call.given,
      birth: await birthFor(db, owner, call.given, kept),
      running: await runningBeside(db, matter, part?.id),
    },
    pendingOn: owner?.facts.pendingOn ?? null,
  })
  if (decided.ok) return decided
  const { why, field, about } = decided.why
  const told = about === undefined || about === '' ? '' : ` (${about})`
  return no(why, `${call.event} of a ${call.kind}: ${why.replaceAll('-', ' ')}${told}`, field)
}

interface Place {
  readonly worker: number | null
  readonly unit: number | null
  readonly matter: number | null
}

/** Who holds the part and where: what the form says, else as it was, else as in its matter. */
function placeOf({ call, part, owner }: Loaded, change: Change): Place {
  const { responsible, toUnit } = call.given
  const actor = call.at.worker
  const taken = change.takesHold ? (actor?.id ?? null) : null
  const before = part ? part.worker : (owner?.part.worker ?? null)
  return {
    worker: typeof responsible === 'number' ? responsible : (taken ?? before),
    unit: typeof toUnit === 'number' ? toUnit : (part?.unit ?? owner?.part.unit ?? call.unit ?? actor?.unit ?? null),
    matter: part?.matter ?? owner?.part.id ?? null,
  }
}

async function record(db: Write, loaded: Loaded, change: Change): Promise<Outcome<StepTaken, Refusal>> {
  const { call, part: before } = loaded
  const { at } = call
  const { unit, ...place } = placeOf(loaded, change)
  if (unit === null) return no('unit-needed', 'it is not told which unit this belongs to', 'unit')
  const written = await writePart(db, loaded, change, { ...place, unit })
  if (written === undefined) return no('changed-meanwhile', 'somebody changed this meanwhile; nothing was saved')
  const matter = call.kind === 'matter' ? written.id : place.matter
  const after = { id: written.id, worker: place.worker, unit, matter }
  await recordMove(db, { change, given: call.given, today: at.today, before, after })
  await writeEvent(db, {
    part: written.id,
    matter,
    kind: stepName(call.kind, call.event),
    on: call.on,
    at: at.now,
    worker: at.worker?.id ?? null,
    position: at.position,
    document: change.document,
    fields: change.given,
  })
  await recordClocks(db, change, { part: written.id, matter, unit, worker: place.worker })
  await db.log(deedRow(deedOf(at, { action: `${call.event}-${call.kind}`, matter, detail: { part: written.id } })))
  const opened = await openParts(db, call, change, matter)
  if (!opened.ok) return opened
  return done({
    part: written.id,
    kind: call.kind,
    state: change.to,
    version: written.version,
    matter,
    opened: opened.value,
  })
}

async function writePart(
  db: Write,
  { call, part, owner }: Loaded,
  change: Change,
  place: Place & { readonly unit: number },
): Promise<{ id: number; version: number } | undefined> {
  const { responsible: _, toUnit: __, ...keeps } = change.keeps
  const one = { ...place, kind: call.kind, state: change.to, closedOn: change.isOver ? call.on : null, keeps }
  if (!part) {
    const classes = recordClass(call.kind, keeps, await classAround(db, keeps, owner))
    return { id: await insertPart(db, { ...one, ...classes, openedOn: call.on }), version: 1 }
  }
  const isDone = await updatePart(db, { ...one, id: part.id, version: part.version })
  return isDone ? { id: part.id, version: part.version + 1 } : undefined
}

/** What a part arises in: a service where it is given for one, else its matter. */
const classAround = (db: Write, { forService }: GivenFields, owner: Owner | undefined) =>
  typeof forService === 'number' ? classOf(db, forService) : owner?.part

async function openParts(
  db: Write,
  call: StepCall,
  change: Change,
  matter: number | null,
): Promise<Outcome<StepTaken['opened'], Refusal>> {
  const opened: { kind: PartKind; part: number }[] = []
  for (const { kind, event, fields } of change.opens) {
    const { on, at, reach } = call
    const taken = await takeStep(db, {
      kind,
      event,
      on,
      at,
      reach,
      given: fields,
      isLed: true,
      ...(matter === null ? {} : { matter }),
    })
    if (!taken.ok) return taken
    opened.push({ kind, part: taken.value.part }, ...taken.value.opened)
  }
  return done(opened)
}
