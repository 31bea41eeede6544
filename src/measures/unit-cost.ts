/**
 * Unit cost (yksikkökustannus): what one delivered unit of a service cost: a care day, a child-year or a visit.
 *
 * Pooled cost of the service ÷ units of the same service, production and time; a child-year is all days of the year.
 * Withheld where nothing was delivered or where cost and units are of different times.
 */
import { known, type Measured, unknown } from '#kernel/measured.ts'
import type { MeasureCard } from '#model/measure-card.ts'
import type { Named } from '#model/named.ts'

export const UNIT_COST: MeasureCard = {
  id: 'unit-cost',
  name: { fi: 'Yksikkökustannus', sv: 'Enhetskostnad', en: 'Unit cost' },
  unit: { fi: 'euroa / suorite', sv: 'euro / prestation', en: 'euros per unit' },
  about: {
    fi: 'Mitä yksi hoitopäivä, lapsivuosi tai käynti maksoi.',
    sv: 'Vad en vårddag, ett barnår eller ett besök kostade.',
    en: 'What one care day, child-year or visit cost.',
  },
  formula: {
    fi: 'Palvelun menot ÷ saman palvelun suoritteet samalta ajalta. Lapsivuosi on hoitopäivä × vuoden päivät.',
    sv: 'Tjänstens kostnader ÷ tjänstens prestationer under samma tid. Ett barnår är vårddag × årets dagar.',
    en: 'Cost of the service ÷ its units of the same time. A child-year is a care day × the days of the year.',
  },
  caveats: {
    fi: 'Nimellisin hinnoin. Keskiarvo: kalliimmat ja halvemmat paikat ovat samassa luvussa.',
    sv: 'I nominella priser. Ett medeltal: dyrare och billigare platser finns i samma tal.',
    en: 'In nominal prices. A mean: dear and cheap places are in the same figure.',
  },
}

const NAMES: Readonly<Record<string, Named>> = {
  day: { fi: 'Hoitopäivän kustannus', sv: 'Kostnad per vårddag', en: 'Cost per care day' },
  visit: { fi: 'Käynnin kustannus', sv: 'Kostnad per besök', en: 'Cost per visit' },
  'child-year': { fi: 'Lapsivuoden kustannus', sv: 'Kostnad per barnår', en: 'Cost per child-year' },
}

/** The name of what one unit costs; `unit` is in the singular. */
export const unitCostName = (unit: string): Named => NAMES[unit] ?? UNIT_COST.name

/** Euros per unit, unrounded. */
export function unitCost(euros: number, units: number): Measured<number> {
  return units <= 0 ? unknown('nothing-delivered') : known(euros / units)
}

/** What one child placed for a whole year costs at a price a day. */
export const perChildYear = (perDay: number, daysOfYear: number): number => perDay * daysOfYear
