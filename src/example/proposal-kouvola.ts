/**
 * Kouvola's family work from bought to own as a proposal (docs/sources/kouvola-press.md). The release tells that 80 % was bought in 2015; how
 * much, at what price and by how many own workers it does not tell: own judgements. The claimed effect on custody is no part of it.
 */
import type { WrittenProposal } from '#model/proposal.ts'
import { HOME_VISITS, judged, published } from './judged.ts'

const RELEASE = 'Kouvolan kaupunki, tiedote 18.5.2017'
const NOT_TOLD = 'Tiedote ei kerro tätä.'
const WORKER = 'perhetyöntekijä'

export const KOUVOLA_PROPOSAL: WrittenProposal = {
  kind: 'proposal',
  name: 'Kouvola 2016: perhetyö ostosta omaan tuotantoon',
  about:
    'Havainnollistus. Perhetyöstä ostettiin 80 % vuonna 2015; se siirretään omaan tuotantoon. Määrä, hinnat ja henkilöstö ovat omia arvioita. Tiedotteen väite huostaanottojen vähenemisestä ei ole mukana: sitä tarkistaa komento varhain claim kouvola.',
  illustration: true,
  priceLevel: 2016,
  start: '2016-01-01',
  horizon: 10,
  discount: {
    ...{ value: 0.03, low: 0, high: 0.05, grade: 'published', date: '2021-02-19' },
    source: 'Fimea 19.2.2021: 3 % kustannuksille ja hyödyille (nykyinen käytäntö)',
  },
  posts: [
    {
      ...{ duty: WORKER, number: 8, payer: 'municipality', start: '2016-01-01', until: null },
      salary: judged(2500, 2250, 2850, NOT_TOLD),
      onCosts: judged(0.3, 0.24, 0.36, 'Työnantajamaksut ja lomaraha.'),
      premises: judged(5000, 3000, 8000),
      training: judged(2000, 500, 4000),
    },
  ],
  rampUpMonths: judged(6, 3, 12),
  turnover: { share: judged(0.12, 0.05, 0.3), vacantMonths: judged(3, 1, 6), trainingMonths: judged(3, 1, 6) },
  capacity: HOME_VISITS,
  funding: { kind: 'permanent', given: 'at-once' },
  bought: [
    {
      ...{ service: 'perhetyö', payer: 'municipality', unit: 'hour', posts: [WORKER], fromMonth: 4 },
      amount: judged(10_000, 5000, 20_000, NOT_TOLD),
      boughtShareNow: published(0.8, [0.75, 0.85], RELEASE, '2015'),
      boughtShareThen: judged(0.1, 0, 0.3, 'Tiedote ei kerro, kuinka paljon ostettiin uudistuksen jälkeen.'),
      boughtPrice: judged(60, 42, 85, NOT_TOLD),
      ownPrice: judged(4, 2, 8, 'Matkakulut.'),
      ownFixed: judged(10_000, 0, 30_000, 'Esihenkilötyö ja järjestelmät.'),
      noticeMonths: judged(4, 2, 9),
    },
  ],
  honesty: { deadweight: 0, displacement: 0, optimism: 0, regressionToMean: 0 },
  release: { noticeMonths: 0 },
}
