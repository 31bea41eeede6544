/**
 * Format (esitysmuoto): numbers, money, dates and periods as each language writes them.
 *
 * Intl only rounds; the signs come from the table below, so that server, browser and test print the same text
 * whatever locale data they carry. Spaces inside a figure do not break; minus is U+2212.
 */
import type { Language } from '#model/named.ts'

const NBSP = '\u00a0'
const MINUS = '\u2212'

interface Signs {
  readonly decimal: string
  readonly thousands: string
  readonly percent: string
  readonly millions: (amount: string) => string
  readonly euros: (amount: string) => string
  readonly months: readonly string[]
  readonly quarter: (year: string, quarter: string) => string
  readonly date: (year: number, month: number, date: number) => string
}

const FINNISH_MONTHS =
  'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu'
const SWEDISH_MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'

const pointed = (year: number, month: number, date: number) => `${date}.${month}.${year}`

const SIGNS: Record<Language, Signs> = {
  fi: {
    decimal: ',',
    thousands: NBSP,
    percent: `${NBSP}%`,
    millions: (amount) => `${amount}${NBSP}M€`,
    euros: (amount) => `${amount}${NBSP}€`,
    months: FINNISH_MONTHS.split(' '),
    quarter: (year, quarter) => `${quarter}/${year}`,
    date: pointed,
  },
  sv: {
    decimal: ',',
    thousands: NBSP,
    percent: `${NBSP}%`,
    millions: (amount) => `${amount}${NBSP}mn${NBSP}€`,
    euros: (amount) => `${amount}${NBSP}€`,
    months: SWEDISH_MONTHS.split(' '),
    quarter: (year, quarter) => `${quarter}/${year}`,
    date: pointed,
  },
  en: {
    decimal: '.',
    thousands: ',',
    percent: '%',
    millions: (amount) => signed(amount, (bare) => `€${bare}m`),
    euros: (amount) => signed(amount, (bare) => `€${bare}`),
    months: ENGLISH_MONTHS.split(' '),
    quarter: (year, quarter) => `Q${quarter} ${year}`,
    date: (year, month, date) => `${date}${NBSP}${ENGLISH_MONTHS.split(' ')[month - 1]?.slice(0, 3)}${NBSP}${year}`,
  },
}

/** English puts the euro sign between the minus and the digits. */
const signed = (amount: string, write: (bare: string) => string): string =>
  /^[−+]/.test(amount) ? `${amount[0]}${write(amount.slice(1))}` : write(amount)

export interface Format {
  readonly language: Language
  /** A number with a fixed count of decimals: `1 240`, `3,8`. */
  number(value: number, decimals?: number): string
  /** A number with as many decimals as it has, at most two. */
  plain(value: number): string
  /** Euros without false digits: `4,2 M€`, `845 000 €`, `1 240 €`. */
  money(euros: number): string
  /** Euros to the cent: `1 240,50 €`. */
  cents(euros: number): string
  /** A share of one: `8,7 %`. */
  percent(share: number): string
  /** A change as a share of one, with its sign: `+8,7 %`, `−22 %`. */
  change(share: number): string
  /** `31.8.2012`. */
  day(iso: string): string
  /** `31.8.` */
  dayOfYear(iso: string): string
  /** `12.3.2026 klo 9.05`, in the time the text carries. */
  moment(iso: string): string
  month(iso: string): string
  /** `2012`, `3/2012` (a quarter), `elokuu 2012`, `31.8.2012`, `tammi–huhtikuu 2017`. */
  period(id: string): string
}

export const formatOf = (language: Language): Format => FORMATS[language]

function numbersOf(signs: Signs) {
  const number = (value: number, decimals = 0): string => {
    const text = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: true,
      signDisplay: 'negative',
    }).format(value)
    return text.replace(/[-,.]/g, (sign) => (sign === '-' ? MINUS : sign === ',' ? signs.thousands : signs.decimal))
  }
  const plain = (value: number): string => number(value, decimalsOf(value, 2))
  const money = (value: number): string => {
    if (Math.abs(value) >= 999_500) return signs.millions(number(value / 1e6, 1))
    return signs.euros(number(Math.abs(value) >= 100_000 ? Math.round(value / 1000) * 1000 : value))
  }
  const percent = (share: number): string => {
    const hundred = share * 100
    const decimals = Math.abs(hundred) < 9.95 && Math.abs(hundred) > 0 ? 1 : 0
    return `${number(hundred, decimals)}${signs.percent}`
  }
  const change = (share: number): string => (share > 0 && /[1-9]/.test(percent(share)) ? '+' : '') + percent(share)
  return { number, plain, money, cents: (value: number) => signs.euros(number(value, 2)), percent, change }
}

function decimalsOf(value: number, most: number): number {
  for (let count = 0; count < most; count += 1) {
    if (Math.abs(value * 10 ** count - Math.round(value * 10 ** count)) < 1e-9) return count
  }
  return most
}

function datesOf(language: Language, signs: Signs) {
  const parts = (iso: string): [number, number, number] => [+iso.slice(0, 4), +iso.slice(5, 7), +iso.slice(8, 10)]
  const day = (iso: string): string => signs.date(...parts(iso))
  const month = (iso: string): string => `${signs.months[parts(iso)[1] - 1]}${NBSP}${parts(iso)[0]}`
  const dayOfYear = (iso: string): string =>
    language === 'en' ? day(iso).slice(0, -5) : `${parts(iso)[2]}.${parts(iso)[1]}.`
  const moment = (iso: string): string => {
    const [hour = '', minute = ''] = iso.slice(11, 16).split(':')
    if (hour === '') return day(iso)
    const at = {
      fi: ` klo${NBSP}${Number(hour)}.${minute}`,
      sv: ` kl.${NBSP}${Number(hour)}.${minute}`,
      en: `, ${hour}:${minute}`,
    }
    return `${day(iso)}${at[language]}`
  }
  const span = (from: string, to: string): string => {
    const wholeMonths = from.endsWith('-01') && from.slice(0, 4) === to.slice(0, 4) && isMonthEnd(to)
    if (!wholeMonths) return `${day(from)}–${day(to)}`
    const [first = '', last = ''] = [signs.months[parts(from)[1] - 1], signs.months[parts(to)[1] - 1]]
    return `${language === 'fi' ? first.replace(/kuu$/, '') : first}–${last}${NBSP}${from.slice(0, 4)}`
  }
  const period = (id: string): string => {
    if (/^\d{4}$/.test(id)) return id
    const quarter = /^(\d{4})-Q(\d)$/.exec(id)
    if (quarter) return signs.quarter(quarter[1] ?? '', quarter[2] ?? '')
    if (/^\d{4}-\d{2}$/.test(id)) return month(`${id}-01`)
    if (/^\d{4}-\d{2}-\d{2}$/.test(id)) return day(id)
    const [from, to] = id.split('/')
    return from && to ? span(from, to) : id
  }
  return { day, month, dayOfYear, moment, period }
}

const isMonthEnd = (iso: string): boolean =>
  new Date(Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7), 0)).getUTCDate() === +iso.slice(8, 10)

const FORMATS: Record<Language, Format> = {
  fi: { language: 'fi', ...numbersOf(SIGNS.fi), ...datesOf('fi', SIGNS.fi) },
  sv: { language: 'sv', ...numbersOf(SIGNS.sv), ...datesOf('sv', SIGNS.sv) },
  en: { language: 'en', ...numbersOf(SIGNS.en), ...datesOf('en', SIGNS.en) },
}
