/**
 * Heading guess (otsikkoarvaus): which field of a ledger line a heading means, in Finnish, Swedish and English.
 *
 * Rules are tried in order and each heading is given once; names come before the codes that they name.
 */
import type { LedgerField, Profile } from '#model/profile.ts'

const NAME = '.*(nimi|nimike|selite|kuvaus|namn|benämning|name|description)'
const CENTRE = '(kustannuspaik|tulosyksik|vastuuyksik|kostnadsst|cost ?cent)'
const ACCOUNT = '((?<!alku)tili(?!ryhm|kau|vuo)|konto(?!grupp)|account(?! ?group))'
const ORGANISATION =
  '(yritys|yhtiö|yhtymä|organisaatio|virasto|kunta|kuntayhtymä|bolag|företag|organisation|company|entity)'
const FUNCTION =
  '(toiminto|palveluluok|palvelu$|palvelu |tehtäv|suoritelaji|^kohta|funktion|serviceklass|uppgift|function|service ?class)'

const FIELDS: readonly [field: LedgerField, heading: RegExp][] = [
  ['costCentreName', new RegExp(CENTRE + NAME)],
  ['costCentre', new RegExp(`${CENTRE}|^kp$|^kst$`)],
  ['accountName', new RegExp(ACCOUNT + NAME)],
  ['functionName', new RegExp(FUNCTION + NAME)],
  ['organisationName', new RegExp(ORGANISATION + NAME)],
  ['provider', /toimittaja|palveluntuottaja|leverantör|producent|supplier|vendor|provider/],
  ['voucher', /tosite(?!pä|pv)|verifik|voucher|document/],
  ['budget', /talousarvio(?!n tiliryhm)|budjet|budget/],
  ['month', /^(kuukausi|kk|månad|mån|month)$/],
  ['period', /^(vuosi|år|year|kausi|jakso|ajanjakso|period)|pvm|päivä(?!kir)|datum|\bdate/],
  ['amount', /toteuma|summa|euro|€|netto|belopp|utfall|amount|\bsum\b|actual|määrä/],
  ['account', new RegExp(ACCOUNT)],
  ['function', new RegExp(FUNCTION)],
  ['organisation', new RegExp(`^(${ORGANISATION}|yksikkö|enhet)`)],
]

export function guessColumns(headings: readonly string[]): Profile['columns'] {
  const left = new Set(headings.filter((heading) => heading !== '' && monthOfHeading(heading) === undefined))
  const columns: Partial<Record<LedgerField, string>> = {}
  for (const [field, pattern] of FIELDS) {
    const heading = [...left].find((one) => pattern.test(one.trim().toLowerCase()))
    if (heading === undefined) continue
    columns[field] = heading
    left.delete(heading)
  }
  return columns
}

/** Each month's names in Finnish, Swedish and English, short and whole. */
const MONTH_NAMES = [
  'tammi tammikuu jan januari january',
  'helmi helmikuu feb februari february',
  'maalis maaliskuu mar mars march',
  'huhti huhtikuu apr april',
  'touko toukokuu maj may',
  'kesä kesäkuu jun juni june',
  'heinä heinäkuu jul juli july',
  'elo elokuu aug augusti august',
  'syys syyskuu sep sept september',
  'loka lokakuu okt oct oktober october',
  'marras marraskuu nov november',
  'joulu joulukuu dec december',
].map((names) => names.split(' '))

export interface MonthHeading {
  readonly month: number
  /** Where the heading carries its year: `01/2019`. */
  readonly year?: number
}

/** The month that a heading names: `Tammi`, `tammikuu`, `Jan`, `1`, `01/2019`, `2019-01`. */
export function monthOfHeading(heading: string): MonthHeading | undefined {
  const text = heading.trim().toLowerCase()
  const named = MONTH_NAMES.findIndex((names) => names.includes(text.replace(/\.$/, '')))
  if (named >= 0) return { month: named + 1 }
  const plain = /^(0?[1-9]|1[0-2])$/.exec(text)
  if (plain) return { month: Number(plain[1]) }
  const [, m, y] = /^(0?[1-9]|1[0-2])[./](20\d{2}|19\d{2})$/.exec(text) ?? []
  if (y) return { month: Number(m), year: Number(y) }
  const [, year, month] = /^(20\d{2}|19\d{2})[-/m]?(0[1-9]|1[0-2])$/.exec(text) ?? []
  return year ? { month: Number(month), year: Number(year) } : undefined
}

export interface MonthColumns {
  readonly monthColumns: Readonly<Record<string, number>>
  /** The one year that all headings carry. */
  readonly year?: number
}

/** The month columns of a wide form: six or more, of one year. */
export function guessMonthColumns(headings: readonly string[]): MonthColumns | undefined {
  const months = headings.flatMap((heading) => {
    const read = monthOfHeading(heading)
    return read ? [[heading, read] as const] : []
  })
  const years = new Set(months.map(([, { year }]) => year))
  if (months.length < 6 || years.size > 1) return undefined
  const [year] = years
  const monthColumns = Object.fromEntries(months.map(([heading, { month }]) => [heading, month]))
  return { monthColumns, ...(year === undefined ? {} : { year }) }
}
