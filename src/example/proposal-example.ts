/** A proposal of the example county: two family workers beside open care; its flows come of the county's published work. */
import type { WrittenProposal } from '#model/proposal.ts'
import { HOME_VISITS, judged, USUAL_HONESTY } from './judged.ts'

const effect = (name: string, to: string) => ({
  ...{ name, from: 'open-care', to },
  reduction: judged(0.3, 0.08, 0.55, 'Esimerkkialueen oma arvio.'),
  ...{ lagMonths: judged(6, 2, 12), decayPerYear: judged(0.2, 0.05, 0.4) },
  ...{ lastsYears: judged(3, 1, 5), reachable: judged(0.7, 0.5, 0.85) },
  risk: judged(1.5, 1, 2.5, 'Tavoitetut ovat suuremmassa vaarassa kuin avohuollon lapset keskimäärin.'),
})

export const EXAMPLE_PROPOSAL: WrittenProposal = {
  kind: 'proposal',
  name: 'Kaksi perhetyöntekijää avohuollon rinnalle',
  about: 'Esimerkkialueen esitys: kaksi pysyvää vakanssia kotikäynteihin perheissä, joiden lapsi on avohuollossa.',
  illustration: true,
  priceLevel: 2026,
  start: '2027-01-01',
  horizon: 10,
  posts: [
    {
      ...{ duty: 'perhetyöntekijä', number: 2, payer: 'county', start: '2027-01-01', until: null },
      salary: judged(3000, 2800, 3300),
      onCosts: judged(0.28, 0.23, 0.34, 'Työnantajamaksut ja lomaraha.'),
      premises: judged(6000, 4000, 9000),
      training: judged(3000, 1000, 6000),
    },
  ],
  rampUpMonths: judged(9, 4, 18),
  turnover: { share: judged(0.15, 0.05, 0.3), vacantMonths: judged(3, 1, 6), trainingMonths: judged(4, 2, 8) },
  capacity: { ...HOME_VISITS, visitsPerFamily: judged(30, 18, 45) },
  funding: { kind: 'permanent', given: 'at-once' },
  untouched: ['lastensuojelun avohuolto', 'sijaishuolto'],
  effects: [
    effect('laitossijoitukset', 'placement-institution'),
    effect('sijoitukset perhehoitoon', 'placement-foster'),
    effect('sijoitukset sukulaisille', 'placement-kin'),
  ],
  honesty: USUAL_HONESTY,
  release: { noticeMonths: judged(2, 1, 6), unitPlaces: { 'placement-institution': 7 } },
}
