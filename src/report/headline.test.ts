import { describe, expect, test } from 'vitest'
import type { Picture } from '#model/picture.ts'
import { wordsOf } from '#words/dictionary.ts'
import { headline } from './headline.ts'
import { named, picture, point, series, VIEW } from './sample-picture.ts'

const said = (one: Picture, language: 'fi' | 'sv' | 'en' = 'fi') =>
  headline(one, wordsOf(language)).map((sentence) => sentence.replaceAll('\u00a0', ' '))
const corrective = (...points: ReturnType<typeof point>[]) =>
  picture({ measures: [series({ category: 'corrective', points })], names: {} })

describe('the headline of Imatra', () => {
  test('says from where to where, the peak, the gap and the other source', () => {
    expect(said(picture())).toEqual([
      'Korjaavien palvelujen menot laskivat 22 %: 2,3 M€ vuonna 2007, 1,8 M€ vuonna 2012.',
      'Mukana on vain: Laitoshuolto.',
      'Suurimmillaan 2,5 M€ vuonna 2008, siitä −28 %.',
      'Vuodelta 2010 ei ole tietoa.',
      'Vuoden 2012 luku on eri lähteestä kuin muut.',
    ])
  })
  test('says the same in Swedish and English', () => {
    expect(said(picture(), 'sv')[0]).toBe(
      'Kostnaderna för korrigerande tjänster minskade med 22 %: 2,3 mn € år 2007, 1,8 mn € år 2012.',
    )
    expect(said(picture(), 'en')[0]).toBe('The costs of corrective services fell by 22%: €2.3m in 2007, €1.8m in 2012.')
  })
})

describe('a headline never claims more than its figures', () => {
  test('a part of a year is not compared with a year', () => {
    const one = corrective(
      point(2015, 2e6),
      point(2016, 3e6),
      point(2017, 1e6, { reason: 'part-year', to: '2017-04-30' }),
    )
    expect(said(one)[0]).toBe('Korjaavien palvelujen menot nousivat 50 %: 2,0 M€ vuonna 2015, 3,0 M€ vuonna 2016.')
  })
  test('a year with a part missing is not compared, and that is said', () => {
    const one = corrective(point(2015, 2e6), point(2016, 2e6), point(2017, 1e6, { reason: 'partial-coverage' }))
    expect(said(one)).toContain('Vuoden 2017 luvusta puuttuu osa, joten muutosta ei lasketa siihen.')
    expect(said(one)[0]).toBe(
      'Korjaavien palvelujen menot pysyivät samalla tasolla: 2,0 M€ vuonna 2015, 2,0 M€ vuonna 2016.',
    )
  })
  test.each([
    ['a tie', 2e6, 2e6, 'pysyivät samalla tasolla', 'låg på samma nivå', 'stayed at the same level'],
    ['less than prices make', 2e6, 2.03e6, 'pysyivät samalla tasolla', 'låg på samma nivå', 'stayed at the same level'],
    ['a rise', 2e6, 2.2e6, 'nousivat 10 %:', 'ökade med 10 %:', 'rose by 10%:'],
    ['a fall', 2e6, 1.5e6, 'laskivat 25 %:', 'minskade med 25 %:', 'fell by 25%:'],
    [
      'a tiny base',
      12_000,
      1.8e6,
      'nousivat: 12 000 € vuonna 2015',
      'ökade: 12 000 € år 2015',
      'rose: €12,000 in 2015',
    ],
    ['from nothing', 0, 1.8e6, 'nousivat: 0 € vuonna 2015', 'ökade: 0 € år 2015', 'rose: €0 in 2015'],
    ['to nothing', 1.8e6, 0, 'laskivat 100 %:', 'minskade med 100 %:', 'fell by 100%:'],
  ])('%s is told as such', (_, first, last, fi, sv, en) => {
    const one = corrective(point(2015, first), point(2016, last))
    expect(said(one)[0]).toContain(fi)
    expect(said(one, 'sv')[0]).toContain(sv)
    expect(said(one, 'en')[0]).toContain(en)
  })
  test('one known year is told alone', () => {
    expect(said(corrective(point(2015, 2e6)))).toEqual(['Korjaavien palvelujen menot olivat 2,0 M€ vuonna 2015.'])
  })
  test('a definition that changed in between is named where it touches the figures', () => {
    const broken = {
      id: 'own-break',
      kind: 'definition-break',
      day: '2016-01-01',
      name: named('Uusi luokitus'),
      effect: named('x'),
      source: 'x',
    } as const
    const names = { 'corrective/psychiatry': named('Psykiatria') }
    const one = { ...corrective(point(2015, 2e6), point(2017, 3e6)), annotations: [broken], names }
    expect(said(one)).toContain('Välissä muuttui määritelmä tai laki: Uusi luokitus.')
    expect(said(one)[0]).toBe('Korjaavien palvelujen menot olivat 2,0 M€ vuonna 2015 ja 3,0 M€ vuonna 2017.')
    const aftercare = { ...one, annotations: [{ ...broken, id: 'aftercare-to-25' }] }
    expect(said(aftercare)).not.toContain('Välissä muuttui määritelmä tai laki: Uusi luokitus.')
  })
  test('nothing known is said to be nothing', () => {
    expect(said(picture({ measures: [] }))).toEqual(['Alueelta ei ole vielä lukuja.'])
  })
})

test('where there is no cost the first indicator speaks, its part-year value apart', () => {
  const measures = [
    series({
      id: 'indicator:care',
      name: named('Huostaan otetut lapset'),
      unit: 'children',
      points: [point(2015, 33), point(2016, 14), point(2017, 7, { to: '2017-04-30', reason: 'part-year' })],
    }),
  ]
  expect(said(picture({ measures }))).toEqual([
    'Huostaan otetut lapset: 33 lasta vuonna 2015 ja 14 lasta vuonna 2016 (−58 %).',
    'Tammi–huhtikuu 2017: 7 lasta (osavuosi, ei vertailukelpoinen vuoteen).',
  ])
})

test('real prices are said to be real', () => {
  const measures = [series({ id: 'real-cost', category: 'corrective', points: [point(2020, 2e6)] })]
  const one = picture({ view: { ...VIEW, price: 'real' }, measures, names: {} })
  expect(said(one)).toEqual(['Korjaavien palvelujen menot reaalisin hinnoin olivat 2,0 M€ vuonna 2020.'])
})

test('months are named as months and the manner of the view is said', () => {
  const months = [1, 2].map((k) =>
    point(2020, k * 1e6, { period: `2020-0${k}`, from: `2020-0${k}-01`, to: `2020-0${k}-28` }),
  )
  const one = picture({
    view: { ...VIEW, grain: 'month', price: 'real', per: 'child', base: 2024 },
    measures: [series({ id: 'real-cost-per-child', unit: 'EUR/child', category: 'corrective', points: months })],
    names: {},
  })
  expect(said(one)[0]).toBe(
    'Korjaavien palvelujen menot lasta kohti vuoden 2024 rahassa nousivat 100 %: 1,0 M€/lapsi tammikuussa 2020, 2,0 M€/lapsi helmikuussa 2020.',
  )
})
