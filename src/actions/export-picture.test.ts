import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { exportPicture } from './export-picture.ts'
import { listCategories } from './list-categories.ts'
import { listMeasures } from './list-measures.ts'
import { loadSeeds } from './load-seeds.ts'
import { showPicture } from './show-picture.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
  await t.run(loadSeeds, {})
})
afterAll(() => t.close())

const given = async (input: object) => t.run(exportPicture, { area: 'imatra', ...input })

/** Every point of the picture as `id from to value`. */
async function points(view: object = {}): Promise<string[]> {
  const picture = await t.run(showPicture, { area: 'imatra', ...view })
  return picture.measures.flatMap((one) => one.points.map(({ from, to, value }) => `${one.id} ${from} ${to} ${value}`))
}

describe('an export of a picture', () => {
  it('as a workbook, read back, holds every point and an empty cell for every gap', async () => {
    const file = await given({ format: 'xlsx', language: 'en' })
    expect(file).toMatchObject({ type: expect.stringContaining('spreadsheetml') })
    const workbook = await readXlsx(file.content as Uint8Array)
    const [head = [], ...rows] = workbook.sheets[0]?.rows ?? []
    const at = (name: string) => head.indexOf(name)
    const read = rows.map((row) => `${row[at('id')]} ${row[at('From')]} ${row[at('To')]} ${row[at('Value')] ?? null}`)
    expect(read).toEqual(await points())
    expect(read.some((row) => row.endsWith(' null'))).toBe(true)
    expect(workbook.sheets.map((sheet) => sheet.name)).toHaveLength(4)
  })

  it('as CSV has decimal commas in Finnish and points in English, a gap empty with its reason', async () => {
    const finnish = String((await given({ format: 'csv' })).content)
    const english = String((await given({ format: 'csv', language: 'en' })).content)
    expect(finnish.startsWith('\ufeffid;')).toBe(true)
    expect(english.startsWith('\ufeffid,')).toBe(true)
    const lines = finnish.trimEnd().split('\r\n')
    expect(lines.length - 1).toBe((await points()).length)
    expect(lines.some((line) => /;2010;2010-01-01;2010-12-31;;[^;]+;/.test(line))).toBe(true)
  })

  it('as SVG draws the chart asked for, with its source, and names the others otherwise', async () => {
    const refusal = await t.refusal(exportPicture, { area: 'imatra', format: 'svg', chart: 'no-such' })
    expect(refusal).toMatchObject({ why: 'unknown-chart', where: 'chart' })
    const [, list = ''] = refusal.message.split('there are: ')
    const [chart = ''] = list.split(', ')
    const drawn = String((await given({ format: 'svg', chart })).content)
    expect(drawn).toMatch(/^(<\?xml[^>]*>\s*)?<svg[^>]+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(drawn).toMatch(/lehtiartikkeli/)
    expect(drawn).not.toMatch(/<script|style=|NaN|undefined/)
  })

  it('is named after the area and the snapshot, and takes the same view as the picture', async () => {
    const picture = await t.run(showPicture, { area: 'imatra', from: 2011, to: 2012 })
    const file = await given({ format: 'csv', from: 2011, to: 2012 })
    expect(file.fileName).toBe(`imatra-${picture.snapshot.id.slice(0, 8)}.csv`)
    const years = new Set(
      String(file.content)
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => /;(\d{4})(?:\/\d{4})?;\d{4}-\d\d-\d\d;/.exec(line)?.[1]),
    )
    expect([...years].every((year) => year === '2011' || year === '2012')).toBe(true)
  })

  it('of an area or snapshot that is not there is refused', async () => {
    expect(await t.refusal(exportPicture, { area: 'nowhere' })).toMatchObject({ why: 'unknown-area' })
    expect(await t.refusal(exportPicture, { area: 'imatra', snapshot: 'ffffff' })).toMatchObject({
      why: 'unknown-snapshot',
    })
  })
})

describe('the lists', () => {
  it('of measures and categories name each in three languages, no id twice', async () => {
    const { cards } = await t.run(listMeasures, {})
    const { categories } = await t.run(listCategories, {})
    for (const list of [cards, categories]) {
      expect(new Set(list.map((one) => one.id)).size).toBe(list.length)
      for (const { name } of list) expect([name.fi, name.sv, name.en].every((text) => text.length > 1)).toBe(true)
    }
  })
})
