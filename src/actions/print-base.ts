/**
 * Base of a print (tulosteen perustiedot): the matter that a paper is about, with its people, as the one who prints may see it.
 *
 * Whoever may see the part but not its matter prints the part by itself: other parts and events are not loaded.
 */
import { type Day, localMoment } from '#kernel/day.ts'
import type { TimelineEvent } from '#model/event.ts'
import type { Relative } from '#model/matter-view.ts'
import type { PartWithKept } from '#model/part.ts'
import type { Person } from '#model/person.ts'
import type { Unit } from '#model/unit.ts'
import type { Worker } from '#model/worker.ts'
import { timeline } from '#register/event.ts'
import { anyPart, keptOf, partOf, partsOfMatter } from '#register/part.ts'
import { personById, relativesOf } from '#register/person.ts'
import type { Reach } from '#register/reach.ts'
import type { Read } from '#register/register.ts'
import { units, workerById } from '#register/worker.ts'
import type { PaperBase, PersonLine } from '#report/paper-base.ts'
import { nameIn, type Words } from '#words/dictionary.ts'
import { no, type World } from './action.ts'
import { type Bans, bansToday, forbids } from './minors-ban.ts'
import { choiceIn, nameOf, textIn } from './print-words.ts'
import { shownPerson, shownRelatives } from './shown-person.ts'
import type { AtWork } from './worker-call.ts'

export interface Printed {
  readonly at: AtWork
  readonly areas: World['areas']
  readonly unit: Unit | undefined
  readonly matter: PartWithKept
  /** As shown: without what may not be told. */
  readonly child: Person
  /** Those whose relation holds now. */
  readonly relatives: readonly Relative[]
  /** Guardians to whom the child has forbidden to give its data; null is every one. */
  readonly banned: Bans
  readonly responsible: Worker | undefined
  /** The other parts that may be seen, newest first. */
  readonly parts: readonly PartWithKept[]
  /** Newest first. */
  readonly events: readonly TimelineEvent[]
}

export interface PrintCall {
  readonly at: AtWork
  readonly areas: World['areas']
  readonly reach: Reach
}

const MOST_EVENTS = 2000

/** @param only the part that is printed, where the matter itself is out of reach */
export async function printedMatter(
  db: Read,
  id: number,
  { at, areas, reach }: PrintCall,
  only?: number,
): Promise<Printed> {
  const isWhole = (await partOf(db, id, reach)) !== undefined
  const all = await partsOfMatter(db, id, reach)
  const found = await anyPart(db, id)
  const matter = found && { ...found, kept: await keptOf(db, 'matter', id) }
  const child = matter && (await personById(db, Number(matter.kept.child)))
  if (!matter || !child) throw new Error(`no child: matter ${id}`)
  const relatives = await relativesOf(db, child.id)
  const events = isWhole || only === undefined ? { matter: id } : { part: only }
  return {
    at,
    areas,
    matter,
    unit: (await units(db)).find((one) => one.id === matter.unit),
    child: await shownPerson(db, child),
    relatives: await shownRelatives(
      db,
      relatives.filter(({ until }) => until === null || until >= at.today),
    ),
    banned: await bansToday(db, id, child.birth, at.today),
    responsible: matter.worker === null ? undefined : await workerById(db, matter.worker, at.today),
    parts: all.filter((one) => one.id !== id && (isWhole || one.id === only)),
    events: await timeline(db, events, { limit: MOST_EVENTS }, reach),
  }
}

const areaName = ({ areas }: Printed, id: string | null | undefined, words: Words): string => {
  const area = areas.find((one) => one.id === id)
  return area ? nameIn(words, area.name) : (id ?? '')
}

/** The county or municipality whose unit works on the matter. */
export const organiserOf = (printed: Printed, words: Words): string => areaName(printed, printed.unit?.area, words)

export const guardiansOf = ({ relatives }: Printed): readonly Relative[] =>
  relatives.filter(({ kind }) => kind === 'guardian')

/** Whether the child has forbidden to give its data to somebody. */
const isBanned = ({ banned }: Printed, { kind, person }: Relative): boolean =>
  kind === 'guardian' && forbids(banned, person.id)

/** To whom a paper goes: the one asked for, else the first guardian to whom it may. Nobody where neither is known. */
export const recipientOf = (printed: Printed, to: number | undefined): Person | undefined =>
  to === undefined
    ? guardiansOf(printed).find((one) => !isBanned(printed, one))?.person
    : [printed.child, ...printed.relatives.map(({ person }) => person)].find(({ id }) => id === to)

/** Why a paper may not go to the one asked for; nothing where it may. */
export function refusedRecipient(printed: Printed, to: number | undefined) {
  if (to === undefined) return undefined
  if (!recipientOf(printed, to)) return no('unknown-person', `person ${to} is not in this matter`, 'to')
  return guardiansOf(printed).some((one) => one.person.id === to && isBanned(printed, one))
    ? no('minors-ban', 'the child has forbidden to give its data to this guardian', 'to')
    : undefined
}

interface BaseAsked {
  readonly author: PersonLine
  readonly producer?: string
  readonly recipient?: Person | undefined
  /** The events whose corrections the paper tells. */
  readonly corrections?: PaperBase['corrections']
}

export function baseOf(printed: Printed, asked: BaseAsked, words: Words): PaperBase {
  const { matter, child, unit, responsible, at } = printed
  const organiser = organiserOf(printed, words)
  const { recipient, corrections } = asked
  const pendingFrom = textIn(matter.kept, 'pendingOn')
  const area = areaName(printed, child.municipality, words)
  return {
    sender: [organiser, unit ? nameIn(words, unit.name) : ''].filter((line) => line !== ''),
    client: { name: nameOf(child), birthDay: child.birth, protection: child.isProtected ? 'in-force' : 'none' },
    ...(recipient ? { recipient: { name: nameOf(recipient), address: linesOf(recipient.address) } } : {}),
    matter: String(matter.id),
    ...(pendingFrom === '' ? {} : { pendingFrom: pendingFrom as Day }),
    task: choiceIn(matter.kept, 'task', words),
    organiser,
    producer: asked.producer ?? organiser,
    ...(area === '' ? {} : { area }),
    ...(responsible ? { responsible: { name: responsible.name, position: responsible.position } } : {}),
    ...clientSince(printed, words),
    author: asked.author,
    madeAt: localMoment(at.now),
    stage: 'final',
    ...(corrections ? { corrections } : {}),
  }
}

/** An address is kept on one line: `Kuusitie 4 B 12, 12345 Esimerkkilä`. */
const linesOf = (address: string | null): readonly string[] =>
  (address ?? '').split(/\s*[,\n]\s*/).filter((line) => line !== '')

/** Since when the child is a client of the task, and until when it was. */
function clientSince({ parts }: Printed, words: Words): Pick<PaperBase, 'customerFrom' | 'customerTo'> {
  const found = parts.filter(({ kind }) => kind === 'relationship')
  const one = found.find(({ closedOn }) => closedOn === null) ?? found[0]
  if (!one) return {}
  const ended = one.closedOn
  return {
    customerFrom: one.openedOn,
    ...(ended === null ? {} : { customerTo: { day: ended, ground: choiceIn(one.kept, 'endGround', words) } }),
  }
}

export const authorOf = ({ worker, position }: AtWork): PersonLine => ({ name: worker?.name ?? position, position })
