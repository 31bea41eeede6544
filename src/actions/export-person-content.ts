/** Content of a person's export (henkilön viennin sisältö): gathered from the register, and what may not be told left out. */

import { guaranteeRule } from '#casework/guarantee-clock.ts'
import { asksSecrecy, hidden, type Secrecy, tellingWords, toldValues, withheldField } from '#casework/withholding.ts'
import { addMonths, dayOf } from '#kernel/day.ts'
import type { TimelineEvent } from '#model/event.ts'
import type { Person } from '#model/person.ts'
import { type ExportCourse, PersonExport, WITHHELD, type Withheld } from '#model/person-export.ts'
import { timeline } from '#register/event.ts'
import {
  allDuesOf,
  contactPart,
  countBeyond,
  coursesAbout,
  deedsAbout,
  everyUnit,
  everyWorker,
  fileInBase64,
  filesOf,
  relativeOf,
} from '#register/export-person.ts'
import { guarantees, pausesOf } from '#register/guarantee.ts'
import { householdsOf } from '#register/household.ts'
import { partsOfMatter } from '#register/part.ts'
import { relativesOf } from '#register/person.ts'
import type { Reach } from '#register/reach.ts'
import type { Read } from '#register/register.ts'
import { bansToday, forbids } from './minors-ban.ts'
import { proposalsWithin, shownPerson } from './shown-person.ts'
import type { AtWork } from './worker-call.ts'

export interface ExportAsked {
  readonly at: AtWork
  readonly reach: Reach
  readonly attachments: 'with content' | 'by name'
  /** To whom it is given, where it is not the person: a guardian. */
  readonly to?: number | undefined
}

/** A matter of which the child has forbidden to tell the guardian who asks. */
const isBannedFor = async (
  db: Read,
  { id }: { readonly id: number },
  { birth }: Person,
  { to, at }: ExportAsked,
): Promise<boolean> => to !== undefined && forbids(await bansToday(db, id, birth, at.today), to)

type Part = ExportCourse['part']
type Told = PersonExport['matters'][number]['events'][number]

const ALL = 1_000_000
const LOG_MONTHS = 24

export async function personContent(db: Read, person: Person, asked: ExportAsked): Promise<PersonExport> {
  const { at, reach } = asked
  const about = await coursesAbout(db, person.id, reach)
  const open = about.filter(({ isWithin }) => isWithin)
  const gathered: Gathered[] = []
  for (const one of open)
    if (!(await isBannedFor(db, one, person, asked))) gathered.push(await courseOf(db, one, person, asked))
  const courses = gathered.map(({ course }) => course)
  const shown = await shownPerson(db, person)
  const deeds = await deedsAbout(db, person.id, matterIds(courses))
  const since = addMonths(at.today, -LOG_MONTHS)
  const newer = deeds.filter((deed) => dayOf(deed.at) >= since)
  const withheld: readonly Withheld[] = [
    ...gathered.flatMap((one) => one.withheld),
    ...(person.isProtected ? ['own-address-protected' as const] : []),
    ...about.slice(open.length).map(() => 'out-of-reach' as const),
    ...open.slice(gathered.length).map(() => 'minors-ban' as const),
    ...deeds.slice(newer.length).map(() => 'log-older-than-two-years' as const),
  ]
  const { version: _, ...self } = shown
  const content = {
    format: 'varhain-person-1',
    at: at.now,
    by: { name: at.worker?.name ?? at.position, position: at.position },
    person: self,
    ...(await around(db, person.id, reach)),
    matters: courses.filter(({ part }) => part.kind === 'matter'),
    contacts: courses.filter(({ part }) => part.kind !== 'matter'),
    deeds: newer,
    ...(await namesIn(db, courses)),
    promises: (await guarantees(db)).map(({ id, name }) => ({ rule: guaranteeRule(id), ...name })),
    withheld: counted(withheld),
  }
  return PersonExport.parse(
    hidden(
      content,
      gathered.flatMap(({ telling }) => telling),
    ),
  )
}

const counted = (withheld: readonly Withheld[]): PersonExport['withheld'] =>
  WITHHELD.map((why) => ({ why, count: withheld.filter((one) => one === why).length })).filter(({ count }) => count > 0)

const matterIds = (courses: readonly ExportCourse[]): readonly number[] =>
  courses.flatMap(({ part }) => (part.kind === 'matter' ? [part.id] : []))

/** Those around a person, by name only: their contact details are theirs. */
async function around(db: Read, person: number, reach: Reach) {
  const relatives = await relativesOf(db, person)
  const households = await householdsOf(db, person)
  const same = await proposalsWithin(db, person, reach)
  return {
    relatives: relatives.map(({ kind, since, until, person: one }) => {
      const { id, familyName, givenNames, birth } = one
      return { kind, since, until, person: { id, familyName, givenNames, birth } }
    }),
    relativeOf: await relativeOf(db, person),
    households: households.map(({ person: id, ...one }) => ({ id, ...one })),
    possiblySame: same.map(({ other: id, ...one }) => ({ id, ...one })),
  }
}

interface Gathered {
  readonly course: ExportCourse
  readonly withheld: readonly Withheld[]
  /** What would tell a reporter who asked secrecy. */
  readonly telling: readonly string[]
}

async function courseOf(
  db: Read,
  { id, kind }: { readonly id: number; readonly kind: 'matter' | 'contact' },
  person: Person,
  asked: ExportAsked,
): Promise<Gathered> {
  const all =
    kind === 'matter' ? ((await partsOfMatter(db, id, asked.reach)) as readonly Part[]) : [await contactPart(db, id)]
  const events = await timeline(db, kind === 'matter' ? { matter: id } : { part: id }, { limit: ALL }, asked.reach)
  const saidOf = (part: Part) => [part.kept, ...events.filter((one) => one.part === part.id).flatMap(everSaid)]
  const secret = all.filter((part) => asksSecrecy(saidOf(part)))
  const secrecyOf = (part: number): Secrecy => ({
    reporter: secret.some((one) => one.id === part) ? 'secret' : 'open',
    address: person.isProtected ? 'protected' : 'open',
  })
  const withheld: Withheld[] = []
  const parts = all.map((part) => {
    const told = toldValues(part.kept, secrecyOf(part.id))
    withheld.push(...told.withheld)
    return { ...part, kept: told.values }
  })
  const own = parts.find((part) => part.id === id)
  if (!own) throw new Error(`no part: ${id}`)
  const attachments = await filesTold(db, id, secrecyOf, asked)
  withheld.push(...Array<Withheld>(await countBeyond(db, id, asked.reach)).fill('out-of-reach'))
  withheld.push(...attachments.filter(({ name }) => name === '').map(() => 'reporter-asked-secrecy' as const))
  const course = {
    part: own,
    parts: parts.filter((part) => part !== own),
    events: events.toReversed().map((event) => toldEvent(event, secrecyOf(event.part))),
    dues: [...(await allDuesOf(db, id))],
    pauses: kind === 'matter' ? [...(await pausesOf(db, id))] : [],
    attachments,
  }
  return { course, withheld, telling: tellingWords(secret.flatMap(saidOf)) }
}

/** What an event said, and what was said before and after each correction. */
const everSaid = ({ fields, corrections }: TimelineEvent) => [
  fields,
  ...corrections.flatMap(({ field, before, after }) => [{ [field]: before }, { [field]: after }]),
]

const toldEvent = (event: TimelineEvent, secrecy: Secrecy): Told => ({
  ...event,
  fields: toldValues(event.fields, secrecy).values,
  corrections: event.corrections
    .filter(({ field }) => withheldField(field, secrecy) === undefined)
    .map((one) => ({
      ...one,
      before: toldValues({ [one.field]: one.before }, secrecy).values[one.field],
      after: toldValues({ [one.field]: one.after }, secrecy).values[one.field],
    })),
})

/** The file of a reporter who asked secrecy may tell who it was: neither its name nor its content is told. */
async function filesTold(
  db: Read,
  id: number,
  secrecyOf: (part: number) => Secrecy,
  { attachments }: ExportAsked,
): Promise<ExportCourse['attachments']> {
  const files: ExportCourse['attachments'] = []
  for (const file of await filesOf(db, id)) {
    const isSecret = secrecyOf(file.part).reporter === 'secret'
    const content = attachments === 'with content' && !isSecret ? { content: await fileInBase64(db, file.id) } : {}
    files.push({ ...file, ...(isSecret ? { name: '' } : {}), ...content })
  }
  return files
}

/** Workers and units that the courses name, by their numbers. */
async function namesIn(db: Read, courses: readonly ExportCourse[]): Promise<Pick<PersonExport, 'workers' | 'units'>> {
  const parts = courses.flatMap(({ part, parts: inner }) => [part, ...inner])
  const given = [
    ...parts.map(({ kept }) => kept),
    ...courses.flatMap(({ events }) => events.map(({ fields }) => fields)),
  ]
  const numbers = (names: readonly string[]) => given.flatMap((values) => names.map((field) => values[field]))
  const workers = [...parts.map(({ worker }) => worker), ...numbers(WORKERS)]
  const units = [...parts.map(({ unit }) => unit), ...numbers(['toUnit'])]
  return {
    workers: (await everyWorker(db)).filter(({ id }) => workers.includes(id)),
    units: (await everyUnit(db)).filter(({ id }) => units.includes(id)),
  }
}

/** Fields whose answer is a worker. */
const WORKERS = ['responsible', 'invited', 'firstWorker', 'secondWorker']
