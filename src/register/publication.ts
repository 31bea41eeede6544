/**
 * Publication (julkaisu): what the register gives for figures, kind by kind; the only queries whose rows leave it for the pool.
 *
 * Nothing sealed is read but the name of a provider, which leaves as a pseudonym. Rows are told apart by the year they begin in,
 * and a year's mark changes when anything in it does, so that only changed years are read anew.
 */
import type { Day } from '#kernel/day.ts'
import type { EpisodeKind, Purpose } from '#model/episode.ts'
import type { Read } from './register.ts'
import { EMPTY, joined, keyFor, name, type Query, sql } from './sql.ts'

/** A row before it becomes an episode: with numbers of the register, which do not leave. */
export interface PublicationRow {
  readonly part: number
  readonly piece: number
  readonly area: string
  readonly child: number | null
  /** What an unidentified child is told apart by. */
  readonly childKey: string
  readonly type: string
  readonly ground: string
  readonly from: Day
  readonly to: Day | null
  readonly startedOn: Day | null
  readonly finishDue: Day | null
  readonly production: string | null
  readonly provider: string | null
  readonly price: number | null
  readonly priceUnit: string | null
  readonly worker: number | null
  readonly birth: string | null
  readonly municipality: string
  readonly isRepeat: boolean
}

/** What each kind gives; what it has none of is filled by `ABSENT`. */
type Columns = Partial<Record<Exclude<keyof PublicationRow, 'municipality' | 'birth'> | 'birthToo', Query>>

const ABSENT = {
  piece: sql`0`,
  childKey: sql`''`,
  type: sql`''`,
  ground: sql`''`,
  to: sql`null::date`,
  startedOn: sql`null::date`,
  finishDue: sql`null::date`,
  production: sql`null::text`,
  provider: sql`null::text`,
  price: sql`null::bigint`,
  priceUnit: sql`null::text`,
  worker: sql`null::bigint`,
  isRepeat: sql`false`,
  birthToo: sql`null::date`,
} as const

interface Source {
  readonly columns: Columns
  readonly tables: Query
}

const ofMatter = sql`join matter m on m.id = p.matter_id`

/** Pieces of placements that moved: each place from its own first day. */
const places = sql`(
  select e.part_id as id, e.fields, case when e.kind = 'placement.decide' then k.begun_on else e.on_day end as from_day,
    lead(case when e.kind = 'placement.decide' then k.begun_on else e.on_day end)
      over (partition by e.part_id order by e.on_day, e.id) as next_day,
    row_number() over (partition by e.part_id order by e.on_day, e.id) as place,
    row_number() over (partition by e.part_id order by e.on_day desc, e.id desc) as place_from_last
  from event e join placement k on k.id = e.part_id
  where e.kind in ('placement.decide', 'placement.move'))`

/** Who answered for a matter, and from which day; whoever holds it where nobody was ever named. */
const turns = sql`(
  select e.matter_id as id, nullif(e.fields ->> 'responsible', '')::bigint as worker, e.on_day as from_day, e.id as turn,
    lead(e.on_day) over (partition by e.matter_id order by e.on_day, e.id) as next_day
  from event e where e.kind in ('matter.assign', 'matter.transfer')
  union all
  select h.id, h.worker_id, h.opened_on, 0, null from part h where h.kind = 'matter' and h.worker_id is not null
    and not exists (select from event e where e.matter_id = h.id and e.kind in ('matter.assign', 'matter.transfer')))`

/** The last day of a turn; empty while it lasts. */
const turnEnd = sql`case when t.next_day is not null then greatest(t.next_day - 1, t.from_day) end`

const SOURCES: Readonly<Record<EpisodeKind, Source>> = {
  contact: {
    columns: {
      child: sql`coalesce(k.child, m.child)`,
      childKey: sql`k.child_name_key || coalesce(k.child_birth::text, '')`,
      type: sql`k.contact_kind`,
      ground: sql`case when k.replaces_notification then 'replaces-notification' else coalesce(k.no_consent_ground, '') end`,
      from: sql`k.received_on`,
      to: sql`k.received_on`,
      isRepeat: sql`k.same_facts_as is not null or coalesce(k.closing_reason, '') = 'same-facts'`,
      birthToo: sql`k.child_birth`,
    },
    tables: sql`contact k join part p on p.id = k.id left join matter m on m.id = coalesce(p.matter_id, k.joined_matter)`,
  },
  guidance: {
    columns: {
      piece: sql`e.id`,
      child: sql`coalesce(k.child, m.child)`,
      childKey: sql`coalesce(k.child_name_key || coalesce(k.child_birth::text, ''), '')`,
      type: sql`split_part(e.kind, '.', 1)`,
      from: sql`e.on_day`,
      to: sql`e.on_day`,
      birthToo: sql`k.child_birth`,
    },
    tables: sql`event e join part p on p.id = e.part_id left join contact k on k.id = p.id
      left join matter m on m.id = coalesce(p.matter_id, k.joined_matter)`,
  },
  assessment: {
    columns: {
      child: sql`m.child`,
      type: sql`case when p.state = 'not-needed' then 'not-needed' else 'assessed' end`,
      ground: sql`case when k.is_special_need then 'special-need' else '' end`,
      from: sql`k.pending_on`,
      to: sql`case when p.state = 'not-needed' then p.closed_on else k.finished_on end`,
      startedOn: sql`k.started_on`,
    },
    tables: sql`assessment k join part p on p.id = k.id ${ofMatter}`,
  },
  service: {
    columns: {
      child: sql`m.child`,
      type: sql`k.service_kind`,
      ground: sql`lower(k.act)`,
      from: sql`k.started_on`,
      to: sql`k.ended_on`,
      production: sql`k.production`,
      provider: sql`k.provider`,
      price: sql`k.price`,
      priceUnit: sql`k.price_unit`,
    },
    tables: sql`service k join part p on p.id = k.id and k.started_on is not null ${ofMatter}`,
  },
  relationship: {
    columns: {
      child: sql`m.child`,
      type: sql`k.relationship_kind`,
      from: sql`k.started_on`,
      to: sql`k.ended_on`,
      worker: sql`mp.worker_id`,
    },
    tables: sql`relationship k join part p on p.id = k.id ${ofMatter} join part mp on mp.id = m.id`,
  },
  placement: {
    columns: {
      piece: sql`w.place`,
      child: sql`m.child`,
      type: sql`case when w.place_from_last = 1 then k.place_type else w.fields ->> 'placeType' end`,
      ground: sql`k.placement_kind`,
      from: sql`w.from_day`,
      to: sql`case when w.next_day is null then k.ended_on else greatest(w.next_day - 1, w.from_day) end`,
      production: sql`case when w.place_from_last = 1 then k.production else w.fields ->> 'production' end`,
      provider: sql`case when w.place_from_last = 1 then k.provider else w.fields ->> 'provider' end`,
      price: sql`case when w.place_from_last = 1 then k.day_price else (w.fields ->> 'dayPrice')::bigint end`,
      priceUnit: sql`'day'`,
    },
    tables: sql`placement k join part p on p.id = k.id and k.begun_on is not null ${ofMatter} join ${places} w on w.id = k.id`,
  },
  custody: {
    columns: {
      child: sql`m.child`,
      from: sql`k.decided_on`,
      to: sql`coalesce(k.ended_on, p.closed_on)`,
    },
    tables: sql`custody k join part p on p.id = k.id and k.decided_on is not null ${ofMatter}`,
  },
  discussion: {
    columns: {
      child: sql`m.child`,
      childKey: sql`'discussion ' || p.id`,
      type: sql`k.method`,
      ground: sql`k.setting`,
      from: sql`coalesce(k.offered_on, k.held_on)`,
      to: sql`k.held_on`,
      birthToo: sql`k.child_birth`,
    },
    tables: sql`discussion k join part p on p.id = k.id and coalesce(k.offered_on, k.held_on) is not null
      left join matter m on m.id = p.matter_id`,
  },
  promise: {
    columns: {
      piece: sql`k.id`,
      child: sql`coalesce(c.child, m.child)`,
      childKey: sql`coalesce(c.child_name_key || coalesce(c.child_birth::text, ''), '')`,
      type: sql`k.rule`,
      from: sql`k.from_day`,
      to: sql`k.met_day`,
      finishDue: sql`k.due_day`,
    },
    tables: sql`due k join part p on p.id = k.part_id and k.rule like 'guarantee-%' and k.state <> 'void'
      left join contact c on c.id = p.id left join matter m on m.id = coalesce(k.matter_id, c.joined_matter)`,
  },
  responsibility: {
    columns: {
      piece: sql`t.turn`,
      child: sql`m.child`,
      ground: sql`k.relationship_kind`,
      from: sql`greatest(t.from_day, k.started_on)`,
      to: sql`least(${turnEnd}, k.ended_on)`,
      worker: sql`t.worker`,
    },
    tables: sql`relationship k join part p on p.id = k.id ${ofMatter}
      join ${turns} t on t.id = m.id and t.worker is not null and t.from_day <= coalesce(k.ended_on, 'infinity')
        and coalesce(${turnEnd}, 'infinity') >= k.started_on`,
  },
}

/** Those who live with somebody under non-disclosure, and those who are: their municipality does not leave. */
const hidden = sql`(
  select id as person from person where is_protected
  union
  select own.person_id from household_member own join household_member other on other.household_id = own.household_id
  join person o on o.id = other.person_id where own.until is null and other.until is null and o.is_protected)`

/** Whose work is published: an area by its units, named so that the database sees how much of the work is theirs. */
export interface Publisher {
  readonly area: string
  readonly units: readonly number[]
}

export const publisherOf = async (db: Read, area: string): Promise<Publisher> => {
  const units = await db.rows<{ id: number }>(sql`select id from unit where area = ${area} order by id`)
  return { area, units: units.map(({ id }) => id) }
}

/** All rows of a kind of an area, whatever their year. */
function rowsOf(kind: EpisodeKind, { area, units }: Publisher): Query {
  const { columns, tables } = SOURCES[kind]
  const all: Readonly<Record<string, Query>> = { ...ABSENT, ...columns }
  const { child = sql`null::bigint`, from = sql`null::date`, birthToo = ABSENT.birthToo } = all
  const rest = Object.entries(all).filter(([key]) => !['child', 'from', 'birthToo'].includes(key))
  const told = rest.map(([key, query]) => sql`${query} as ${name(snake(key))}`)
  const guidance = kind === 'guidance' ? sql`and e.kind in ('contact.guide', 'matter.guide')` : EMPTY
  return sql`
    select r.*, to_char(coalesce(x.birth, r.birth_too), 'YYYY-MM') as birth,
      case when h.person is not null then '' else coalesce(
        (select coalesce(b.municipality, '') from earlier_municipality b
          where b.person_id = r.child and b.until_day >= r.from_day order by b.until_day limit 1), x.municipality, '') end as municipality
    from (select p.id as part, ${area}::text as area, ${child} as child, ${from} as from_day, ${birthToo} as birth_too, ${joined(told, ', ')}
      from ${tables} where p.unit_id = any(${[...units]}) ${guidance}) r
    left join person x on x.id = r.child left join ${hidden} h on h.person = r.child`
}

const snake = (key: string): string =>
  key === 'to' ? 'to_day' : key.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`)

/** Names of the areas whose units work here. */
export const workingAreas = async (db: Read): Promise<readonly string[]> =>
  (await db.rows<{ area: string }>(sql`select distinct area from unit order by area`)).map(({ area }) => area)

export interface YearMark {
  readonly year: number
  readonly rows: number
  /** Changes when any row that begins in the year does. */
  readonly mark: string
}

/** The years in which episodes of a kind begin, each with its mark. */
export const yearMarks = (db: Read, kind: EpisodeKind, whose: Publisher): Promise<readonly YearMark[]> =>
  db.rows<YearMark>(sql`
    select extract(year from r.from_day)::int as year, count(*)::int as rows, sum(hashtextextended(r::text, 7))::text as mark
    from (${rowsOf(kind, whose)}) r group by 1 order by 1`)

const PAGE = 20_000

/** Episodes of a kind that begin in some years, page by page, from one reading of the tables. */
export async function* publicationRows(
  db: Read,
  kind: EpisodeKind,
  whose: Publisher,
  years: readonly number[],
): AsyncGenerator<readonly PublicationRow[]> {
  await db.rows(sql`declare published no scroll cursor for
    select r.part, r.piece, r.area, r.child, r.child_key as "childKey", r.type, r.ground, r.from_day as "from", r.to_day as "to",
      r.started_on as "startedOn", r.finish_due as "finishDue", r.production, r.provider, r.price, r.price_unit as "priceUnit",
      r.worker, r.birth, r.municipality, r.is_repeat as "isRepeat"
    from (${rowsOf(kind, whose)}) r where extract(year from r.from_day)::int = any(${[...years]}) order by r.part, r.piece`)
  for (;;) {
    const rows = await db.rows<PublicationRow>(sql`fetch forward 20000 from published`)
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) break
  }
  await db.rows(sql`close published`)
}

/** What pseudonyms of a purpose are keyed with: it changes with the register's key, and tells nothing of it. */
export const purposeKey = async (db: Read, purpose: Purpose): Promise<string> =>
  (await db.one<{ key: string }>(sql`select ${keyFor('pseudonym', purpose)}::text as key`)).key
