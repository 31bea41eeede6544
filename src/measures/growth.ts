/**
 * Growth (vuosikasvu): the even yearly change that leads from the first figure to the last.
 *
 * ((last ÷ first)^(1 ÷ years) − 1) × 100. Withheld where the first is not above zero or the last is below it.
 */
import { known, type Measured, unknown } from '#kernel/measured.ts'
import type { MeasureCard } from '#model/measure-card.ts'

export const GROWTH: MeasureCard = {
  id: 'growth',
  name: { fi: 'Keskimääräinen vuosikasvu', sv: 'Genomsnittlig årlig tillväxt', en: 'Compound annual growth' },
  unit: { fi: '% vuodessa', sv: '% per år', en: '% a year' },
  about: {
    fi: 'Tasainen vuosimuutos, joka vie ensimmäisestä luvusta viimeiseen.',
    sv: 'Den jämna årliga förändring som leder från det första talet till det sista.',
    en: 'The even yearly change that leads from the first figure to the last.',
  },
  formula: {
    fi: '((viimeinen ÷ ensimmäinen)^(1 ÷ vuodet) − 1) × 100.',
    sv: '((sista ÷ första)^(1 ÷ år) − 1) × 100.',
    en: '((last ÷ first)^(1 ÷ years) − 1) × 100.',
  },
  caveats: {
    fi: 'Lasketaan kokonaisista vuosista. Ei kerro, mitä välissä tapahtui.',
    sv: 'Beräknas på hela år. Berättar inte vad som hände däremellan.',
    en: 'From whole years only. Says nothing of what happened in between.',
  },
}

/** Per cent a year, unrounded; `years` is the distance, 1 or more. */
export function growth(first: number, last: number, years: number): Measured<number> {
  if (years < 1) return unknown('nothing-before')
  if (first <= 0 || last < 0) return unknown('zero-before')
  return known(((last / first) ** (1 / years) - 1) * 100)
}
