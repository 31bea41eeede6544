import { expect, test } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import { planPaper } from './paper-plan.ts'
import { paperText } from './paper-text.ts'
import { plan } from './sample-papers.ts'

test('a plan tells its kind, goals, services until further notice and its review', () => {
  const text = paperText(planPaper(plan(), 'fi'), 200)
  expect(text).toContain('Asiakassuunnitelma\n=')
  expect(text).toContain('Ville käy koulussa joka päivä')
  expect(text).toContain('16.3.2026 alkaen')
  expect(text).toContain('Suunnitelma tarkistetaan viimeistään 15.9.2026.')
  expect(paperText(planPaper(plan({ kind: 'service' }), 'sv'))).toContain('Plan för genomförande av service\n=')
})

test('what was not talked about has no heading', () =>
  expect(paperText(planPaper(plan({ agreed: [] }), 'fi'))).not.toContain('Muuta sovittua'))

test.each(LANGUAGES)('a plan is whole in %s', (language) =>
  expect(paperText(planPaper(plan(), language))).not.toMatch(/undefined|\[object/),
)
