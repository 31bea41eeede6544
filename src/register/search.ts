/** Search (haku): people by name, birth day, identity code or phone; only those whom the searcher may see. */

import type { Day } from '#kernel/day.ts'
import type { FoundPerson } from '#model/found-person.ts'
import { isOfCounty, knownWithin, type Reach } from './reach.ts'
import type { Read } from './register.ts'
import { keysFor, type Query, sql } from './sql.ts'

export type Sought =
  | { readonly by: 'names'; readonly names: readonly { readonly exact: string; readonly keys: readonly string[] }[] }
  | { readonly by: 'birth'; readonly birth: Day }
  | { readonly by: 'identity-code'; readonly code: string }
  | { readonly by: 'phone'; readonly phone: string }

type Hit = Omit<FoundPerson, 'matters'>

/** People who are found, at most so many, each with the matters of their own and of the children they belong to, as far as the searcher may see. */
export async function searchPeople(
  db: Read,
  sought: Sought,
  reach: Reach,
  limit: number,
): Promise<readonly FoundPerson[]> {
  if (reach.grants.length === 0) return []
  const nearest = await db.rows<Hit>(sql`
    with hit as (${hits(sought)})
    select x.id, x.family_name as "familyName", x.given_names as "givenNames", x.birth, x.is_protected as "isProtected",
      hit.score::int as score
    from hit join person x on x.id = hit.id
    where x.area = ${reach.area}
      and ${isOfCounty(reach) ? sql`true` : sql`exists (${MATTERS_OF_PERSON} where ${knownWithin(reach)})`}
    order by hit.score desc fetch first (${limit}) rows with ties`)
  const shown = nearest.toSorted(inOrder).slice(0, limit)
  const seen = await mattersSeen(
    db,
    shown.map(({ id }) => id),
    reach,
  )
  return shown.map((one) => ({ ...one, matters: seen.get(one.id) ?? [] }))
}

/** Of `person x`: its own matters, and those of the children it belongs to. */
const MATTERS_OF_PERSON = sql`
  select p.id as matter, p.state, p.opened_on, m.child
  from (select x.id as id union select person_id from relation where other_id = x.id) kin
  join matter m on m.child = kin.id join part p on p.id = m.id`

async function mattersSeen(
  db: Read,
  people: readonly number[],
  reach: Reach,
): Promise<ReadonlyMap<number, FoundPerson['matters']>> {
  const rows = await db.rows<{ id: number; matters: FoundPerson['matters'] }>(sql`
    select x.id, jsonb_agg(jsonb_build_object('matter', seen.matter, 'state', seen.state, 'openedOn', seen.opened_on,
      'child', seen.child, 'childName', c.given_names) order by seen.child = x.id desc, seen.matter desc) as matters
    from person x cross join lateral (${MATTERS_OF_PERSON} where ${knownWithin(reach)}) seen join person c on c.id = seen.child
    where x.id = any(${[...people]}) group by x.id`)
  return new Map(rows.map(({ id, matters }) => [id, matters]))
}

/** Names are open only here: of those that are equally near all are fetched, and put in order as Finns have it. */
const { compare } = new Intl.Collator('fi')

const inOrder = (a: Hit, b: Hit): number =>
  b.score - a.score || compare(a.familyName, b.familyName) || compare(a.givenNames, b.givenNames) || a.id - b.id

/** Nearest first: of a common name, many more than are shown. */
const MOST_HITS = 2000

function hits(sought: Sought): Query {
  switch (sought.by) {
    case 'birth':
      return sql`select id, 1 as score from person where birth = ${sought.birth} limit ${MOST_HITS}`
    case 'identity-code':
      return sql`select id, 1 as score from person where identity_key = any(${keysFor('identity-code', [sought.code])})`
    case 'phone':
      return sql`select id, 1 as score from person where phone_key = any(${keysFor('phone', [sought.phone])})
        and not is_protected limit ${MOST_HITS}`
    case 'names':
      return nameHits(sought.names)
  }
}

/** Everybody who meets every name asked for, however spelt; a name met letter for letter counts more. */
function nameHits(names: readonly { readonly exact: string; readonly keys: readonly string[] }[]): Query {
  const [first, ...rest] = names.map(
    ({
      exact,
      keys,
    }) => sql`select person_id as id, max(case when key = any(${keysFor('name', [exact])}) then 3 else 1 end) as score
      from person_key where key = any(${keysFor('name', keys)}) group by person_id`,
  )
  if (!first) return sql`select id, 0 as score from person where false`
  const all = rest.reduce(
    (one, other) => sql`select a.id, a.score + b.score as score from (${one}) a join (${other}) b on b.id = a.id`,
    first,
  )
  return sql`${all} order by score desc, id limit ${MOST_HITS}`
}
