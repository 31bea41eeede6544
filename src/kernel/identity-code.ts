/**
 * Identity code (henkilötunnus): finds a Finnish personal identity code in a text, so that no person slips into the figures.
 *
 * `ddmmyy`, a century sign, three digits and a check character: the nine digits modulo 31. Temporary codes count too.
 * Form and check: Väestötietojärjestelmälaki 661/2009 11 §, VN asetus 128/2010 2 § (new century signs 1.1.2023).
 */
const CODE = /(?<![0-9A-Z])(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])(?![0-9A-Z])/gi
const CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Whether the text holds, anywhere in it, a code with a possible date and the right check character. */
export function holdsIdentityCode(text: string): boolean {
  if (text.length < 11) return false
  for (const [, dd, mm, yy, , serial, check] of text.matchAll(CODE)) {
    if (isDate(Number(dd), Number(mm)) && checkOf(`${dd}${mm}${yy}${serial}`) === check?.toUpperCase()) return true
  }
  return false
}

const isDate = (date: number, month: number): boolean => date >= 1 && date <= 31 && month >= 1 && month <= 12

const checkOf = (digits: string): string | undefined => CHECKS[Number(digits) % 31]
