/**
 * Imatra's six posts of 2009 as a proposal (docs/sources/imatra-press.md): what the table and the text of the article tell is sourced. The
 * article tells no paths of children, salaries, visits or effects: those are own judgements.
 */
import type { WrittenProposal } from '#model/proposal.ts'
import { HOME_VISITS, judged, published, USUAL_HONESTY } from './judged.ts'

const ARTICLE = 'Artikkeli Imatran ehkäisevästä työstä'
const RELEASE = 'Kouvolan kaupunki, tiedote 18.5.2017'

const post = (duty: string, euros: number) => ({
  duty,
  number: 3,
  salary: judged(euros, euros * 0.9, euros * 1.15, 'Vuoden 2009 tasoa; artikkeli ei kerro palkkoja.'),
  onCosts: judged(0.3, 0.24, 0.36, 'Työnantajamaksut ja lomaraha.'),
  payer: 'municipality' as const,
  start: '2009-01-01',
  until: null,
  premises: judged(5000, 3000, 8000),
  training: judged(3000, 1000, 6000, 'Toimiva lapsi & perhe -menetelmä.'),
})

export const IMATRA_PROPOSAL: WrittenProposal = {
  kind: 'proposal',
  name: 'Imatra 2009: kuusi perhetyöntekijän vakanssia hyvinvointineuvolaan',
  about:
    'Havainnollistus. Kolme sosiaalialan ja kolme psykiatrisen hoitotyön vakanssia pysyvällä rahalla. Lasten määrät ja laitoshoidon menot ovat lehtiartikkelista; siirtymät, palkat, käynnit ja vaikutukset ovat omia arvioita.',
  illustration: true,
  priceLevel: 2009,
  start: '2009-01-01',
  horizon: 10,
  discount: {
    ...{ value: 0.03, low: 0, high: 0.05, grade: 'published', date: '2021-02-19' },
    source: 'Fimea 19.2.2021: 3 % kustannuksille ja hyödyille (nykyinen käytäntö)',
  },
  posts: [post('perhetyöntekijä, sosiaaliala', 2500), post('perhetyöntekijä, psykiatrinen hoitotyö', 2600)],
  rampUpMonths: judged(9, 4, 18),
  turnover: {
    share: judged(0.1, 0.03, 0.25),
    vacantMonths: judged(3, 1, 6),
    trainingMonths: judged(4, 2, 8),
  },
  capacity: HOME_VISITS,
  funding: { kind: 'permanent', given: 'at-once' },
  untouched: ['korjaavat palvelut'],
  effects: [
    {
      name: 'laitossijoitukset avohuollosta',
      ...{ from: 'open-care', to: 'placement-institution' },
      reduction: judged(0.3, 0.05, 0.6, 'Artikkeli ei kerro vaikutusta lapsittain: laaja oma arvio.'),
      ...{ lagMonths: judged(6, 2, 12), decayPerYear: judged(0.2, 0.05, 0.4) },
      ...{ lastsYears: judged(3, 1, 5), reachable: judged(0.6, 0.4, 0.8) },
      risk: judged(
        2,
        1,
        4,
        'Tavoitetut ovat suuremmassa vaarassa kuin avohuollon lapset keskimäärin; kuinka paljon, ei tiedetä.',
      ),
    },
    {
      name: 'perhehoidon sijoitukset avohuollosta',
      ...{ from: 'open-care', to: 'placement-foster' },
      reduction: judged(0.3, 0.05, 0.6, 'Kuten laitossijoituksissa.'),
      ...{ lagMonths: judged(6, 2, 12), decayPerYear: judged(0.2, 0.05, 0.4) },
      ...{ lastsYears: judged(3, 1, 5), reachable: judged(0.6, 0.4, 0.8) },
      risk: judged(
        2,
        1,
        4,
        'Tavoitetut ovat suuremmassa vaarassa kuin avohuollon lapset keskimäärin; kuinka paljon, ei tiedetä.',
      ),
    },
  ],
  honesty: USUAL_HONESTY,
  release: { noticeMonths: judged(2, 1, 6) },
  flows: {
    years: 1,
    grade: 'judged',
    source: `${ARTICLE}: avohuollossa 485–499 lasta vuodessa, pitkään sijoitettuna 79–83 (2007–2009). Siirtymien määrät ja laitoshoidon osuus ovat omia arvioita, joissa määrät pysyvät ennallaan.`,
    date: '2009',
    states: [
      { id: 'open-care', stock: 490, exposure: 490 },
      {
        id: 'placement-institution',
        ...{ stock: 31, exposure: 31 },
        productions: [
          {
            production: 'bought',
            share: 1,
            pricePerDay: published(
              219,
              [150, 290],
              RELEASE,
              '2017-05-18',
              'Kouvolan kertoma 80 000 € vuodessa; Imatran 2,5 M€ (2008) on sillä noin 31 lasta. Vuoden 2009 hinta ei ole tiedossa.',
            ),
          },
        ],
      },
      {
        id: 'placement-foster',
        ...{ stock: 50, exposure: 50 },
        productions: [{ production: 'own', share: 1, pricePerDay: judged(55, 35, 85) }],
      },
    ],
    moves: [
      { from: 'open-care', to: 'placement-institution', count: 7 },
      { from: 'open-care', to: 'placement-foster', count: 9 },
      { from: 'open-care', to: 'rest', count: 180 },
      { from: 'open-care', to: 'out', count: 20 },
      { from: 'placement-institution', to: 'placement-foster', count: 2 },
      { from: 'placement-institution', to: 'open-care', count: 1 },
      { from: 'placement-institution', to: 'out', count: 4 },
      { from: 'placement-foster', to: 'open-care', count: 4 },
      { from: 'placement-foster', to: 'out', count: 7 },
    ],
    entries: [{ state: 'open-care', count: 211 }],
  },
}
