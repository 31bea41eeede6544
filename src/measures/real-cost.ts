/**
 * Real cost (reaaliset menot): cost in the money of a base year.
 *
 * Cost × index of the base year ÷ index of the year. A month or a quarter uses the index of its year.
 * Withheld where the index does not reach the year or the base year.
 */
import { known, type Measured, unknown } from '#kernel/measured.ts'
import type { MeasureCard } from '#model/measure-card.ts'
import type { Named } from '#model/named.ts'

export const REAL_COST: MeasureCard = {
  id: 'real-cost',
  name: { fi: 'Reaaliset menot', sv: 'Reala kostnader', en: 'Real cost' },
  unit: { fi: 'euroa perusvuoden rahassa', sv: 'euro i basårets penningvärde', en: 'euros of the base year' },
  about: {
    fi: 'Menot perusvuoden rahassa, jotta vuosia voi verrata hintojen noususta huolimatta.',
    sv: 'Kostnader i basårets penningvärde, så att åren kan jämföras trots att priserna stiger.',
    en: 'Cost in the money of a base year, so that years compare although prices rise.',
  },
  formula: {
    fi: 'Menot × perusvuoden indeksi ÷ vuoden indeksi.',
    sv: 'Kostnader × basårets index ÷ årets index.',
    en: 'Cost × index of the base year ÷ index of the year.',
  },
  caveats: {
    fi: 'Tulos riippuu indeksistä. Perusvuosi on viimeinen vuosi, jolle indeksi on, ellei muuta pyydetä.',
    sv: 'Resultatet beror på indexet. Basåret är det sista året med index, om inget annat begärs.',
    en: 'Depends on the index. The base is the last year with an index unless another is asked for.',
  },
}

export const REAL_COST_PER_CHILD: MeasureCard = {
  ...REAL_COST,
  id: 'real-cost-per-child',
  name: { fi: 'Reaaliset menot lasta kohden', sv: 'Reala kostnader per barn', en: 'Real cost per child' },
  unit: { fi: 'euroa / 0–17-vuotias', sv: 'euro / 0–17-åring', en: 'euros per child aged 0–17' },
}

export const REAL_COST_PER_INHABITANT: MeasureCard = {
  ...REAL_COST,
  id: 'real-cost-per-inhabitant',
  name: { fi: 'Reaaliset menot asukasta kohden', sv: 'Reala kostnader per invånare', en: 'Real cost per inhabitant' },
  unit: { fi: 'euroa / asukas', sv: 'euro / invånare', en: 'euros per inhabitant' },
}

export function realCost(euros: number, index: number | undefined, base: number | undefined): Measured<number> {
  if (index === undefined || base === undefined || index <= 0) return unknown('no-index')
  return known((euros * base) / index)
}

/** A measure's name with the year whose money it is in. */
export const inMoneyOf = (name: Named, base: number): Named => ({
  fi: `${name.fi}, vuoden ${base} rahassa`,
  sv: `${name.sv}, i ${base} års penningvärde`,
  en: `${name.en}, in ${base} money`,
})
