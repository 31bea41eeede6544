/**
 * Sample papers (näyteasiakirjat): invented clients and matters, for the tests of this room and of printing.
 */
import { day } from '#kernel/day.ts'
import type { Language } from '#model/named.ts'
import type { Block, Paper } from './paper.ts'
import type { PaperBase } from './paper-base.ts'
import type { DecisionInput } from './paper-decision.ts'
import type { GuaranteeInput } from './paper-guarantee.ts'
import type { PlanInput } from './paper-plan.ts'
import type { SummaryInput } from './paper-summary.ts'

const WORKER = { name: 'Sanna Esimerkki', position: 'sosiaalityöntekijä' }

export const base = (over: Partial<PaperBase> = {}): PaperBase => ({
  sender: ['Esimerkkilän hyvinvointialue', 'Lapsiperheiden palvelut', 'Keskuskatu 1, 12345 Esimerkkilä'],
  client: { name: 'Ville Keksitty', birthDay: day(2014, 4, 3), protection: 'none' },
  recipient: { name: 'Maija Keksitty', address: ['Kuusitie 4 B 12', '12345 Esimerkkilä'] },
  matter: 'EK/123/2026',
  pendingFrom: day(2026, 1, 12),
  task: 'Lapsiperheiden palvelut',
  organiser: 'Esimerkkilän hyvinvointialue',
  producer: 'Esimerkkilän hyvinvointialue',
  area: 'Esimerkkilä',
  responsible: WORKER,
  customerFrom: day(2026, 1, 12),
  author: WORKER,
  madeAt: '2026-03-12T09:05:00',
  stage: 'final',
  ...over,
})

const HEARD: Pick<DecisionInput, 'hearings' | 'childOpinion' | 'consents'> = {
  hearings: [
    { kind: 'heard', who: 'Maija Keksitty, huoltaja', day: day(2026, 3, 4), view: 'Toivon apua erityisesti aamuihin.' },
    { kind: 'not-heard', who: 'Kalle Keksitty, huoltaja', reason: 'Häntä ei ole tavoitettu.' },
  ],
  childOpinion: {
    kind: 'found-out',
    how: 'Keskustelu Villen kanssa koululla, mukana koulukuraattori',
    content: 'Ville kertoi, että aamut ovat vaikeita. Hän suostuu siihen, että kotiin tulee joku auttamaan.',
    day: day(2026, 3, 5),
  },
  consents: [
    { who: 'Maija Keksitty', to: 'Yhteistyö koulun kanssa', answer: 'given', day: day(2026, 3, 4) },
    { who: 'Kalle Keksitty', to: 'Yhteistyö koulun kanssa', answer: 'open' },
  ],
}

export const decision = (over: Partial<DecisionInput> = {}): DecisionInput => ({
  ...base(),
  name: 'Päätös perhetyöstä',
  authority: 'Esimerkkilän hyvinvointialue, lapsiperheiden palvelut',
  parties: ['Ville Keksitty', 'Maija Keksitty, huoltaja'],
  outcome: 'granted',
  solution:
    'Villelle ja hänen perheelleen myönnetään perhetyötä kahdesti viikossa. Perhetyö tukee arjen rytmiä, koulunkäyntiä ja vanhemman jaksamista.',
  service: 'Perhetyö',
  extent: '2 käyntiä viikossa, enintään 4 tuntia',
  period: { from: day(2026, 3, 16), to: day(2026, 9, 15) },
  provider: 'Esimerkkilän perhetyö, Keskuskatu 1',
  grounds:
    'Koulukuraattori otti perheen kanssa yhdessä yhteyttä 12.1.2026. Palvelutarpeen arvioinnissa todettiin, että Villen poissaolot ovat lisääntyneet ja vanhempi on uupunut.\n\nPerhetyö on lapsen edun mukainen ja riittävä palvelu. Perhe on toivonut sitä itse.',
  sections: ['Sosiaalihuoltolaki (1301/2014) 18 §, 45 § ja 46 §', 'Hallintolaki (434/2003) 44 § ja 45 §'],
  ...HEARD,
  appeal: {
    kind: 'review',
    to: 'Esimerkkilän hyvinvointialueen yksilöasioiden jaosto',
    address: ['Esimerkkilän hyvinvointialue, kirjaamo', 'PL 1, 12345 Esimerkkilä'],
    days: 30,
    basis: 'Sosiaalihuoltolaki 50 §',
  },
  served: [
    { to: 'Maija Keksitty', way: 'letter', day: day(2026, 3, 13) },
    { to: 'Kalle Keksitty', way: 'receipt' },
  ],
  contact: { ...WORKER, phone: '012 345 6789', email: 'sanna.esimerkki@esimerkkila.example' },
  decider: { name: 'Johanna Keksijä', position: 'johtava sosiaalityöntekijä' },
  day: day(2026, 3, 12),
  ...over,
})

export const plan = (over: Partial<PlanInput> = {}): PlanInput => ({
  ...base(),
  kind: 'client',
  needs: ['Arjen rytmi ja koulunkäynti', 'Vanhemman jaksaminen'],
  goals: [
    {
      goal: 'Ville käy koulussa joka päivä',
      means: 'Aamurutiinit yhdessä perhetyöntekijän kanssa, viikoittainen viesti koululle',
      who: 'Perhetyöntekijä',
      by: day(2026, 6, 1),
    },
    { goal: 'Vanhempi saa levätä', means: 'Tukiperhe kerran kuussa', who: 'Omatyöntekijä' },
  ],
  services: [{ name: 'Perhetyö', provider: 'Esimerkkilän perhetyö', period: { from: day(2026, 3, 16) } }],
  clientView: 'Maija toivoo, että apu alkaa pian.',
  childView: 'Ville haluaa, että aamuisin ei huudeta.',
  helpers: ['Isovanhemmat hakevat Villen koulusta keskiviikkoisin'],
  agreed: [],
  participants: [
    { name: 'Maija Keksitty', role: 'huoltaja' },
    { name: 'Sanna Esimerkki', role: 'omatyöntekijä' },
  ],
  reviewBy: day(2026, 9, 15),
  day: day(2026, 3, 12),
  ...over,
})

export const summary = (over: Partial<SummaryInput> = {}): SummaryInput => ({
  ...base(),
  state: 'Palvelu käynnissä',
  since: day(2026, 3, 16),
  people: [
    { name: 'Ville Keksitty', relation: 'lapsi' },
    { name: 'Maija Keksitty', relation: 'äiti, huoltaja' },
  ],
  services: [
    { name: 'Perhetyö', provider: 'Esimerkkilän perhetyö', period: { from: day(2026, 3, 16) }, state: 'käynnissä' },
  ],
  decisions: [{ day: day(2026, 3, 12), name: 'Päätös perhetyöstä', outcome: 'granted', decider: 'Johanna Keksijä' }],
  clocks: [
    { name: 'Arviointi alkaa', basis: 'SHL 36 §', due: day(2026, 1, 21), state: 'met' },
    { name: 'Arviointi valmis', basis: 'SHL 36 §', due: day(2026, 4, 12), state: 'met' },
  ],
  checklists: [
    {
      title: 'Hakemuksen sisältö (LSL 44 §)',
      items: [
        { text: 'Vaatimus ja sen perusteet', state: 'done' },
        { text: 'Asiakassuunnitelma', state: 'open' },
      ],
    },
  ],
  timeline: [
    { at: '2026-03-04T13:00:00', what: 'Kotikäynti, mukana huoltaja', by: 'Sanna Esimerkki' },
    { at: '2026-01-12T10:30:00', what: 'Yhteydenotto koulusta yhdessä huoltajan kanssa', by: 'Anni Ohjaaja' },
  ],
  ...over,
})

const PROMISE: GuaranteeInput['rule'] = {
  name: 'Perhetyön palvelutakuu',
  span: { days: 14 },
  start: 'Palvelu myönnetty',
  end: 'Palvelu alkanut',
  basis: 'Aluehallituksen päätös 1.12.2025',
}

export const guarantee = (over: Partial<GuaranteeInput> = {}): GuaranteeInput => ({
  sender: ['Esimerkkilän hyvinvointialue', 'Lapsiperheiden palvelut'],
  unit: 'Perhetyö',
  month: '2026-03',
  asOf: day(2026, 3, 31),
  rule: PROMISE,
  author: { name: 'Pekka Päällikkö', position: 'palvelupäällikkö' },
  madeAt: '2026-04-01T08:00:00',
  promises: [
    {
      matter: 'EK/1/2026',
      service: 'Perhetyö',
      start: day(2026, 3, 2),
      due: day(2026, 3, 16),
      done: day(2026, 3, 9),
      state: 'kept',
    },
    {
      matter: 'EK/2/2026',
      service: 'Perhetyö',
      start: day(2026, 3, 4),
      due: day(2026, 3, 18),
      done: day(2026, 3, 23),
      state: 'broken',
      reason: 'työntekijä sairaana',
    },
    { matter: 'EK/3/2026', service: 'Tukiperhe', start: day(2026, 3, 20), due: day(2026, 4, 3), state: 'at-risk' },
    {
      matter: 'EK/4/2026',
      service: 'Perhetyö',
      start: day(2026, 3, 5),
      due: day(2026, 3, 19),
      done: day(2026, 3, 19),
      state: 'kept',
    },
  ],
  ...over,
})

/** One of every kind of block, each with the given text in it. */
export const everyBlock = (text: string): readonly Block[] => [
  { kind: 'heading', level: 2, text },
  { kind: 'paragraph', text },
  { kind: 'heading', level: 3, text },
  { kind: 'list', order: 'bulleted', items: [text, 'b'] },
  { kind: 'list', order: 'numbered', items: [text, 'b'] },
  {
    kind: 'table',
    caption: text,
    columns: [
      { label: text, align: 'start' },
      { label: 'n', align: 'end' },
    ],
    rows: [[text, '1']],
  },
  { kind: 'fields', facts: [{ label: text, value: text }] },
  { kind: 'quote', text, source: text },
  { kind: 'quote', text },
  { kind: 'pageBreak' },
  {
    kind: 'checklist',
    items: [
      { text, state: 'done' },
      { text, state: 'open' },
    ],
  },
]

/** A paper with the given text in every place that a paper has. */
export const everyPlace = (text: string, language: Language = 'fi'): Paper => ({
  language,
  title: `Asia ${text}`,
  sender: [text, text],
  facts: [{ label: text, value: text }],
  blocks: everyBlock(text),
  recipients: [text],
  signature: { name: text, position: text, day: '12.3.2026' },
  appendix: everyBlock(text),
  footer: text,
  marks: [text],
})
