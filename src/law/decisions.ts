/**
 * Decisions (päätökset): what an area decided about early help, drawn as lines on its time axis.
 *
 * As the two articles tell them; where only the year is known the line stands on its first day and the effect says so.
 */
import type { Annotation } from '#model/picture.ts'

/** By the id of the area. */
export const DECISIONS: Readonly<Record<string, readonly Annotation[]>> = {
  imatra: [
    {
      id: 'imatra-family-workers-2009',
      kind: 'decision',
      day: '2009-01-01',
      name: {
        fi: 'Kuusi perhetyöntekijän vakanssia 2009',
        sv: 'Sex tjänster för familjearbetare 2009',
        en: 'Six family-worker posts in 2009',
      },
      effect: {
        fi: 'Hyvinvointineuvolaan perustettiin pysyvällä rahalla kolme sosiaalialan ja kolme psykiatrisen hoitotyön vakanssia. Päivää ei tiedetä: merkitty vuoden alkuun.',
        sv: 'Med permanenta medel inrättades tre tjänster inom det sociala området och tre inom psykiatrisk vård. Dagen är inte känd: märkt vid årets början.',
        en: 'Permanent money for three posts in social work and three in psychiatric nursing at the wellbeing clinic. The day is not known: marked at the start of the year.',
      },
      source: 'Artikkeli Imatran ehkäisevästä työstä',
    },
  ],
  kouvola: [
    {
      id: 'kouvola-family-services-2016',
      kind: 'decision',
      day: '2016-01-01',
      name: {
        fi: 'Lapsiperheiden palvelut uudistettiin',
        sv: 'Barnfamiljernas tjänster reformerades',
        en: 'Family services reorganised',
      },
      effect: {
        fi: 'Palvelut koottiin kolmeksi: lapsiperheiden sosiaalityö, kotiin vietävät palvelut ja lastensuojelu. Päivää ei tiedetä: merkitty vuoden 2016 alkuun, jolta uudistuksen vaikutus kerrotaan.',
        sv: 'Tjänsterna samlades i tre: socialt arbete för barnfamiljer, tjänster i hemmet och barnskydd. Dagen är inte känd: märkt vid början av 2016, för vilket effekten uppges.',
        en: 'Services were gathered into three: social work for families, services brought home and child protection. The day is not known: marked at the start of 2016, for which the effect is told.',
      },
      source: 'Artikkeli Kouvolan uudistuksesta',
    },
  ],
}
