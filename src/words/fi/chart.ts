/**
 * Charts and headlines (kuviot ja otsikot): what a picture says in words.
 *
 * Texts with figures are functions of texts already formatted, so that every language orders its own sentence.
 */
import type { View } from '#model/picture.ts'

const title: Record<View['by'], string> = {
  sector: 'Menot sektoreittain',
  service: 'Menot palveluittain',
  payer: 'Menot maksajittain',
  production: 'Menot tuotantotavoittain',
}

export const chart = {
  title,
  titled: (what: string, unit: string) => `${what}, ${unit}`,
  earlyShare: 'Varhaisten palvelujen osuus menoista',
  boughtShare: 'Oma tuotanto ja ostopalvelut',
  payers: 'Kuka maksaa',
  indicators: 'Seuratut mittarit',
  volumes: 'Määrät ja yksikkökustannukset',
  corrective: 'Korjaavat palvelut',
  early: 'Varhaiset palvelut',
  own: 'Oma tuotanto',
  bought: 'Ostopalvelut',
  unknownProduction: 'Tuotantotapa ei tiedossa',
  total: 'Yhteensä',
  millions: 'milj. euroa',
  period: 'Aika',
  noFigure: (reason: string, period: string) => `${reason} ${period}`,
  partYear: 'osavuosi',
  otherSource: 'eri lähde',
  annualised: 'arvio',
  partial: 'osa puuttuu',
  described: (title: string, first: string, last: string) => `${title}, ${first}–${last}.`,
  describedPoint: (period: string, value: string) => `${period}: ${value}.`,
  traceFigure: (what: string, period: string, value: string) => `${what} ${period}: ${value}. Näytä mistä luku tulee.`,
  missing: (periods: string) => `Tietoa ei ole: ${periods}.`,
}

export const headline = {
  /** `vuonna 2012`, `elokuussa 2012`, `neljänneksellä 3/2012`. */
  when: {
    year: (at: string) => `vuonna ${at}`,
    quarter: (at: string) => `neljänneksellä ${at}`,
    month: (at: string) => at.replace('kuu', 'kuussa'),
  },
  /** Of two ends that do not compare. */
  were: (p: { what: string; first: string; firstAt: string; last: string; lastAt: string }) =>
    `${p.what} olivat ${p.first} ${p.firstAt} ja ${p.last} ${p.lastAt}.`,
  /** `by` is empty where no share is told. */
  rose: (p: { what: string; first: string; firstAt: string; last: string; lastAt: string; by: string }) =>
    `${p.what} nousivat${p.by && ` ${p.by}`}: ${p.first} ${p.firstAt}, ${p.last} ${p.lastAt}.`,
  fell: (p: { what: string; first: string; firstAt: string; last: string; lastAt: string; by: string }) =>
    `${p.what} laskivat${p.by && ` ${p.by}`}: ${p.first} ${p.firstAt}, ${p.last} ${p.lastAt}.`,
  stayed: (p: { what: string; first: string; firstAt: string; last: string; lastAt: string }) =>
    `${p.what} pysyivät samalla tasolla: ${p.first} ${p.firstAt}, ${p.last} ${p.lastAt}.`,
  single: (p: { what: string; value: string; at: string }) => `${p.what} olivat ${p.value} ${p.at}.`,
  correctiveCosts: 'Korjaavien palvelujen menot',
  earlyCosts: 'Varhaisten palvelujen menot',
  costs: 'Menot',
  /** Where the sum holds one kind of service only. */
  only: (category: string) => `Mukana on vain: ${category}.`,
  perChild: 'lasta kohti',
  perInhabitant: 'asukasta kohti',
  inRealPrices: 'reaalisin hinnoin',
  inMoneyOf: (year: string) => `vuoden ${year} rahassa`,
  peak: (p: { value: string; at: string; change: string }) => `Suurimmillaan ${p.value} ${p.at}, siitä ${p.change}.`,
  noFigures: (periods: string, count: number) =>
    count === 1 ? `Vuodelta ${periods} ei ole tietoa.` : `Vuosilta ${periods} ei ole tietoa.`,
  otherSource: (period: string) => `Vuoden ${period} luku on eri lähteestä kuin muut.`,
  partialCoverage: (period: string) => `Vuoden ${period} luvusta puuttuu osa, joten muutosta ei lasketa siihen.`,
  brokenBetween: (name: string) => `Välissä muuttui määritelmä tai laki: ${name}.`,
  earlyShare: (p: { share: string; at: string }) => `Varhaisten palvelujen osuus menoista oli ${p.share} ${p.at}.`,
  figureFromTo: (p: { what: string; first: string; firstAt: string; last: string; lastAt: string; change: string }) =>
    `${p.what}: ${p.first} ${p.firstAt} ja ${p.last} ${p.lastAt} (${p.change}).`,
  figureSingle: (p: { what: string; value: string; at: string }) => `${p.what}: ${p.value} ${p.at}.`,
  figurePartYear: (p: { period: string; value: string }) =>
    `${p.period}: ${p.value} (osavuosi, ei vertailukelpoinen vuoteen).`,
  figureOtherDate: (p: { day: string; value: string }) =>
    `${p.day}: ${p.value} (eri päivältä kuin muut, ei suoraan vertailukelpoinen).`,
  nothing: 'Alueelta ei ole vielä lukuja.',
  inArea: (area: string, period: string) => `${area} ${period}`,
}
