/**
 * Change (muutos): how many per cent a figure changed from the period before.
 *
 * (after − before) ÷ |before| × 100, of any measure. Withheld where there is nothing before, where it was zero, over a gap
 * and where either is a part of a year; a change across a change of definition is given and marked.
 */
import { known, type Measured, unknown } from '#kernel/measured.ts'
import type { MeasureCard } from '#model/measure-card.ts'

export const CHANGE: MeasureCard = {
  id: 'change',
  name: { fi: 'Muutos edellisestä', sv: 'Förändring från föregående', en: 'Change from the period before' },
  unit: { fi: '%', sv: '%', en: '%' },
  about: {
    fi: 'Kuinka monta prosenttia menot muuttuivat edellisestä ajanjaksosta.',
    sv: 'Hur många procent kostnaderna förändrades från föregående period.',
    en: 'How many per cent the cost changed from the period before.',
  },
  formula: {
    fi: '(luku − edellinen luku) ÷ edellinen luku × 100.',
    sv: '(tal − föregående tal) ÷ föregående tal × 100.',
    en: '(figure − figure before) ÷ figure before × 100.',
  },
  caveats: {
    fi: 'Puuttuvan vuoden yli ja osavuodesta muutosta ei lasketa. Määritelmän muutos on merkitty.',
    sv: 'Beräknas inte över ett år som saknas eller från en del av ett år. En ändrad definition är märkt.',
    en: 'Not given over a missing year or from a part of a year. A change of definition is marked.',
  },
}

/** Per cent, unrounded. */
export function change(before: number | undefined, after: number): Measured<number> {
  if (before === undefined) return unknown('nothing-before')
  return before === 0 ? unknown('zero-before') : known(((after - before) / Math.abs(before)) * 100)
}
