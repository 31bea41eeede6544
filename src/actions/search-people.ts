/** Search of people (henkilöhaku): by name, birth day, identity code or phone, forgiving of spelling. */
import { z } from 'zod'
import { keysOf, namesOf } from '#casework/name-key.ts'
import { parseDay } from '#kernel/day.ts'
import { holdsIdentityCode } from '#kernel/identity-code.ts'
import { done } from '#kernel/outcome.ts'
import { deedRow } from '#register/deed.ts'
import { type Sought, searchPeople } from '#register/search.ts'
import { action } from './action.ts'
import { atWork, deedOf, PEOPLE_DUTIES, reachIn } from './worker-call.ts'

const MOST = 50

export const searchPeopleAction = action({
  name: 'search-people',
  kind: 'look',
  allow: PEOPLE_DUTIES,
  about:
    'Finds people by name, birth day, identity code or phone, forgiving of spelling; only whom the searcher may see.',
  example: './varhain search-people --text "Virtanen Aino" --as 1 --json',
  input: z.object({ text: z.string().trim().min(2, 'give at least two letters').max(200) }),
  run: ({ text }, call) => {
    const at = atWork(call)
    const sought = soughtIn(text)
    return call.world.register.look(async (db) => {
      const people = await searchPeople(db, sought, await reachIn(db, at), MOST)
      const seen = people.map(({ id }) => id)
      const detail = { by: sought.by, found: people.length }
      await db.log(deedRow(deedOf(at, { action: 'search-people', people: seen, detail })))
      return done({ by: sought.by, people, isCut: people.length === MOST })
    })
  },
})

/** What was typed, read as the kind of thing it looks like. */
export function soughtIn(text: string): Sought {
  const day = parseDay(text)
  if (day.ok) return { by: 'birth', birth: day.value }
  const squeezed = text.replace(/[\s-]/g, '')
  if (holdsIdentityCode(text)) return { by: 'identity-code', code: text.trim().toUpperCase() }
  if (/^\+?\d{5,15}$/.test(squeezed)) return { by: 'phone', phone: squeezed }
  return { by: 'names', names: namesOf(text).map((exact) => ({ exact, keys: keysOf(exact) })) }
}
