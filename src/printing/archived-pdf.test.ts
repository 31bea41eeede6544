import { describe, expect, it } from 'vitest'
import { archivedPdf } from './archived-pdf.ts'
import { loadInstalled, openCompiler } from './typst-package.ts'

const opened = openCompiler(loadInstalled)

describe.skipIf(!opened.ok)('an archived PDF', () => {
  const written = (title: string, pdfStandard: string): Uint8Array => {
    if (!opened.ok) throw new Error(opened.why)
    const mainFileContent = `#set document(title: sys.inputs.title)\n= Koe`
    return opened.value.pdf({ mainFileContent, inputs: { title } }, { pdfStandard, creationTimestamp: 1 })
  }

  it('is what the compiler wrote, byte for byte, and an update after it that is the same when asked again', () => {
    const before = written('xmlns:pdfaid="a" <pdfaid:conformance>A $& Ä', 'a-2a')
    const after = archivedPdf(before)
    expect(Buffer.compare(after.subarray(0, before.length), before)).toBe(0)
    expect(Buffer.compare(after, archivedPdf(before))).toBe(0)
    const update = Buffer.from(after.subarray(before.length)).toString('utf8')
    expect(update).toContain('&lt;pdfaid:conformance&gt;A $&amp; Ä</rdf:li>')
    expect(update.match(/<pdfuaid:part>1<\/pdfuaid:part>/g)).toHaveLength(1)
  })

  it('is not made of what is no PDF/A, or no PDF at all', () => {
    expect(() => archivedPdf(written('x', 'ua-1'))).toThrow('unknown PDF')
    expect(() => archivedPdf(new Uint8Array([37, 80, 68, 70]))).toThrow('unknown PDF')
  })
})
