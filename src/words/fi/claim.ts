/** Claims (väitteet vaikutuksesta): what a before and an after can and cannot support. */
import type { ClaimCaution } from '#model/claim.ts'

const caution: Record<ClaimCaution, string> = {
  'one-period-each-side':
    'Ennen ja jälkeen on yksi luku kumpaakin. Yhdestä luvusta ei näy, oliko kehitys jo matkalla samaan suuntaan tai oliko lähtövuosi poikkeuksellinen.',
  'break-between':
    'Lukujen välissä muuttui laki tai tilastointi. Sen osuutta ei voi erottaa uudistuksen osuudesta ilman aluetta, jota vain laki koski.',
  'part-year': 'Osavuoden luku ei ole vuosiluku: se on suhteutettava kuukausiin ennen vertaamista.',
  'no-comparison-before':
    'Vertailualueista ei kerrottu lukuja ennen ja jälkeen: ei tiedetä, olisiko sama tapahtunut muuallakin.',
  'price-times-part':
    'Väitetty euromäärä ei ole ero kertaa vuosihinta. Se vastaa osaa vuodesta: lapset tulisivat huostaan eri aikoina vuotta.',
  'later-course':
    'Myöhemmät julkiset luvut kertovat, jatkuiko muutos; ne ovat kolmen vuoden keskiarvoja ja limittyvät.',
  'small-numbers': 'Luvut ovat pieniä: muutaman lapsen ero voi olla sattumaa.',
}

export const claim = {
  caution,
  supports: {
    fewer: (told: { before: string; after: string; fewer: string }) =>
      `Lukuja oli ${told.before} ennen ja ${told.after} jälkeen: ${told.fewer} vähemmän.`,
    chance: (told: { p: string }) =>
      `Näin suuri ero kahden luvun välillä on sattumalta harvinainen (p = ${told.p}), jos lähtövuosi oli tavallinen.`,
    noChance: (told: { p: string }) => `Ero mahtuu sattumaan (p = ${told.p}).`,
    fullYear: (told: { fewer: string; price: string; euros: string }) =>
      `Täytenä vuotena ${told.fewer} × ${told.price} olisi ${told.euros}.`,
    childYears: (told: { claimed: string; years: string }) =>
      `Väitetty ${told.claimed} vastaa ${told.years} lapsivuotta tällä hinnalla.`,
    part: (told: { value: string; months: string; annualised: string }) =>
      `Osavuoden luku ${told.value} (${told.months} kk) on vuositasolla ${told.annualised}.`,
  },
  cannotSupport: [
    'Että uudistus aiheutti muutoksen: samaan aikaan muuttui muutakin.',
    'Että muutos on pysyvä: yksi vuosi ei riitä siihen.',
    'Että koko summa säästyi: toteutuneita menoja ei ole verrattu niihin, jotka olisivat olleet ilman uudistusta.',
  ],
  grade: 'Luvuista ei voi sanoa, johtuiko muutos uudistuksesta.',
}
