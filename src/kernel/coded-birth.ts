/**
 * Birth day in an identity code (syntymäaika henkilötunnuksessa): its date with the century that its sign tells.
 *
 * `+` 1800s; `-` and U–Y 1900s; A–F 2000s. Väestötietojärjestelmälaki 661/2009 11 §, VN asetus 128/2010 2 §.
 */
import { type Day, parseDay } from './day.ts'

const CODE = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])\d{3}[0-9A-Y]$/i

/** Nothing where the text is no code, or its date none of the calendar or before 1900. */
export function birthIn(code: string): Day | null {
  const [, date, month, year, sign = ''] = CODE.exec(code) ?? []
  if (date === undefined) return null
  const century = sign === '+' ? '18' : /[-U-Y]/i.test(sign) ? '19' : '20'
  const birth = parseDay(`${century}${year}-${month}-${date}`)
  return birth.ok ? birth.value : null
}
