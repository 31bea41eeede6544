import { expect, test } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import { summaryPaper } from './paper-summary.ts'
import { paperText } from './paper-text.ts'
import { summary } from './sample-papers.ts'

test('events stand oldest first, whatever the order they came in', () => {
  const text = paperText(summaryPaper(summary(), 'fi'), 200)
  expect(text.indexOf('Yhteydenotto koulusta')).toBeGreaterThan(0)
  expect(text.indexOf('Yhteydenotto koulusta')).toBeLessThan(text.indexOf('Kotikäynti'))
})

test('clocks, decisions and checklists are told in words', () => {
  const text = paperText(summaryPaper(summary(), 'sv'), 200)
  expect(text).toMatch(/Arviointi alkaa +SHL 36 § +21\.1\.2026 +uppfylld/)
  expect(text).toMatch(/12\.3\.2026 +Päätös perhetyöstä +Positivt +Johanna Keksijä/)
  expect(text).toContain('[ ] Asiakassuunnitelma – saknas')
})

test.each(LANGUAGES)('a summary is whole in %s', (language) =>
  expect(paperText(summaryPaper(summary(), language))).not.toMatch(/undefined|\[object/),
)
