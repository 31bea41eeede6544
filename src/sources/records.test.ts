import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endScan, fieldsOf, newScan, scanChunk, writeField } from './records.ts'

function scanned(text: string, cut: number, skipRows = 0) {
  const bytes = Buffer.from(text)
  const scan = newScan(
    ';',
    skipRows,
    Array.from({ length: 100 }, (_, k) => k + 1),
  )
  for (let at = 0; at < bytes.length; at += cut) scanChunk(scan, bytes.subarray(at, at + cut))
  const fault = endScan(scan)
  return { fault, rows: scan.found.map(({ start, end }) => bytes.toString('utf8', start, end)), scan }
}

describe('records', () => {
  it('end at a newline outside quotes, however the chunks are cut', () => {
    const text = 'a;b\r\n"x\n""y""";2\n\n3" rauta;4\n;"";z\n1;  "v\nw"'
    for (let cut = 1; cut <= text.length; cut++) {
      const { rows, scan, fault } = scanned(text, cut)
      expect(fault).toBeUndefined()
      expect(rows).toEqual(['a;b', '"x\n""y""";2', '', '3" rauta;4', ';"";z', '1;  "v\nw"'])
      expect(scan.blanks).toEqual([3])
      expect(scan.heading?.row).toBe(1)
    }
  })

  it('skip the rows above the heading without minding their quotes', () => {
    const { scan, rows } = scanned('"Tuloste\nAjettu 1.1.\n\na;b\n1;2\n', 3, 2)
    expect(scan.heading).toMatchObject({ row: 4 })
    expect(scan.blanks).toEqual([3])
    expect(rows.length).toBe(5)
  })

  it('tell a quote that is never closed', () => expect(scanned('a;b\n1;"2\n3;4\n', 5).fault).toBe('unclosed-quote'))

  it('tell a record that is too long without taking it in', () => {
    const scan = newScan(';', 0)
    const chunk = Buffer.alloc(1 << 20, 'a')
    expect(scanChunk(scan, chunk)).toBe('line-too-long')
  })

  it('give back the fields that were written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', 'ä') }), { minLength: 1 }),
        (fields) => {
          const record = fields.map((field) => writeField(field, ';')).join(';')
          expect(fieldsOf(record, ';')).toEqual(fields)
          const { rows } = scanned(`${record}\nz\n`, 2)
          expect(rows).toEqual([record, 'z'])
        },
      ),
    )
  })
})
