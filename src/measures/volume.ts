/**
 * Volume (suoritemäärä): how much of a service was given: care days, visits, clients.
 *
 * Days and visits of shorter times add up to longer ones. Clients do not: the same person may come every month, so a
 * year's clients are shown only where the source counts them for the year.
 */
import type { MeasureCard } from '#model/measure-card.ts'
import type { Named } from '#model/named.ts'

export const VOLUME: MeasureCard = {
  id: 'volume',
  name: { fi: 'Suoritteet', sv: 'Prestationer', en: 'Volume' },
  unit: { fi: 'suoritteen yksikkö', sv: 'prestationens enhet', en: 'the unit of the volume' },
  about: {
    fi: 'Kuinka paljon palvelua annettiin: päivänä tai ajan kuluessa.',
    sv: 'Hur mycket av tjänsten gavs: en viss dag eller under en tid.',
    en: 'How much of a service was given: at a date or during a time.',
  },
  formula: {
    fi: 'Lähteen luku. Hoitopäivät ja käynnit lasketaan yhteen pidemmäksi ajaksi.',
    sv: 'Källans tal. Vårddagar och besök summeras till längre tider.',
    en: 'The figure of the source. Care days and visits add up to longer times.',
  },
  caveats: {
    fi: 'Asiakkaita ei lasketa yhteen ajanjaksoista eikä palveluista.',
    sv: 'Klienter summeras inte över perioder eller tjänster.',
    en: 'Clients are not added up over periods or services.',
  },
}

const ADDABLE = new Set(['days', 'visits', 'hours', 'child-years', 'notifications', 'EUR'])

/** Whether figures of a unit for shorter times add up to one for a longer time. */
export const isAddable = (unit: string): boolean => ADDABLE.has(unit)

const KIND_NAMES: Readonly<Record<string, Named>> = {
  'care-days': { fi: 'Hoitopäivät', sv: 'Vårddagar', en: 'Care days' },
  'child-years': { fi: 'Lapsivuodet', sv: 'Barnår', en: 'Child-years' },
  visits: { fi: 'Käynnit', sv: 'Besök', en: 'Visits' },
  clients: { fi: 'Asiakkaat', sv: 'Klienter', en: 'Clients' },
  children: { fi: 'Lapset', sv: 'Barn', en: 'Children' },
  places: { fi: 'Paikat', sv: 'Platser', en: 'Places' },
}

/** The name of a kind of volume; a kind that has none is called as its source calls it. */
export const volumeName = (series: string): Named => KIND_NAMES[series] ?? { fi: series, sv: series, en: series }
