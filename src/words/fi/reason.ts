/**
 * Reasons (syyt): why a value is not known, or why it is not a full and comparable one.
 *
 * `short` stands in a chart or a table cell, `long` under it.
 */
import type { MeasureSeries } from '#model/picture.ts'

export type Reason = NonNullable<MeasureSeries['points'][number]['reason']>

const short: Record<Reason, string> = {
  'not-reported': 'ei tietoa',
  'not-yet': 'ei vielä',
  'too-few': 'liian vähän henkilöitä',
  'definition-break': 'ei vertailukelpoinen',
  'nothing-delivered': 'ei suoritteita',
  'no-cost': 'menot eivät tiedossa',
  'no-volume': 'määrä ei tiedossa',
  'no-population': 'väkiluku puuttuu',
  'no-index': 'hintaindeksi puuttuu',
  'only-yearly': 'vain vuositieto',
  'nothing-before': 'ei edeltävää',
  'zero-before': 'edeltävä on nolla',
  'part-year': 'osavuosi',
  'other-date': 'eri päivältä',
  'several-years': 'usean vuoden keskiarvo',
  annualised: 'muunnettu vuositasolle',
  'other-source': 'toisesta lähteestä',
  'partial-coverage': 'osa puuttuu',
}

const long: Record<Reason, string> = {
  'not-reported': 'Lähteessä ei ole tietoa.',
  'not-yet': 'Ajanjakso on kesken tai sen luvut eivät ole tulleet.',
  'too-few': 'Luku on salattu, koska sen takana on liian vähän ihmisiä.',
  'definition-break': 'Luvun määritelmä muuttui, eivätkä muutoksen eri puolet ole vertailukelpoisia.',
  'nothing-delivered': 'Yhtään suoritetta ei tuotettu, joten yksikkökustannusta ei ole.',
  'no-cost': 'Suoritteet tunnetaan mutta menoja ei.',
  'no-volume': 'Menot tunnetaan mutta suoritteita ei.',
  'no-population': 'Vuoden väkilukua ei ole tuotu.',
  'no-index': 'Hintaindeksi ei ulotu tähän vuoteen.',
  'only-yearly': 'Luku tunnetaan vain koko vuodelta.',
  'nothing-before': 'Ensimmäistä lukua ei voi verrata edelliseen.',
  'zero-before': 'Muutosta nollasta ei voi ilmaista prosentteina.',
  'part-year': 'Luku koskee vain osaa vuodesta eikä ole vertailukelpoinen kokonaiseen vuoteen.',
  'other-date': 'Luku on eri päivältä kuin sarjan muut luvut.',
  'several-years': 'Luku on usean vuoden keskiarvo eikä ole vertailukelpoinen yhden vuoden lukuun.',
  annualised: 'Osavuoden luku on muunnettu koko vuoden tasolle. Se on arvio.',
  'other-source': 'Luku on eri lähteestä kuin sarjan muut luvut.',
  'partial-coverage': 'Osa organisaatioista tai kuukausista puuttuu luvusta.',
}

export const reason = { short, long }
