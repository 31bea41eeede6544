/**
 * Definition breaks (määritelmän muutokset): days on which a figure began to mean another thing.
 *
 * Each with its ground, what it does to the figures and which categories it touches; figures are never altered for it.
 * A break without an exact day of its own stands on the first day of its year, and its effect says so.
 */
import type { Day } from '#kernel/day.ts'
import type { CategoryId } from '#model/category.ts'
import type { Annotation } from '#model/picture.ts'

export interface DefinitionBreak extends Annotation {
  /** Categories whose figures before and after do not compare; what stands below or above them is touched too. */
  readonly touches: readonly CategoryId[]
  /** Whether only published statistics changed; ledgers mapped by the area's own rules did not. */
  readonly isOfStatistics: boolean
}

export const DEFINITION_BREAKS: readonly DefinitionBreak[] = [
  {
    id: 'service-class-2015',
    kind: 'definition-break',
    day: '2015-01-01',
    name: {
      fi: 'Kuntien palveluluokka jaettiin 2015',
      sv: 'Kommunernas serviceklass delades 2015',
      en: 'Municipal service class split in 2015',
    },
    effect: {
      fi: 'Kuntien tilastoitu palveluluokka jaettiin kahtia: vuoden 2015 luvut eivät vertaudu aiempiin. Merkitty vuoden alkuun.',
      sv: 'Kommunernas statistiska serviceklass delades i två: talen från 2015 kan inte jämföras med tidigare. Märkt vid årets början.',
      en: 'The municipal service class of the statistics was split in two: figures from 2015 do not compare with earlier ones. Marked at the start of the year.',
    },
    source: 'Kuntien talous- ja toimintatilasto 2015',
    touches: ['corrective/child-protection', 'early/family-services'],
    isOfStatistics: true,
  },
  {
    id: 'social-welfare-act-2015',
    kind: 'definition-break',
    day: '2015-04-01',
    name: { fi: 'Sosiaalihuoltolaki 1.4.2015', sv: 'Socialvårdslagen 1.4.2015', en: 'Social Welfare Act 1 April 2015' },
    effect: {
      fi: 'Perhetyötä saa ilman lastensuojelun asiakkuutta: avohuollon asiakkaita siirtyi pois lastensuojelusta, vaikka tuen tarve ei muuttunut.',
      sv: 'Familjearbete ges utan klientskap i barnskyddet: klienter i öppenvården flyttades från barnskyddet fast behovet inte ändrades.',
      en: 'Family work is given without being a client of child protection: open-care clients moved out of it although the need had not changed.',
    },
    source: 'Sosiaalihuoltolaki 1301/2014, 18 §; lastensuojelulaki 417/2007, 27 §',
    touches: ['corrective/child-protection/open-care', 'early/family-services'],
    isOfStatistics: false,
  },
  {
    id: 'aftercare-to-25',
    kind: 'definition-break',
    day: '2020-01-01',
    name: { fi: 'Jälkihuolto 25 vuoteen', sv: 'Eftervård till 25 år', en: 'Aftercare until 25' },
    effect: {
      fi: 'Jälkihuollon yläikäraja nousi 21 vuodesta 25 vuoteen: asiakkaita ja menoja tuli lisää.',
      sv: 'Åldersgränsen för eftervård höjdes från 21 till 25 år: klienterna och kostnaderna blev fler.',
      en: 'The age limit of aftercare rose from 21 to 25: clients and cost grew.',
    },
    source: 'Lastensuojelulaki 417/2007, 75 §',
    touches: ['corrective/child-protection/aftercare'],
    isOfStatistics: false,
  },
  {
    id: 'counties-2023',
    kind: 'reorganisation',
    day: '2023-01-01',
    name: {
      fi: 'Hyvinvointialueet 1.1.2023',
      sv: 'Välfärdsområdena 1.1.2023',
      en: 'Wellbeing services counties 1 January 2023',
    },
    effect: {
      fi: 'Sosiaali- ja terveyspalvelut siirtyivät kunnilta hyvinvointialueille: maksaja, kirjanpito ja alue vaihtuivat.',
      sv: 'Social- och hälsovården flyttades från kommunerna till välfärdsområdena: betalare, bokföring och område byttes.',
      en: 'Social and health services moved from municipalities to counties: payer, ledger and area changed.',
    },
    source: 'Laki hyvinvointialueesta 611/2021',
    touches: ['corrective', 'early'],
    isOfStatistics: false,
  },
  {
    id: 'sotkanet-regions-2023',
    kind: 'definition-break',
    day: '2023-01-01',
    name: {
      fi: 'Sotkanetin alueiden numerot vaihtuivat',
      sv: 'Sotkanets områdesnummer byttes',
      en: 'Regions renumbered in Sotkanet',
    },
    effect: {
      fi: 'Sotkanetin hyvinvointialueilla on uudet numerot: aikasarja on yhdistettävä alueen nimellä. Merkitty hyvinvointialueiden alkuun.',
      sv: 'Välfärdsområdena har nya nummer i Sotkanet: tidsserien ska kopplas med områdets namn. Märkt vid välfärdsområdenas början.',
      en: 'Counties have new numbers in Sotkanet: a series is to be joined by the name of the area. Marked at the start of the counties.',
    },
    source: 'Sotkanet.fi',
    touches: ['corrective', 'early'],
    isOfStatistics: true,
  },
  {
    id: 'aftercare-to-23',
    kind: 'definition-break',
    day: '2024-01-01',
    name: { fi: 'Jälkihuolto 23 vuoteen', sv: 'Eftervård till 23 år', en: 'Aftercare until 23' },
    effect: {
      fi: 'Jälkihuollon yläikäraja laski 25 vuodesta 23 vuoteen: asiakkaita ja menoja väheni.',
      sv: 'Åldersgränsen för eftervård sänktes från 25 till 23 år: klienterna och kostnaderna blev färre.',
      en: 'The age limit of aftercare fell from 25 to 23: clients and cost shrank.',
    },
    source: 'Lastensuojelulaki 417/2007, 75–76 a §; HE 56/2023',
    touches: ['corrective/child-protection/aftercare'],
    isOfStatistics: false,
  },
]

/** First days of a new order of organisations: a ledger that ends or begins there is not lacking. */
export const REORGANISED: readonly Day[] = DEFINITION_BREAKS.filter((one) => one.kind === 'reorganisation').map(
  (one) => one.day as Day,
)
