/** Rows brought in page by page (tuonnin rivit): what is known is passed over, what is refused leaves nothing behind. */
import { done, type Outcome, refused } from '#kernel/outcome.ts'
import type { RegisterRejection, RegisterRows } from '#model/register-import.ts'
import { deedRow } from '#register/deed.ts'
import { holdImports, type Imported, importedAs, keepImported } from '#register/imported.ts'
import type { Write } from '#register/register.ts'
import { units, workers } from '#register/worker.ts'
import type { PeopleTable, ReadRow } from '#sources/people-table.ts'
import type { Call } from './action.ts'
import { bringMatter, bringPlacement, bringService } from './import-register-matter.ts'
import { bringPerson, bringRelation, proposeNamesakes } from './import-register-person.ts'
import { type Bring, type Bringing, type Brought, type RowRefusal, reject } from './import-register-row.ts'
import { type AtWork, deedOf, wholeReach } from './worker-call.ts'

export interface Counts {
  readonly accepted: number
  readonly known: number
  readonly rejected: readonly RegisterRejection[]
}

interface Taking {
  readonly db: Write
  readonly at: AtWork
  readonly source: string
  readonly holds: RegisterRows
}

const PAGE = 250

type AnyRow = ReadRow<RegisterRows>

const BRINGERS: { readonly [H in RegisterRows]: Bring<H> } = {
  persons: bringPerson,
  relations: bringRelation,
  matters: bringMatter,
  services: bringService,
  placements: bringPlacement,
}

export async function takeRows(
  taking: Taking,
  { rows, table }: Pick<PeopleTable<RegisterRows>, 'rows' | 'table'>,
  call: Call,
): Promise<Counts> {
  const { db, at } = taking
  await holdImports(db)
  const reach = await wholeReach(db, at)
  const place = { units: await units(db), workers: await workers(db, at.today), areas: call.world.areas }
  const counts: Tally = { accepted: 0, known: 0, rejected: [] }
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = rows.slice(from, from + PAGE)
    const bringing = { db, at, ...place, reach, earlier: await earlierOf(taking, page) }
    const people: number[] = []
    for (const row of page) {
      call.signal.throwIfAborted()
      const person = count(counts, row, await takeRow(taking, row, bringing))
      if (person !== null) people.push(person)
    }
    if (taking.holds === 'persons') await proposeNamesakes(db, people)
    call.progress('importing', Math.min(1, (from + PAGE) / table.rows.length))
  }
  return counts
}

interface Tally {
  accepted: number
  known: number
  readonly rejected: RegisterRejection[]
}

/** Gives the person that the row became, where it is one. */
function count(counts: Tally, { row }: AnyRow, taken: Awaited<ReturnType<typeof takeRow>>): number | null {
  if (!taken.ok) counts.rejected.push({ row, ...taken.why })
  else if (taken.value === 'known') counts.known += 1
  else counts.accepted += 1
  return taken.ok && taken.value !== 'known' ? taken.value.person : null
}

/** What the rows of a page are or refer to, asked at once. */
async function earlierOf({ db, source, holds }: Taking, page: readonly AnyRow[]): Promise<Bringing['earlier']> {
  const asked = new Map<RegisterRows, string[]>([[holds, page.map(({ id }) => id)]])
  const told = page.map(({ says }) => says as Readonly<Record<string, unknown>>)
  const texts = (...fields: string[]) =>
    told.flatMap((says) => fields.flatMap((field) => (typeof says[field] === 'string' ? [says[field]] : [])))
  if (holds === 'relations' || holds === 'matters') asked.set('persons', texts('person', 'other'))
  if (holds === 'services' || holds === 'placements') asked.set('matters', texts('matter'))
  const found = new Map<RegisterRows, ReadonlyMap<string, Imported>>()
  for (const [kind, ids] of asked) found.set(kind, await importedAs(db, source, kind, ids))
  return (kind, id) => found.get(kind)?.get(id)
}

async function takeRow(
  { db, at, source, holds }: Taking,
  { id, hash, says }: AnyRow,
  bringing: Bringing,
): Promise<Outcome<Brought | 'known', RowRefusal>> {
  const before = bringing.earlier(holds, id)
  if (before) return before.hash === hash ? done('known') : reject('id', 'known-otherwise', id)
  return db.undoable(async (): Promise<Outcome<Brought, RowRefusal>> => {
    const brought = await (BRINGERS[holds] as Bring<RegisterRows>)(says, bringing)
    if (!brought.ok) return refused(brought.why)
    const { person, part } = brought.value
    await keepImported(db, { source, holds, at: at.now }, { id, hash, person, part })
    await db.log(deedRow(deedOf(at, { action: 'import-register', person, detail: { source, holds, part } })))
    return brought
  })
}
