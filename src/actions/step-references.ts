/**
 * References of a step (vaiheen viittaukset): whoever and whatever a form names must be there and within reach of the one who
 * names it, so that nobody comes to see a person, a part or a matter by writing down its number.
 */
import type { Field, Form, GivenFields } from '#casework/field.ts'
import { knownPart, partOf } from '#register/part.ts'
import { isPersonAddedBy, isPersonWithin } from '#register/person-reach.ts'
import type { Reach } from '#register/reach.ts'
import type { Read } from '#register/register.ts'
import { units, workerById } from '#register/worker.ts'
import { no } from './action.ts'

export interface Named {
  readonly form: Form
  readonly given: GivenFields
  /** The matter that the step is taken in. */
  readonly matter: number | null
  readonly reach: Reach
}

/** The refusal of the first reference that is not there; nothing where all are. */
export async function unknownReference(db: Read, named: Named): Promise<ReturnType<typeof no> | undefined> {
  for (const [field, described] of Object.entries(named.form)) {
    const id = named.given[field]
    if (typeof id !== 'number') continue
    const what = await missing(db, described, id, named)
    if (what !== undefined) return no(`unknown-${what}`, `${field}: there is no ${what} ${id} here`, field)
  }
  return undefined
}

async function missing(db: Read, field: Field, id: number, named: Named): Promise<string | undefined> {
  switch (field.type) {
    case 'worker':
      return (await isWorkerHere(db, id, named.reach)) ? undefined : 'worker'
    case 'unit':
      return named.reach.units.includes(id) && (await units(db)).some((one) => one.id === id) ? undefined : 'unit'
    case 'person':
      return (await isPersonKnown(db, id, named.reach)) ? undefined : 'person'
    case 'matter':
      return (await knownPart(db, id, named.reach))?.kind === 'matter' ? undefined : 'matter'
    case 'part':
      return (await isPartKnown(db, field.kind, id, named)) ? undefined : 'part'
    default:
      return undefined
  }
}

/** Seen already, or added by the same worker a moment ago: somebody new belongs to nobody's matter yet. */
export const isPersonKnown = async (db: Read, person: number, reach: Reach): Promise<boolean> =>
  (await isPersonWithin(db, person, reach)) || isPersonAddedBy(db, person, reach.worker)

/** Nobody of another county is given a part or invited: that would be a disclosure. */
async function isWorkerHere(db: Read, id: number, { today, units: here }: Reach): Promise<boolean> {
  const found = await workerById(db, id, today)
  return found !== undefined && here.includes(found.unit)
}

/** A part is of the same matter; an earlier contact about the same facts may stand anywhere within reach. */
async function isPartKnown(db: Read, kind: string, id: number, { matter, reach }: Named): Promise<boolean> {
  const found = await partOf(db, id, reach)
  return found?.kind === kind && (kind === 'contact' || found.matter === matter)
}
