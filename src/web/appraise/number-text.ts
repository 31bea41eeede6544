/** Number as text in a field (luku kentässä): as Finns write it; shares as hundredths. */
import type { Language } from '#model/named.ts'

/** Digits with a comma or a point; not a number where it is empty or more than a number. */
export function numberIn(text: string): number {
  const plain = text
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('\u2212', '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

/** At most six digits after the point, and no more than there are. */
export const fieldText = (value: number, language: Language): string => {
  const plain = String(Number(value.toPrecision(12)))
  const short = Number(plain) === Number(value.toFixed(6)) ? plain : String(Number(value.toFixed(6)))
  return language === 'en' ? short : short.replace('.', ',')
}

export const isShare = (unit: string): boolean => unit === 'share'

/** A share of one as hundredths in a field, and back. */
export const toField = (value: number, unit: string): number => (isShare(unit) ? value * 100 : value)
export const fromField = (value: number, unit: string): number =>
  isShare(unit) ? Number((value / 100).toPrecision(12)) : value
