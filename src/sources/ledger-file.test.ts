import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { Profile } from '#model/profile.ts'
import { readyLedgerFile } from './ledger-file.ts'
import { recordsAt } from './record-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'varhain-ledger-'))
const work = mkdtempSync(join(tmpdir(), 'varhain-work-'))
afterAll(() => {
  for (const path of [folder, work]) rmSync(path, { recursive: true })
})

const PROFILE = Profile.parse({
  id: 'test-form',
  name: 'Testi',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  thousands: ' ',
  columns: { organisation: 'Yksikkö', period: 'Päivä', amount: 'Summa' },
  periodForm: 'day-fi',
  costSign: 'positive',
})
const HEADING = 'Yksikkö;Päivä;Summa'

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function read(content: string | Uint8Array, changes: Partial<Profile> = {}) {
  const outcome = await readyLedgerFile(put('file.bin', content), { ...PROFILE, ...changes }, work)
  return outcome.ok ? outcome.value : outcome.why
}

const latin = (text: string) => Buffer.from(text, 'latin1')

describe('a ledger file', () => {
  it('that is clean UTF-8 is read as it stands, hashed and counted', async () => {
    const text = `${HEADING}\nA;1.1.2020;1\n\n"B\nC";1.1.2020;2\nD;1.1.2020;3`
    const ready = await read(text)
    expect(ready).toMatchObject({
      records: 3,
      isCopy: false,
      bytes: Buffer.byteLength(text),
      headingRow: 1,
      blankRows: [3],
    })
    expect(ready).toMatchObject({
      sha256: createHash('sha256').update(text).digest('hex'),
      headings: HEADING.split(';'),
    })
  })

  it('in windows-1252 becomes a UTF-8 copy with the hash of the original', async () => {
    const bytes = Buffer.concat([latin(`${HEADING}\nÄ `), Buffer.from([0x80]), latin(';1.1.2020;1\n')])
    const ready = await read(bytes, { encoding: 'windows-1252' })
    if (!('csvPath' in ready)) throw new Error(ready.fault)
    expect(readFileSync(ready.csvPath, 'utf8')).toBe(`${HEADING}\nÄ €;1.1.2020;1\n`)
    expect(ready).toMatchObject({ isCopy: true, sha256: createHash('sha256').update(bytes).digest('hex') })
  })

  it.each([
    ['UTF-8', Buffer.from(`\ufeff${HEADING}\nA;1.1.2020;1\n`)],
    ['UTF-16', Buffer.from(`\ufeff${HEADING}\nA;1.1.2020;1\n`, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\ufeff${HEADING}\nA;1.1.2020;1\n`, 'utf16le').swap16()],
  ])('with a byte order mark is read as %s', async (_, bytes) =>
    expect(await read(bytes)).toMatchObject({ records: 1, isCopy: true, headings: HEADING.split(';') }),
  )

  it('with Windows line ends, or with both kinds, becomes a copy with newlines alone', async () => {
    const long = `A;1.1.2020;1\n`.repeat(300_000)
    for (const [start, end] of [
      ['\r\n', ''],
      ['\n', 'B;1.1.2020;"2\r\n3"\r\n'],
    ]) {
      const text = `${HEADING}${start}${long}${end}`
      const ready = await read(text)
      if (!('csvPath' in ready)) throw new Error(ready.fault)
      expect(readFileSync(ready.csvPath, 'utf8') === text.replaceAll('\r\n', '\n')).toBe(true)
      expect(ready).toMatchObject({
        records: end === '' ? 300_000 : 300_001,
        isCopy: true,
        bytes: Buffer.byteLength(text),
      })
      expect(ready.sha256).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })

  it('gives back the text of chosen rows', async () => {
    const path = put('rows.csv', `Otsikko\n${HEADING}\n"A\n""a""";1;2\n\nB;3;4\nC;5;6`)
    const lines = []
    for await (const line of recordsAt(path, [6, 3, 5, 3, 99], { separator: ';', skipRows: 1 })) lines.push(line)
    expect(lines).toEqual([
      { row: 3, text: '"A\n""a""";1;2' },
      { row: 5, text: 'B;3;4' },
      { row: 6, text: 'C;5;6' },
    ])
  })

  it('stops when the reader is told to and leaves no copy', async () => {
    const before = readdirSync(work).length
    const path = put('stop.csv', `${HEADING}\nÄ;1;2\n`)
    const profile = { ...PROFILE, encoding: 'windows-1252' as const }
    await expect(readyLedgerFile(path, profile, work, { signal: AbortSignal.abort() })).rejects.toThrow()
    expect(readdirSync(work).length).toBe(before)
  })
})

describe('a broken or hostile file', () => {
  it.each([
    ['nothing', '', { fault: 'empty' }],
    ['only a heading', `${HEADING}\n`, { fault: 'empty', row: 1 }],
    ['only blank lines', '\n\n', { fault: 'no-heading' }],
    ['another heading', 'a;b\n1;2\n', { fault: 'missing-columns', column: 'Yksikkö' }],
    ['a column twice', `${HEADING};Summa\n1;2;3;4\n`, { fault: 'duplicate-columns', column: 'Summa' }],
    ['an unclosed quote', `${HEADING}\nA;1;1\n"B;2;2\nC;3;3\n`, { fault: 'unclosed-quote', row: 3 }],
    ['a zero byte', `${HEADING}\nA;1;1\nB\0;2;2\n`, { fault: 'binary', row: 3 }],
    ['another encoding', latin(`${'Yksikk;'}\nA;1;1\nÄ;2;2\n`), { fault: 'broken-encoding', row: 3 }],
    ['a cut character', Buffer.from(`${HEADING}\nA;1;Ä`).subarray(0, -1), { fault: 'broken-encoding', row: 2 }],
    ['a packed file', Buffer.from([0x1f, 0x8b, 8, 0, 0]), { fault: 'unsupported' }],
  ])('with %s is refused', async (_, content, expected) => expect(await read(content)).toMatchObject(expected))

  it('in UTF-8 is not read as windows-1252', async () =>
    expect(await read(`${HEADING}\nA;1;1\n`, { encoding: 'windows-1252' })).toMatchObject({ fault: 'broken-encoding' }))

  it('of one endless line is refused at once, not taken in', async () => {
    const path = put('endless.csv', `${HEADING}\n${'x'.repeat(3_000_000)}`)
    truncateSync(path, 2_000_000_000) // the rest is a hole: zero bytes that take no disk
    let reached = 0
    const outcome = await readyLedgerFile(path, PROFILE, work, { onProgress: (bytes) => (reached = bytes) })
    expect(outcome).toMatchObject({ ok: false, why: { fault: 'line-too-long', row: 2 } })
    expect(reached).toBeLessThan(5_000_000)
  })

  it('that is a folder or missing is named so', async () => {
    expect(await readyLedgerFile(folder, PROFILE, work)).toMatchObject({ why: { fault: 'not-a-file' } })
    expect(await readyLedgerFile(join(folder, 'none'), PROFILE, work)).toMatchObject({ why: { fault: 'not-a-file' } })
  })
})

const workbook = (
  rows: Parameters<typeof writeXlsx>[0]['sheets'][number]['rows'],
  cells?: Map<string, { formula: string; value: number }>,
) => writeXlsx({ sheets: [{ name: 'Taulu', ...(rows ? { rows } : {}), ...(cells ? { cells } : {}) }] })

describe('a workbook', () => {
  it('is read in the form of the profile, formulas marked', async () => {
    const rows = [
      ['Yksikkö', 'Päivä', 'Summa'],
      ['A; "1"', new Date(Date.UTC(2020, 1, 29)), 1234.5],
      [],
      ['005', '1.3.2020', 0.1 + 0.2],
      ['C', '1.3.2020', 1e300],
      ['D', '1.3.2020', 7],
    ]
    const ready = await read(await workbook(rows, new Map([['5,2', { formula: '3+4', value: 7 }]])))
    if (!('csvPath' in ready)) throw new Error(`${ready.fault} ${ready.detail}`)
    expect(ready).toMatchObject({ records: 4, isCopy: true })
    const lines = readFileSync(ready.csvPath, 'utf8').split('\n')
    expect(lines.slice(0, 4)).toEqual([HEADING, '"A; ""1""";29.2.2020;1234,5', '', '005;1.3.2020;0,3'])
    expect(lines[4]).toBe(`C;1.3.2020;1${'0'.repeat(300)}`)
    expect(lines[5]).toBe('D;1.3.2020;=FORMULA')
  })

  it('that is cut short is refused', async () => {
    const whole = await workbook([HEADING.split(';'), ['A', '1.1.2020', 1]])
    expect(await read(whole.subarray(0, whole.length - 100))).toMatchObject({ fault: 'broken-workbook' })
    expect(await read(whole.subarray(0, 10))).toMatchObject({ fault: 'broken-workbook' })
  })

  it('that is a bomb is refused before it is unpacked', async () => {
    const zeros = deflateRawSync(Buffer.alloc(100_000_000))
    expect(await read(zipOf('xl/worksheets/sheet1.xml', zeros, 100_000_000))).toMatchObject({ fault: 'zip-bomb' })
    expect(await read(zipOf('xl/big.bin', zeros, 4_000_000_000))).toMatchObject({ fault: 'zip-bomb' })
    const hidden = Buffer.concat([zeros, zipOf('xl/workbook.xml', zeros, 1000)])
    expect(await read(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), hidden]))).toMatchObject({
      fault: 'broken-workbook',
    })
  })

  it('that lies about its size, climbs out or is encrypted is refused', async () => {
    const zeros = deflateRawSync(Buffer.alloc(100_000_000))
    expect(await read(zipOf('xl/workbook.xml', zeros, 1000))).toMatchObject({ fault: 'broken-workbook' })
    expect(await read(zipOf('../../etc/passwd', zeros, 1000))).toMatchObject({ fault: 'broken-workbook' })
    expect(await read(zipOf('xl/workbook.xml', zeros, 1000, 1))).toMatchObject({ fault: 'unsupported' })
  })
})

/** A ZIP of one part whose directory says what the test wants it to say. */
function zipOf(name: string, packed: Buffer, size: number, flags = 0): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}
