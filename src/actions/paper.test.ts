import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import type { Download } from './action.ts'
import { loadSeeds } from './load-seeds.ts'
import { paper, showPaper } from './paper.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
  await t.run(loadSeeds, {})
})
afterAll(() => t.close())

const given = (input: object): Promise<Download> => t.run(paper, { area: 'imatra', ...input })
const bytes = ({ content }: Download): Buffer => Buffer.from(content as Uint8Array)

describe('a paper for decision makers', () => {
  it('says first what the figures say, and last where they are from', async () => {
    const told = await t.run(showPaper, { kind: 'picture', area: 'imatra' })
    expect(told.title).toMatch(/Korjaavien palvelujen menot laskivat 22\s%: 2,3\sM€ vuonna 2007, 1,8\sM€ vuonna 2012/)
    expect(told.lead.join(' ')).toContain('Vuodelta 2010 ei ole tietoa')
    expect(told.marks.join(' ')).toContain('Lehtilukuja')
    expect(told.chart?.id).toBe('trend')
    expect(told.sources.length).toBeGreaterThan(0)
    expect(told.snapshot.id).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each(['pdf', 'pptx', 'xlsx', 'html'] as const)('is the same bytes when asked again, as %s', async (format) => {
    for (const kind of ['picture', 'forecast']) {
      const [one, other] = [await given({ kind, format }), await given({ kind, format })]
      expect(bytes(one).equals(bytes(other)), kind).toBe(true)
      expect(one.fileName).toMatch(new RegExp(`^imatra-${kind}-[0-9a-f]{8}\\.${format}$`))
    }
  })

  it('has in its workbook the figures as numbers, and an unknown as its word with the reason', async () => {
    const book = await readXlsx(bytes(await given({ kind: 'picture', format: 'xlsx' })))
    const sheet = book.sheets.find(({ name }) => name.startsWith('Menot sektoreittain'))
    const rows = new Map(sheet?.rows.map(([label, value]) => [label, value]))
    expect(rows.get('2007')).toBe(2_300_000)
    expect(rows.get('2010')).toBe('ei tietoa')
    expect(book.sheets.at(-1)?.rows.flat().join(' ')).toContain('Tilannekuva')
  })

  it('is whole in each language', async () => {
    for (const lang of LANGUAGES) {
      const { content } = await given({ kind: 'picture', format: 'html', lang })
      expect(String(content)).toContain(`<html lang="${lang}">`)
      expect(String(content)).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it('tells the picture on two pages', async () => {
    for (const lang of LANGUAGES) {
      const pdf = bytes(await given({ kind: 'picture', format: 'pdf', lang })).toString('latin1')
      expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
    }
  })

  it('of an area that is not there is refused', async () => {
    expect((await t.refusal(paper, { kind: 'picture', area: 'atlantis' })).why).toBe('unknown-area')
  })
})
