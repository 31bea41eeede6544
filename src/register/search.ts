/** Search (haku): people by name, birth day, identity code or phone; only those whom the searcher may see. */

import type { Day } from '#kernel/day.ts'
import type { FoundPerson } from '#model/found-person.ts'
import { type Reach, within } from './reach.ts'
import type { Read } from './register.ts'
import { type Query, sql } from './sql.ts'

export type Sought =
  | { readonly by: 'names'; readonly names: readonly { readonly exact: string; readonly keys: readonly string[] }[] }
  | { readonly by: 'birth'; readonly birth: Day }
  | { readonly by: 'identity-code'; readonly code: string }
  | { readonly by: 'phone'; readonly phone: string }

/** People who are found, at most so many, each with the matters of their own and of the children they belong to, as far as the searcher may see. */
export async function searchPeople(
  db: Read,
  sought: Sought,
  reach: Reach,
  limit: number,
): Promise<readonly FoundPerson[]> {
  if (reach.kind === 'none') return []
  return db.rows(sql`
    with hit as (${hits(sought)})
    select x.id, x.family_name as "familyName", x.given_names as "givenNames", x.birth, x.is_protected as "isProtected",
      hit.score::int as score, coalesce(seen.matters, '[]') as matters
    from hit join person x on x.id = hit.id
    cross join lateral (
      select jsonb_agg(jsonb_build_object('matter', p.id, 'state', p.state, 'openedOn', p.opened_on, 'child', m.child,
        'childName', c.given_names) order by m.child = x.id desc, p.id desc) as matters
      from (select x.id as id union select person_id from relation where other_id = x.id) kin
      join matter m on m.child = kin.id join part p on p.id = m.id join person c on c.id = m.child
      where ${within(reach)}) seen
    where ${reach.kind === 'area' ? sql`true` : sql`seen.matters is not null`}
    order by hit.score desc, x.family_name, x.given_names, x.id limit ${limit}`)
}

/** Nearest first: of a common name, many more than are shown. */
const MOST_HITS = 2000

function hits(sought: Sought): Query {
  switch (sought.by) {
    case 'birth':
      return sql`select id, 1 as score from person where birth = ${sought.birth} limit ${MOST_HITS}`
    case 'identity-code':
      return sql`select id, 1 as score from person where identity_code = ${sought.code}`
    case 'phone':
      return sql`select id, 1 as score from person where phone = ${sought.phone} limit ${MOST_HITS}`
    case 'names':
      return nameHits(sought.names)
  }
}

/** Everybody who meets every name asked for, however spelt; a name met letter for letter counts more. */
function nameHits(names: readonly { readonly exact: string; readonly keys: readonly string[] }[]): Query {
  const [first, ...rest] = names.map(
    ({ exact, keys }) => sql`select person_id as id, max(case when key = ${exact} then 3 else 1 end) as score
      from person_key where key = any(${[...keys]}) group by person_id`,
  )
  if (!first) return sql`select id, 0 as score from person where false`
  const all = rest.reduce(
    (one, other) => sql`select a.id, a.score + b.score as score from (${one}) a join (${other}) b on b.id = a.id`,
    first,
  )
  return sql`${all} order by score desc, id limit ${MOST_HITS}`
}
