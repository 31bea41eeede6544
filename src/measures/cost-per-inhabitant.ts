/**
 * Cost per inhabitant (menot asukasta kohden): pooled cost ÷ everyone who lives in the area.
 *
 * The same division as per child; comparable with the national statistics of net costs per inhabitant.
 */
import type { MeasureCard } from '#model/measure-card.ts'

export const COST_PER_INHABITANT: MeasureCard = {
  id: 'cost-per-inhabitant',
  name: { fi: 'Menot asukasta kohden', sv: 'Kostnader per invånare', en: 'Cost per inhabitant' },
  unit: { fi: 'euroa / asukas', sv: 'euro / invånare', en: 'euros per inhabitant' },
  about: {
    fi: 'Yhdistetyt menot jaettuna alueen asukkailla.',
    sv: 'Sammanlagda kostnader delade med områdets invånare.',
    en: 'Pooled cost divided by the inhabitants of the area.',
  },
  formula: {
    fi: 'Menot ÷ asukkaat saman vuoden lopussa.',
    sv: 'Kostnader ÷ invånare i slutet av samma år.',
    en: 'Cost ÷ inhabitants at the end of the same year.',
  },
  caveats: {
    fi: 'Riippuu lasten osuudesta väestössä: kahta aluetta verrattaessa menot lasta kohden kertovat enemmän.',
    sv: 'Beror på barnens andel av befolkningen: mellan områden säger kostnaden per barn mer.',
    en: 'Depends on the share of children: between areas the cost per child tells more.',
  },
}
