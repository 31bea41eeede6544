/**
 * Annualised figure (vuositasolle laajennettu luku): what a part of a year would be as a full year, were it even.
 *
 * Value × days of the year ÷ days of the part. Only on request, only for what adds up over time (counts during a
 * period and money), never for a count at a date, a level or a share; always marked.
 */
import { isLeap, yearOf } from '#kernel/day.ts'
import { daysIn, type Period } from '#kernel/period.ts'
import type { MeasureCard } from '#model/measure-card.ts'

export const ANNUALISED: MeasureCard = {
  id: 'annualised',
  name: { fi: 'Laajennettu koko vuodeksi', sv: 'Omräknad till helt år', en: 'Annualised' },
  unit: { fi: 'luvun oma yksikkö', sv: 'talets egen enhet', en: 'the unit of the figure' },
  about: {
    fi: 'Osavuoden luku koko vuoden mittaiseksi laajennettuna.',
    sv: 'Ett tal för en del av ett år, omräknat till ett helt år.',
    en: 'A figure of a part of a year, scaled to the length of a full year.',
  },
  formula: {
    fi: 'Luku × vuoden päivät ÷ osan päivät.',
    sv: 'Tal × årets dagar ÷ delens dagar.',
    en: 'Figure × days of the year ÷ days of the part.',
  },
  caveats: {
    fi: 'Olettaa tasaisen kertymän. Vain pyydettäessä ja aina merkittynä; ei poikkileikkauksille eikä osuuksille.',
    sv: 'Antar jämn fördelning. Bara på begäran och alltid märkt; inte för lägestal eller andelar.',
    en: 'Assumes an even flow. Only on request and always marked; not for counts at a date or shares.',
  },
}

export const annualised = (value: number, part: Period): number =>
  (value * (isLeap(yearOf(part.from)) ? 366 : 365)) / daysIn(part)

const SCALABLE = new Set([
  'children',
  'clients',
  'persons',
  'families',
  'days',
  'visits',
  'notifications',
  'EUR',
  'count',
])

/** Whether figures of a unit grow with the time they are counted over. */
export const isScalable = (unit: string): boolean => SCALABLE.has(unit)
