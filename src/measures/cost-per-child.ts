/**
 * Cost per child (menot lasta kohden): pooled cost ÷ children aged 0–17 who live in the area.
 *
 * Withheld where the year has no population figure: a neighbouring year is not borrowed.
 */
import { known, type Measured, unknown } from '#kernel/measured.ts'
import type { MeasureCard } from '#model/measure-card.ts'

export const COST_PER_CHILD: MeasureCard = {
  id: 'cost-per-child',
  name: { fi: 'Menot lasta kohden', sv: 'Kostnader per barn', en: 'Cost per child' },
  unit: { fi: 'euroa / 0–17-vuotias', sv: 'euro / 0–17-åring', en: 'euros per child aged 0–17' },
  about: {
    fi: 'Yhdistetyt menot jaettuna alueen 0–17-vuotiailla.',
    sv: 'Sammanlagda kostnader delade med områdets 0–17-åringar.',
    en: 'Pooled cost divided by the children aged 0–17 of the area.',
  },
  formula: {
    fi: 'Menot ÷ 0–17-vuotiaat saman vuoden lopussa.',
    sv: 'Kostnader ÷ 0–17-åringar i slutet av samma år.',
    en: 'Cost ÷ children aged 0–17 at the end of the same year.',
  },
  caveats: {
    fi: 'Kuukauden ja neljänneksen luku jaetaan koko vuoden väestöllä. Jälkihuollossa on myös täysi-ikäisiä.',
    sv: 'En månads eller ett kvartals tal delas med hela årets befolkning. I eftervården finns också myndiga.',
    en: 'A month or a quarter is divided by the population of the year. Aftercare has adults in it too.',
  },
}

/** Euros per person of the population given; shared by the measures per child and per inhabitant. */
export const costPerPerson = (euros: number, people: number | undefined): Measured<number> =>
  people === undefined || people <= 0 ? unknown('no-population') : known(euros / people)
