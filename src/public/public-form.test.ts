/** The pages of the public form as text: what they ask, refuse and tell, in every language. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideStep } from '#casework/decide-step.ts'
import type { Day } from '#kernel/day.ts'
import { CONSENT_WAYS } from '#model/contact.ts'
import { LANGUAGES } from '#model/named.ts'
import { wordsOf } from '#words/dictionary.ts'
import { adviceOn } from './advice.ts'
import { type Answers, ASKED, answersFrom, PAGES } from './answers.ts'
import { faultsOf, firstFaulty } from './faults.ts'
import { followPage } from './follow-page.ts'
import { placeAfter } from './form-course.ts'
import { formPage } from './form-page.ts'
import { html } from './html.ts'
import { flat, questionsOf } from './question.ts'
import { receiptPage } from './receipt-page.ts'
import { FIELDS, WHO } from './reporter.ts'
import { toldContact } from './told-contact.ts'
import { toldPage } from './told-page.ts'

const TODAY = '2026-03-02' as Day
const SETTING = { today: TODAY, units: [1, 2] }
const settingIn = (language: 'fi' | 'sv' | 'en') => ({
  ...SETTING,
  words: wordsOf(language),
  named: [
    { id: 1, label: 'Pohjoinen' },
    { id: 2, label: 'Eteläinen' },
  ],
})

const WHOLE: Answers = {
  unit: '1',
  who: 'professional',
  field: '15',
  childName: 'Aino Esimerkki',
  childBirth: '4.5.2012',
  what: 'Poissaoloja.',
  protection: 'yes',
  reasons: 'Yksin öisin.',
  way: 'together',
  g1Name: 'Liisa Esimerkki',
  g1Way: 'spoken',
  g1On: '1.3.2026',
  childWay: 'written',
  childOn: '2026-03-01',
  reporterName: 'Oiva',
  reporterPhone: '+358 40 123 4567',
}
const told = (answers: Answers) => toldContact(answers, SETTING, (parent) => `syntymätön, ${parent}`)
const faultsIn = (page: (typeof PAGES)[number], changed: Answers) =>
  faultsOf(page, answersFrom({ ...WHOLE, ...changed }), SETTING).map(({ field, why }) => `${field}: ${why}`)

describe('the kind of a contact', () => {
  it.each([
    ['a teacher together with the family', {}, 'concern-with-consent', true, true],
    ['a teacher without the family, the child in danger', { way: 'alone' }, 'child-welfare-notification', true, false],
    ['a neighbour, the child in danger', { who: 'private', way: 'alone' }, 'child-welfare-notification', false, false],
    ['an organisation, which LSL 25 § does not oblige', { field: '8' }, 'concern-with-consent', false, false],
    ['a teacher, the child safe', { protection: 'no' }, 'concern-with-consent', false, false],
    [
      'without the family on a ground',
      { protection: 'no', way: 'alone', ground: 'childs-interest-requires' },
      'contact-without-consent',
      false,
      false,
    ],
    [
      'without the family and without a ground',
      { protection: 'no', way: 'alone', ground: 'none' },
      'guide-to-apply',
      false,
      false,
    ],
    ['a young person who asks for help', { who: 'self', protection: 'no', way: 'own' }, 'application', false, false],
    [
      'a young person in danger, who needs no guardian’s leave',
      { who: 'self', way: 'own' },
      'child-welfare-notification',
      false,
      false,
    ],
    ['a parent who asks for help', { who: 'home', protection: 'no', way: 'own' }, 'application', false, false],
    [
      'of a child to be born that will need protection',
      { unborn: 'yes', way: 'alone' },
      'anticipatory-notification',
      true,
      false,
    ],
    ['of a child to be born, with its parent', { unborn: 'yes', protection: 'no' }, 'application', false, false],
  ] as const)('%s', (_, changed, kind, mustNotify, canReplace) => {
    expect(adviceOn({ ...WHOLE, ...changed })).toMatchObject({ kind, mustNotify, canReplace })
  })

  it('tells whoever must notify so, and that a contact together replaces the notification', () => {
    const pageOf = (changed: Answers) =>
      formPage({
        page: 'family',
        answers: { ...WHOLE, ...changed },
        setting: settingIn('fi'),
        token: 't',
        tells: 'nothing',
      })
    expect(pageOf({})).toContain('velvollisuus ilmoittaa')
    expect(pageOf({})).toContain('Erillistä lastensuojeluilmoitusta samoista asioista ei tarvita')
    expect(pageOf({ way: 'alone' })).toContain('velvollisuus ilmoittaa')
    expect(pageOf({ way: 'alone' })).not.toContain('ei tarvita (sosiaalihuoltolaki')
    expect(pageOf({ protection: 'no' })).not.toContain('velvollisuus ilmoittaa')
  })

  it('that cannot be sent leads to an application made together', () => {
    const answers = { ...WHOLE, protection: 'no', way: 'alone', ground: 'none' }
    expect(firstFaulty('check', answers, SETTING)).toBe('family')
    const place = placeAfter({ page: 'family', go: 'apply', answers }, SETTING)
    expect(adviceOn(place.answers).kind).toBe('application')
    expect(firstFaulty('check', place.answers, SETTING)).toBeUndefined()
  })
})

describe('a page', () => {
  it('has nothing to mend when all is told', () => expect(firstFaulty('check', WHOLE, SETTING)).toBeUndefined())

  it.each([
    ['start', { unit: '3' }, ['unit: choose']],
    ['who', { who: '' }, ['who: choose']],
    ['who', { field: '99' }, ['field: choose']],
    ['child', { childName: ' ' }, ['childName: write']],
    ['child', { childBirth: '31.2.2012' }, ['childBirth: not-a-day']],
    ['child', { childBirth: '3.3.2026' }, ['childBirth: in-the-future']],
    ['child', { childBirth: '' }, ['childBirth: birth-needed']],
    ['child', { childBirth: '', way: 'alone' }, []],
    ['what', { what: '' }, ['what: write']],
    ['what', { need: '77' }, ['need: choose']],
    ['safety', { reasons: '' }, ['reasons: write']],
    ['safety', { protection: 'no', reasons: '' }, []],
    ['way', { way: 'alone', protection: 'no' }, ['ground: choose']],
    ['way', { way: 'alone' }, []],
    ['family', { g1Name: '' }, ['g1Name: guardian-needed']],
    ['family', { g1Way: 'none' }, ['g1Way: no-consent']],
    ['family', { g2Name: 'Toinen' }, ['g2Way: choose', 'g2On: write']],
    ['family', { g1On: '3.3.2026' }, ['g1On: in-the-future']],
    ['family', { childWay: 'none' }, ['childWay: childs-consent']],
    ['family', { childWay: '', childBirth: '3.3.2014' }, []],
    ['family', { g1Phone: 'soita' }, ['g1Phone: not-a-phone']],
    ['you', { reporterName: '', reporterPhone: '' }, ['reporterName: write', 'reporterPhone: reach-needed']],
    ['you', { reporterName: '', reporterPhone: '', who: 'private', way: 'alone' }, []],
    ['you', { reporterPhone: '', reporterEmail: 'a@b.fi' }, []],
    ['you', { reporterEmail: 'a@b.fi, c@d.fi' }, ['reporterEmail: not-an-email']],
  ] as const)('%s with %j is faulted %j', (page, changed, faults) => {
    expect(faultsIn(page, changed)).toEqual(faults)
  })

  it('asks every answer that it is said to ask, somewhere', () => {
    const all = { ...WHOLE, guardians: '3', protection: 'no' }
    const asked = PAGES.flatMap((page) => flat(questionsOf(page, all, settingIn('fi'))).map(({ name }) => name))
    expect(asked.toSorted()).toEqual(
      Object.values(ASKED)
        .flat()
        .filter((name) => name !== 'guardians')
        .toSorted(),
    )
  })
})

describe('the course of the form', () => {
  it('goes on and back with all answers', () => {
    for (const [place, page] of PAGES.slice(0, -1).entries()) {
      const next = placeAfter({ page, go: 'next', answers: WHOLE }, SETTING)
      expect(next).toEqual({ page: PAGES[place + 1], answers: WHOLE, tells: 'nothing' })
      expect(placeAfter({ page: next.page, go: 'back', answers: WHOLE }, SETTING).page).toBe(page)
    }
  })

  it('leads a page opened from the last one back to it, or to what the change left open', () => {
    const opened = placeAfter({ page: 'check', go: 'open:what', answers: WHOLE }, SETTING)
    expect(opened).toMatchObject({ page: 'what', goal: 'check' })
    expect(placeAfter({ ...opened, go: 'next' }, SETTING).page).toBe('check')
    const changed = { ...WHOLE, protection: 'no', way: 'alone' }
    expect(placeAfter({ page: 'safety', go: 'next', answers: changed, goal: 'check' }, SETTING)).toMatchObject({
      page: 'way',
      tells: 'faults',
      goal: 'check',
    })
  })

  it('asks the birthday when a consent turns out to need it, and goes on from where it was', () => {
    const { childBirth: _, ...answers } = WHOLE
    const asked = placeAfter({ page: 'way', go: 'next', answers }, SETTING)
    expect(asked).toMatchObject({ page: 'child', tells: 'faults', goal: 'family' })
    expect(placeAfter({ ...asked, go: 'next', answers: WHOLE }, SETTING).page).toBe('family')
  })

  it('adds guardians up to three', () => {
    const more = (answers: Answers) => placeAfter({ page: 'family', go: 'more', answers }, SETTING).answers
    const groups = (answers: Answers) => questionsOf('family', answers, settingIn('fi')).length
    expect([WHOLE, more(WHOLE), more(more(WHOLE)), more(more(more(WHOLE)))].map(groups)).toEqual([2, 3, 4, 4])
  })
})

describe('what is told to the register', () => {
  it('is no more and no less than was answered', () => {
    expect(told(WHOLE)).toEqual({
      contactKind: 'concern-with-consent',
      childName: 'Aino Esimerkki',
      childBirth: '2012-05-04',
      guardians: [{ name: 'Liisa Esimerkki' }],
      reporterKind: '15',
      reporterName: 'Oiva',
      reporterPhone: '+358 40 123 4567',
      what: 'Poissaoloja.',
      reasons: 'Yksin öisin.',
      isTogether: true,
      consents: [
        { name: 'Liisa Esimerkki', capacity: 'guardian', way: 'spoken', on: '2026-03-01' },
        { name: 'Aino Esimerkki', capacity: 'child', way: 'written', on: '2026-03-01' },
      ],
      replacesNotification: true,
    })
  })

  it('says no ground where another answer made it needless, and names an unborn child by its parent', () => {
    expect(told({ ...WHOLE, ground: 'childs-interest-requires' })).not.toHaveProperty('noConsentGround')
    expect(told({ ...WHOLE, unborn: 'yes', way: 'alone' })).toMatchObject({ childName: 'syntymätön, Aino Esimerkki' })
    expect(told({ ...WHOLE, unborn: 'yes', way: 'alone' })).not.toHaveProperty('childBirth')
  })

  it('is taken by the rules of the work whenever the pages find nothing to mend', () => {
    const some = (...values: string[]) => fc.constantFrom('', ...values)
    const answers = fc.record({
      unit: some('1', '3'),
      who: some(...WHO),
      field: some(...FIELDS),
      childName: some('Aino', 'LIISA'),
      unborn: some('yes'),
      childBirth: some('4.5.2012', '2014-03-02', '3.3.2014', '1.1.2030', 'x'),
      what: some('Huoli', ' '),
      protection: some('yes', 'no'),
      reasons: some('Syy'),
      way: some('own', 'together', 'alone'),
      ground: some('cannot-look-after-self', 'childs-interest-requires', 'none'),
      guardians: some('1', '3', '99', 'x'),
      g1Name: some('Liisa', 'liisa '),
      g1Way: some(...CONSENT_WAYS, 'none'),
      g1On: some('1.3.2026', '3.3.2026'),
      g2Name: some('Matti'),
      g2Way: some(...CONSENT_WAYS, 'none'),
      g2On: some('2.3.2026'),
      childWay: some(...CONSENT_WAYS, 'none'),
      childOn: some('2.3.2026'),
      reporterName: some('Oiva'),
      reporterPhone: some('0401234567'),
    })
    let sent = 0
    fc.assert(
      fc.property(answers, fc.boolean(), (random, isLikely) => {
        const given = answersFrom(
          isLikely ? { ...WHOLE, ...Object.fromEntries(Object.entries(random).slice(5, 15)) } : random,
        )
        if (firstFaulty('check', given, SETTING) !== undefined) return
        sent += 1
        const at = { on: TODAY, duty: 'reporter' as const, kept: {}, given: told(given), birth: null, running: [] }
        const decided = decideStep({ kind: 'contact', event: 'record', from: '', at, pendingOn: null })
        expect(decided).toMatchObject({ ok: true })
      }),
      { seed: 7, numRuns: 20_000 },
    )
    expect(sent).toBeGreaterThan(100)
  })
})

describe('what came from the network', () => {
  it('is cut, cleaned and known by its name', () => {
    const from = answersFrom({
      childName: `A\r\nset-cookie: x\u0000\u202e${'b'.repeat(500)}`,
      what: 'yksi\r\nkaksi\u0007',
      evil: 'x',
      __proto__: 'x',
    } as never)
    expect(from.childName).toMatch(/^A set-cookie: xb+$/)
    expect(from.childName).toHaveLength(120)
    expect(from.what).toBe('yksi\nkaksi')
    expect(Object.keys(from).toSorted()).toEqual(['childName', 'what'])
  })

  it('stands in a page as text', () => {
    expect(html`<p title="${'"><script>'}">${`<b>&'`}</p>`.html).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;</p>',
    )
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  const setting = settingIn(language)
  const states = [
    WHOLE,
    { ...WHOLE, protection: 'no', way: 'alone', ground: 'none' },
    { ...WHOLE, who: 'private', way: 'alone' },
    {},
  ]
  const pages = [
    ...states.flatMap((answers) =>
      PAGES.map((page) => formPage({ page, answers, setting, token: 't', tells: 'faults', notice: 'too-fast' })),
    ),
    receiptPage({ number: 'ABCD ABCD ABCD ABCD', on: TODAY, before: 'sent' }, setting.words),
    followPage({ kind: 'found', state: 'answered', since: TODAY }, setting.words),
    followPage({ kind: 'unknown' }, setting.words),
    ...(['left', 'nowhere', 'failed', 'too-large', 'too-many'] as const).map((why) => toldPage(why, setting.words)),
  ]

  it('every page is whole: language, title, one heading, the emergency number, nothing unwritten', () => {
    for (const page of pages) {
      expect(page).toContain(`<html lang="${language}">`)
      expect(page.match(/<h1/g)).toHaveLength(1)
      expect(page).toContain('112')
      expect(page).not.toMatch(/undefined|\[object|=>/)
    }
  })

  it('every fault leads to a field of its page, and every field has its label', () => {
    for (const page of pages) {
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      for (const [, target] of page.matchAll(/<a href="#([^"]+)"/g)) expect(ids).toContain(target)
      for (const [, target] of page.matchAll(/<label for="([^"]+)"/g)) expect(ids).toContain(target)
      for (const [, list = ''] of page.matchAll(/aria-describedby="([^"]+)"/g))
        for (const id of list.split(' ')) expect(ids).toContain(id)
    }
  })
})
