/**
 * Production share (oman ja ostetun osuus): how pooled cost is split between own and bought production.
 *
 * Production ÷ all productions × 100. Withheld where a published figure tells only one of them.
 */
import type { Production } from '#model/category.ts'
import type { MeasureCard } from '#model/measure-card.ts'
import type { Named } from '#model/named.ts'

export const PRODUCTION_SHARE: MeasureCard = {
  id: 'production-share',
  name: { fi: 'Oma ja ostettu', sv: 'Egen och köpt', en: 'Own and bought' },
  unit: { fi: '% menoista', sv: '% av kostnaderna', en: '% of cost' },
  about: {
    fi: 'Oman tuotannon ja ostopalvelujen osuudet menoista.',
    sv: 'Den egna produktionens och köptjänsternas andelar av kostnaderna.',
    en: 'The shares of own production and of bought services in the cost.',
  },
  formula: {
    fi: 'Tuotantotavan menot ÷ kaikkien tuotantotapojen menot × 100.',
    sv: 'Produktionssättets kostnader ÷ alla produktionssätts kostnader × 100.',
    en: 'Cost of the form of production ÷ cost of all forms × 100.',
  },
  caveats: {
    fi: 'Puuttuu, jos julkaistu luku kertoo vain toisesta. Osto toiselta yhdistetyltä organisaatiolta on tämän omaa tuotantoa.',
    sv: 'Saknas om ett publicerat tal bara gäller det ena. Ett köp av en annan sammanslagen organisation är dess egen produktion.',
    en: 'Missing where a published figure tells of one only. A purchase from another pooled organisation is own production of that one.',
  },
}

export const PRODUCTION_NAMES: Readonly<Record<Production, Named>> = {
  own: { fi: 'Oma tuotanto', sv: 'Egen produktion', en: 'Own production' },
  bought: { fi: 'Ostopalvelut', sv: 'Köpta tjänster', en: 'Bought services' },
  unknown: { fi: 'Tuotantotapa ei tiedossa', sv: 'Okänt produktionssätt', en: 'Production not known' },
}
