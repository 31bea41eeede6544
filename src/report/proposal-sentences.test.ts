/** Sentences of a proposal say no more than its draws. */
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import { CONDITION_REASONS } from '#model/proposal-appraisal.ts'
import { wordsOf } from '#words/dictionary.ts'
import {
  answerSentence,
  chanceText,
  ownProductionSentences,
  payerSentences,
  proposalSentences,
  releasedSentence,
  switchingSentences,
} from './proposal-sentences.ts'
import { SAMPLE_APPRAISAL, spreadOf } from './sample-appraisal.ts'

const fi = wordsOf('fi')
const bare = (text: string) => text.replaceAll('\u00a0', ' ')
type Part = Partial<typeof SAMPLE_APPRAISAL>
const { totals, breakEven, years } = SAMPLE_APPRAISAL
const told = (part: Part = {}) => proposalSentences({ ...SAMPLE_APPRAISAL, ...part }, fi).map(bare)
const odds = (probabilityByHorizon: number, year: number | null = 5): Part => ({
  breakEven: { ...breakEven, year, probabilityByHorizon },
})
const nil = spreadOf(0)
const NOTHING: Part = { totals: { ...totals, released: nil, freed: nil, avoidedYears: nil, costPerAvoidedYear: null } }

describe('the answer', () => {
  it('tells the cost of a year, from when it saves more, and with what probability by when', () => {
    expect(told().slice(0, 4)).toEqual([
      'Maksaa 390 000 € vuodessa.',
      'Säästää todennäköisesti enemmän kuin maksaa, keskimäärin vuodesta 2031; todennäköisyys 71 % vuoteen 2034.',
      'Vuoteen 2034 mennessä säästö miinus kustannus on keskimäärin 520 000 €, neljällä kerralla viidestä −80 000 € … 1,1 M€.',
      'Väli ulottuu nollan yli: voitto tai tappio ei ole varma.',
    ])
  })

  it.each([
    [0.93, 5, 'hyvin todennäköisesti enemmän kuin maksaa, keskimäärin vuodesta 2031; todennäköisyys 93 %'],
    [0.9, 5, 'hyvin todennäköisesti'],
    [0.89, 5, 'Säästää todennäköisesti'],
    [0.66, 5, 'Säästää todennäköisesti'],
    [0.65, 5, 'Ei voi sanoa, säästääkö se enemmän kuin maksaa: todennäköisyys on 65 %'],
    [0.8, null, 'Ei voi sanoa'],
    [0.33, 5, 'Ei voi sanoa'],
    [0.32, null, 'Ei todennäköisesti säästä enempää kuin maksaa: todennäköisyys on 32 %'],
    [0.09, null, 'Ei juuri missään laskelmassa'],
    [0, null, 'todennäköisyys on alle 1 % vuoteen 2034'],
    [1, 2, 'todennäköisyys yli 99 % vuoteen 2034'],
  ])('with odds of %d and a break-even in year %s says: %s', (probability, year, expected) => {
    expect(told(odds(probability, year))[1]).toContain(expected)
  })

  it('names no year where the odds are even, and none where it never breaks even', () => {
    expect(told(odds(0.5))[1]).not.toContain('2031')
    expect(told(odds(0.05, null)).join(' ')).not.toMatch(/keskimäärin vuodesta/)
  })

  it('of savings that are nil says that there are none, or that nothing can be said where nothing is assumed', () => {
    expect(told(NOTHING)[1]).toBe('Laskelmassa ei synny säästöä.')
    expect(told({ ...NOTHING, notes: ['no-effects'] })[1]).toBe(
      'Säästöstä ei voi sanoa mitään: esityksessä ei ole oletettuja vaikutuksia eikä säästöjä.',
    )
    expect(told(NOTHING).join(' ')).not.toContain('Sijoitusvuosia vältetään')
  })

  it('says on its first line that there is no source, and that an example is one', () => {
    const noted = told({ notes: ['no-sources'], illustration: true })
    expect(noted[0]).toBe('Esityksessä ei ole yhtään lähdettä: kaikki luvut ovat omia arvioita.')
    expect(noted[1]).toBe('Tämä on esimerkki laskelmasta, ei tämän alueen esitys.')
    expect(bare(answerSentence({ ...SAMPLE_APPRAISAL, notes: ['no-sources'] }, fi))).toMatch(
      /^Esityksessä ei ole yhtään lähdettä/,
    )
  })

  it('tells until when it costs where the posts end, and that project money ends', () => {
    const cut = years.map((one) => (one.year > 3 ? { ...one, cost: nil } : one))
    const [money] = SAMPLE_APPRAISAL.conditions
    const project = money ? [{ ...money, kept: 'no' as const, because: 'project' as const }] : []
    const said = told({ years: cut, conditions: project })
    expect(said[0]).toBe('Maksaa 390 000 € vuodessa 2029 asti.')
    expect(said).toContain('Raha on hankerahaa: vaikutus loppuu, kun raha loppuu.')
    expect(told({ years: years.map((one) => ({ ...one, cost: nil })) })[0]).toBe('Ei lisää kustannuksia.')
  })

  it('says that one child decides where few are reached', () => {
    const few = { ...totals, reachedChildren: spreadOf(7, 3) }
    expect(told({ totals: few })).toContain(
      'Tavoitettuja lapsia on vain 7 vuodessa: yhden lapsen kohtalo muuttaa tuloksen.',
    )
    expect(told().join(' ')).not.toContain('yhden lapsen kohtalo')
  })

  it('does not speak of a loss or a gain as open where the interval is on one side', () => {
    expect(told({ totals: { ...totals, net: spreadOf(800_000, 300_000) } }).join(' ')).not.toContain(
      'ulottuu nollan yli',
    )
  })

  it('names calendar years by their ends where the years of the reckoning begin within one', () => {
    expect(told({ start: '2026-08-01' })[1]).toContain('vuodesta 2031; todennäköisyys 71 % vuoteen 2034')
    expect(told({ start: '2026-01-01' })[1]).toContain('vuodesta 2030; todennäköisyys 71 % vuoteen 2033')
  })
})

describe('who pays and who saves', () => {
  it('is told with shares, largest first', () => {
    expect(payerSentences(SAMPLE_APPRAISAL, fi).map(bare)).toEqual([
      'Maksaja: Hyvinvointialue 100 %',
      'Säästäjä: Hyvinvointialue 85 % · Kunta 10 % · Valtio 5,0 %',
    ])
  })

  it('is told to be somebody else, or nobody', () => {
    const [county, town] = SAMPLE_APPRAISAL.payers
    if (!county || !town) throw new Error('no payers')
    const other = [{ ...county, released: nil, freed: nil }, town]
    expect(payerSentences({ ...SAMPLE_APPRAISAL, payers: other }, fi)).toContain(
      'Eniten säästää joku muu kuin se, joka maksaa eniten.',
    )
    expect(payerSentences({ ...SAMPLE_APPRAISAL, payers: [{ ...county, released: nil, freed: nil }] }, fi)).toContain(
      'Säästäjä: ei kukaan',
    )
  })

  it('parts money from what only frees work', () => {
    expect(bare(releasedSentence(SAMPLE_APPRAISAL, fi) ?? '')).toContain('Säästöstä 3,6 M€ on rahaa')
    expect(
      releasedSentence({ ...SAMPLE_APPRAISAL, totals: { ...totals, released: nil, freed: nil } }, fi),
    ).toBeUndefined()
  })
})

describe('what must be true', () => {
  it('is told of a hundred moves, and from which side', () => {
    expect(switchingSentences(SAMPLE_APPRAISAL, fi).map(bare)).toEqual([
      'tavoitetuilta jää pois vähintään 16 sadasta siirtymästä: Avohuolto → Sijoitus laitokseen (oletus 20)',
    ])
    const salary = { parameter: 'posts.0.salary', value: 3700, now: 3300, per: 1, pays: 'below' } as const
    expect(switchingSentences({ ...SAMPLE_APPRAISAL, switching: [salary] }, fi).map(bare)).toEqual([
      'Palkka (Perhetyöntekijä) on enintään 3 700 €/kk (oletus 3 300 €/kk)',
    ])
  })

  it('names what cannot turn the result alone only where nothing can', () => {
    const never = { parameter: 'posts.0.salary', value: null, now: 3300, per: 1, pays: 'never' } as const
    expect(switchingSentences({ ...SAMPLE_APPRAISAL, switching: [never] }, fi)).toEqual([
      'Näistä mikään ei yksin riitä kääntämään tulosta: Palkka (Perhetyöntekijä).',
    ])
    expect(switchingSentences({ ...SAMPLE_APPRAISAL, switching: [] }, fi)).toEqual([])
  })
})

describe('own production', () => {
  const own = {
    service: 'Perhetyö',
    unit: 'client',
    taken: spreadOf(40),
    neverShare: 0.1,
    enoughProbability: 0.62,
  } as const
  it.each([
    [
      { ...own, breakEvenUnits: spreadOf(31) },
      'yli 31 asiakasta vuodessa. Omaksi otetaan 40 asiakasta vuodessa; se riittää todennäköisyydellä 62 %.',
    ],
    [
      { ...own, breakEvenUnits: null, neverShare: 1 },
      'ei ole ostoa halvempaa millään määrällä (todennäköisyys yli 99 %)',
    ],
  ])('%#', (one, expected) => {
    expect(bare(ownProductionSentences({ ...SAMPLE_APPRAISAL, ownProduction: [one] }, fi).join(' '))).toContain(
      expected,
    )
  })
})

it('everything is told in every language', () => {
  for (const language of LANGUAGES) {
    const words = wordsOf(language)
    const all = [...proposalSentences(SAMPLE_APPRAISAL, words), ...payerSentences(SAMPLE_APPRAISAL, words)]
    expect(all.join(' ')).not.toMatch(/undefined|NaN|null/)
    expect(chanceText(words, 0.714)).toMatch(/71/)
    for (const because of CONDITION_REASONS) expect(words.investment.becauseOf[because]('X')).toMatch(/\p{L}/u)
  }
})
