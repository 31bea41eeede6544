/**
 * Indicator (tunnusluku): a figure as its source published it, unaltered.
 *
 * One series a source: two sources that tell different figures stand side by side. A missing year keeps its place, a
 * value at another date or of a part of a year is marked, and what only another source tells is said in the note.
 */
import type { MeasureCard } from '#model/measure-card.ts'

export const INDICATOR: MeasureCard = {
  id: 'indicator',
  name: { fi: 'Julkaistu tunnusluku', sv: 'Publicerat nyckeltal', en: 'Published indicator' },
  unit: { fi: 'lähteen yksikkö', sv: 'källans enhet', en: 'the unit of the source' },
  about: {
    fi: 'Luku sellaisena kuin lähde sen julkaisi.',
    sv: 'Talet så som källan publicerade det.',
    en: 'The figure as its source published it.',
  },
  formula: { fi: 'Lähteen luku.', sv: 'Källans tal.', en: 'The figure of the source.' },
  caveats: {
    fi: 'Eri lähteiden määritelmät voivat poiketa toisistaan. Lehdistössä kerrottu luku voi olla pyöristetty.',
    sv: 'Olika källors definitioner kan avvika. Ett tal i pressen kan vara avrundat.',
    en: 'Definitions differ between sources. A figure from the press may be rounded.',
  },
}
