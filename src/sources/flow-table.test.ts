/** Flow tables: rows that lie across the pieces a file is read in, line ends, a byte order mark, the last row without a line break. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readFlowEpisodes } from './flow-row.ts'

const folder = mkdtempSync(join(tmpdir(), 'varhain-flow-table-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(text: string) {
  writeFileSync(join(folder, 'episodes.csv'), text)
  return readFlowEpisodes(join(folder, 'episodes.csv'))
}

describe('a table of flows', () => {
  it('is the same in one piece and in many', async () => {
    const count = 30_000
    const lines = Array.from(
      { length: count },
      (_, k) => `lapsi-${k % 7000}-ä,2020-01-${10 + (k % 20)},,placement-kin,,own,,`,
    )
    const found = await read(
      `\ufeffchild,start,end,state,provider,production,day_price,reason\r\n${lines.join('\r\n')}`,
    )
    if (!found.ok) throw new Error(found.why.detail)
    const { rows, rejected, rowsRead } = found.value
    expect([rowsRead, rejected]).toEqual([count, []])
    expect(rows.children).toEqual(Array.from({ length: 7000 }, (_, k) => `lapsi-${k}-ä`))
    expect([...rows.child]).toEqual(Array.from({ length: count }, (_, k) => k % 7000))
    expect(rows.start[count - 1]).toBe((rows.start[0] ?? 0) + ((count - 1) % 20))
  })

  it('tells the row of what it rejects, empty lines counted', async () => {
    const found = await read('child,start,end,state\na,2020-01-01,,placement-kin\n\nb,2020-02-31,,placement-kin\n')
    if (!found.ok) throw new Error(found.why.detail)
    expect(found.value.rejected).toEqual([{ row: 4, column: 'start', reason: 'no-such-date', text: '2020-02-31' }])
    expect(found.value.rowsRead).toBe(2)
  })

  it('is refused without text, and without a column', async () => {
    expect(await read('')).toMatchObject({ ok: false, why: { fault: 'empty' } })
    expect(await read('child,start,end')).toMatchObject({
      ok: false,
      why: { fault: 'missing-columns', column: 'state' },
    })
  })
})
