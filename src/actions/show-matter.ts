/** A matter on one screen (asia yhdellä näytöllä): people, state, clocks, what happens in it and what was done, newest first. */
import { z } from 'zod'
import { mayBreakGlass } from '#casework/access.ts'
import { done } from '#kernel/outcome.ts'
import type { TimelineEvent } from '#model/event.ts'
import type { MatterView } from '#model/matter-view.ts'
import type { Part } from '#model/part.ts'
import type { Person } from '#model/person.ts'
import { deedRow } from '#register/deed.ts'
import { duesOf } from '#register/due.ts'
import { emergenciesOf } from '#register/emergency.ts'
import { timeline } from '#register/event.ts'
import { pausesOf } from '#register/guarantee.ts'
import { householdsOf } from '#register/household.ts'
import { mattersAround } from '#register/matter.ts'
import { keptOf, knownPart, partOf, partsOfMatter } from '#register/part.ts'
import { personById, relativesOf } from '#register/person.ts'
import type { Reach } from '#register/reach.ts'
import type { Read } from '#register/register.ts'
import { action, no } from './action.ts'
import { IdInput } from './form-input.ts'
import { proposalsWithin, shownPerson, shownRelatives, withoutWhereabouts } from './shown-person.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

export const PAGE = 50

export const showMatter = action({
  name: 'show-matter',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about: 'A matter on one screen: people, state, clocks, services, decisions, and what was done.',
  example: './varhain show-matter --id 1 --as 1 --json',
  input: z.object({ id: IdInput }),
  run: ({ id }, call) => {
    const at = atWork(call)
    return call.world.register.look(async (db) => {
      const reach = await reachIn(db, at)
      const matter = await knownPart(db, id, reach)
      if (matter?.kind !== 'matter') return no('unknown-matter', `there is no matter ${id} here`, 'id')
      const isOpen = (await partOf(db, id, reach)) !== undefined
      const kept = await keptOf(db, 'matter', id)
      const child = await personById(db, Number(kept.child))
      if (!child) throw new Error(`no child: matter ${id}`)
      const level = isOpen ? 'content' : 'base'
      const isEmergency = reach.emergencies.includes(id)
      const purpose = isEmergency ? { purpose: 'emergency' } : {}
      await db.log(
        deedRow(deedOf(at, { action: 'show-matter', matter: id, person: child.id, detail: { level }, ...purpose })),
      )
      const head = { today: at.today, level, matter: { ...matter, kept }, child: await shownPerson(db, child) } as const
      return done<MatterView>(
        isOpen
          ? { ...head, mayBreakGlass: false, ...(await content(db, matter, child, reach)) }
          : { ...head, mayBreakGlass: mayBreakGlass(reach.grants), ...BASE, matter: { ...matter, kept: baseOf(kept) } },
      )
    })
  },
})

async function content(db: Read, { id }: Part, child: Person, reach: Reach) {
  const relatives = await relativesOf(db, child.id)
  const parts = await partsOfMatter(db, id, reach)
  return {
    relatives: await shownRelatives(db, relatives),
    around: await mattersAround(db, child.id, id, reach),
    households: await householdsOf(db, child.id),
    proposals: await proposalsWithin(db, child.id, reach),
    parts: parts.filter((one) => one.id !== id).map((one) => ({ ...one, kept: withoutWhereabouts(one.kept, child) })),
    dues: await duesOf(db, { matter: id }, reach),
    pauses: await pausesOf(db, id),
    timeline: told(await timeline(db, { matter: id }, { limit: PAGE }, reach), child),
    emergencies: await emergenciesOf(db, id),
  }
}

/** Events as they are told of a child whose home is told to nobody. */
export const told = (events: readonly TimelineEvent[], child: Pick<Person, 'isProtected'>): readonly TimelineEvent[] =>
  events.map((one) => ({ ...one, fields: withoutWhereabouts(one.fields, child) }))

/** That somebody is a client, whose and since when: base data (asiakkuusasiakirja), without a word of content. */
const baseOf = ({ child, task, pendingOn }: Readonly<Record<string, unknown>>) => ({ child, task, pendingOn })

const BASE = {
  ...{ relatives: [], around: [], households: [], proposals: [], parts: [], dues: [], pauses: [] },
  ...{ timeline: [], emergencies: [] },
} as const
