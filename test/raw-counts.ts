/**
 * Counts over the raw events of a register, written apart from what publishes figures: by the steps that were taken, not by how
 * parts stand now. One query an indicator; `$1` and `$2` are the first and the last day.
 */

/** Whether somebody was at most so old on the last day; whoever's birth is not known counts. */
const minor = (birth: string) => `(${birth} is null or ${birth} + interval '18 years' > $2::date)`

/** Contacts as they came, but those that somebody marked or closed as the same facts as another. */
const contacts = `(select e.part_id as id, e.on_day, e.fields ->> 'contactKind' as kind,
    coalesce(k.child::text, m.child::text, k.child_name_key || k.child_birth::text) as child, coalesce(x.birth, k.child_birth) as birth
  from event e join contact k on k.id = e.part_id join part p on p.id = k.id
    left join event j on j.part_id = k.id and j.kind = 'contact.join'
    left join matter m on m.id = coalesce(p.matter_id, (j.fields ->> 'joinedMatter')::bigint)
    left join person x on x.id = coalesce(k.child, m.child)
  where e.kind = 'contact.record' and not exists (select from event o where o.part_id = e.part_id
    and (o.kind = 'contact.note-duplicate' or (o.kind = 'contact.close' and o.fields ->> 'closingReason' = 'same-facts')))) c`

/** From a step that begins to the one that ends, child by child. */
const lasting = (part: string, begins: string, ends: readonly string[]) => `(
  select b.part_id as id, m.child, x.birth, b.on_day as from_day, z.on_day as to_day, f.fields, b.matter_id
  from event b join matter m on m.id = b.matter_id join person x on x.id = m.child
    join event f on f.part_id = b.part_id and f.kind = '${part}'
    left join event z on z.part_id = b.part_id and z.kind in (${ends.map((end) => `'${end}'`).join(', ')})
  where b.kind = '${begins}')`

const relationships = lasting('relationship.start', 'relationship.start', ['relationship.end'])
const services = lasting('service.grant', 'service.start', ['service.end'])
const placements = lasting('placement.decide', 'placement.begin', ['placement.end'])
const custodies = `(select k.*, f.on_day as decided from (${lasting('custody.prepare', 'custody.prepare', ['custody.end', 'custody.lapse']).slice(1, -1)}) k
  join event f on f.part_id = k.id and f.kind in ('custody.decide', 'custody.take-effect'))`

const DURING = 'from_day <= $2 and coalesce(to_day, $2) >= $1'
const AT_END = 'from_day <= $2 and coalesce(to_day, $2) >= $2'
const FAMILY_WORK = "fields ->> 'serviceKind' in ('family-work', 'intensified-family-work')"
const kind = (name: string) => `fields ->> 'relationshipKind' = '${name}'`

/** Unbroken time out of home: begins that no placement reaches the day before, with the end that none goes on from. */
const spells = `(select b.child, b.birth, b.from_day,
    (select min(z.to_day) from ${placements} z where z.child = b.child and z.to_day >= b.from_day and not exists (
      select from ${placements} n where n.child = z.child and n.from_day <= z.to_day + 1 and coalesce(n.to_day, 'infinity') > z.to_day)) as to_day,
    (select max(o.to_day) from ${placements} o where o.child = b.child and o.from_day < b.from_day and o.to_day < b.from_day - 1) as before_day
  from ${placements} b where not exists (select from ${placements} o where o.child = b.child and o.id <> b.id
    and o.from_day <= b.from_day and coalesce(o.to_day, 'infinity') >= b.from_day - 1
    and (o.from_day < b.from_day or o.id < b.id)))`

const started = (
  more = 'true',
) => `select count(*) from event e join due d on d.part_id = e.part_id and d.rule = 'assessment-start'
  where e.kind = 'assessment.start' and e.on_day between $1 and $2 and ${more}`
const finished = (
  more = 'true',
) => `select count(*) from event e join due d on d.part_id = e.part_id and d.rule = 'assessment-finish'
  where e.kind = 'assessment.finish' and e.on_day between $1 and $2 and ${more}`
const told = (kinds: string) => `select count(*) from ${contacts} where on_day between $1 and $2 and ${kinds}`
const promises = (more = 'true') => `select count(*) from due d where d.rule like 'guarantee-%' and d.state = 'met'
  and d.met_day between $1 and $2 and ${more}`

/** Who a matter was given to last by a day, while a client of child protection. */
const responsible = `(select r.child, (select (t.fields ->> 'responsible')::bigint from event t where t.matter_id = r.matter_id
    and t.kind in ('matter.assign', 'matter.transfer') and t.on_day <= $2 order by t.on_day desc, t.id desc limit 1) as worker
  from ${relationships} r where ${kind('child-protection')} and ${AT_END})`

export const RAW_COUNTS: Readonly<Record<string, string>> = {
  contacts: told('true'),
  'concerns-with-consent': told("kind = 'concern-with-consent'"),
  'contacts-without-consent': told("kind = 'contact-without-consent'"),
  'child-welfare-notifications': told("kind = 'child-welfare-notification'"),
  'notified-children': `select count(distinct child) from ${contacts}
    where on_day between $1 and $2 and kind = 'child-welfare-notification' and ${minor('birth')}`,
  'anticipatory-notifications': told("kind = 'anticipatory-notification'"),
  guidance: "select count(*) from event where kind in ('contact.guide', 'matter.guide') and on_day between $1 and $2",
  'assessments-started': started(),
  'assessments-started-in-time': started('e.on_day <= d.due_day'),
  'assessments-started-late': started('e.on_day > d.due_day'),
  'assessments-waiting-over': `select count(*) from assessment k join due d on d.part_id = k.id and d.rule = 'assessment-start'
    where d.from_day <= $2 and $1 <= $2 and d.due_day < $2 and not exists (select from event e where e.part_id = k.id
      and e.kind in ('assessment.start', 'assessment.skip') and e.on_day <= $2)`,
  'assessments-finished': finished(),
  'assessments-finished-in-time': finished('e.on_day <= d.due_day'),
  'assessments-finished-late': finished('e.on_day > d.due_day'),
  'family-services-clients': `select count(distinct child) from ${relationships} r where ${kind('family-services')} and ${DURING}`,
  'child-protection-clients': `select count(distinct child) from ${relationships} r where ${kind('child-protection')} and ${DURING}`,
  'open-care-clients': `select count(distinct child) from ${relationships} r
    where ${kind('child-protection')} and ${DURING} and ${minor('birth')}`,
  'family-work-clients': `select count(distinct child) from ${services} s where ${FAMILY_WORK} and ${DURING}`,
  'family-work-services': `select count(*) from ${services} s where ${FAMILY_WORK} and ${DURING}`,
  'family-work-bought': `select count(*) from ${services} s where ${FAMILY_WORK} and fields ->> 'production' = 'bought' and ${DURING}`,
  'placed-children': `select count(distinct child) from ${placements} s where ${DURING} and ${minor('birth')}`,
  'placed-children-at-end': `select count(distinct child) from ${placements} s where $1 <= $2 and ${AT_END} and ${minor('birth')}`,
  'new-placed-children': `select count(distinct child) from ${spells} s where from_day between $1 and $2 and ${minor('birth')}`,
  'ended-placements': `select count(distinct child) from ${spells} s where to_day between $1 and $2`,
  're-entries': `select count(distinct child) from ${spells} s where from_day between $1 and $2 and ${minor('birth')}
    and before_day >= from_day - interval '1 year'`,
  'long-term-placed': `select count(distinct child) from ${spells} s where $1 <= $2 and ${AT_END}
    and from_day <= $2::date - interval '24 months'`,
  'urgently-placed-children': `select count(distinct child) from ${placements} s
    where fields ->> 'placementKind' = 'emergency' and ${DURING} and ${minor('birth')}`,
  'placement-days': `select count(distinct (s.child, d.day)) from generate_series($1::date, $2::date, interval '1 day') d(day)
    join ${placements} s on s.from_day <= d.day and coalesce(s.to_day, $2) >= d.day`,
  'children-in-care': `select count(distinct child) from ${custodies} s where decided <= $2 and coalesce(to_day, $2) >= $1 and ${minor('birth')}`,
  'taken-into-care': `select count(distinct child) from ${custodies} s where decided between $1 and $2`,
  'aftercare-clients': `select count(distinct child) from ${relationships} r where ${kind('aftercare')} and ${DURING}`,
  'responsible-workers': `select count(distinct worker) from ${responsible} r where $1 <= $2`,
  'children-with-responsible': `select count(distinct child) from ${responsible} r where $1 <= $2 and worker is not null`,
  'promises-due': promises(),
  'promises-kept': promises('d.met_day <= d.due_day'),
  'discussions-offered': `select count(*) from discussion k where coalesce(
    (select min(e.on_day) from event e where e.part_id = k.id and e.kind = 'discussion.offer'),
    (select min(e.on_day) from event e where e.part_id = k.id and e.kind = 'discussion.hold')) between $1 and $2`,
  'discussions-held': "select count(*) from event where kind = 'discussion.hold' and on_day between $1 and $2",
}
