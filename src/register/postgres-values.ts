/**
 * How values of PostgreSQL stand in the product: a day as `2012-08-31`, a moment as `2012-08-31T09:00:00.000Z`, a whole
 * number as a number, a decimal as text, JSON as it is. Sessions run in UTC with ISO dates, see `postgres-session.ts`.
 */
import { types } from 'pg'

type Parser = (text: string) => unknown

/** Whole numbers of eight bytes: cents and counts. Throws `unsafe number: …` past what a number holds exactly. */
function whole(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`unsafe number: ${text}`)
  return value
}

const MOMENT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/

/** Milliseconds always, as `toISOString` writes them; finer parts only where there are any, so that none is lost. */
function moment(text: string): string {
  const [, date, time, part = ''] = MOMENT.exec(text) ?? []
  if (date === undefined) throw new Error(`not a moment: ${text}`)
  return `${date}T${time}.${part.padEnd(3, '0')}Z`
}

const asText: Parser = (text) => text

/** What pg exports, which its types tell otherwise; elements that are null stay so. */
const arrays = types.arrayParser as unknown as {
  create(text: string, parser: Parser): { parse(): readonly unknown[] }
}

const listOf =
  (parser: Parser): Parser =>
  (text) =>
    arrays.create(text, parser).parse()

/** By the object id of the type, fixed in PostgreSQL's catalogue; each with its array. */
const OURS: ReadonlyMap<number, Parser> = new Map(
  (
    [
      [20, 1016, whole], // int8
      [1082, 1182, asText], // date
      [1114, 1115, asText], // timestamp
      [1184, 1185, moment], // timestamptz
      [1700, 1231, asText], // numeric
      [1186, 1187, asText], // interval
    ] as const
  ).flatMap(([one, many, parser]) => [[one, parser] as const, [many, listOf(parser)] as const]),
)

export const VALUES = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    OURS.get(oid) ?? types.getTypeParser(oid, format ?? 'text'),
}
