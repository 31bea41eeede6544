import { describe, expect, it } from 'vitest'
import { MAY_IMPORT, PURE } from './tables.ts'
import { isTest, type ProjectFile, roomOf, SOURCES } from './tree.ts'

const code = SOURCES.filter((file) => !isTest(file))
const pure = code.filter((file) => PURE.includes(roomOf(file.path)))
const paths = (files: readonly ProjectFile[]) => files.map((file) => file.path)

/** The file without comments and texts, so that a word in a sentence is not taken for code. */
const bare = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")

const having = (files: readonly ProjectFile[], pattern: RegExp) =>
  paths(files.filter((file) => pattern.test(bare(file.text))))

describe('sizes', () => {
  it('no file is longer than 300 lines, words and data aside', () => {
    const long = code.filter((file) => file.lines > 300 && roomOf(file.path) !== 'words')
    expect(paths(long)).toEqual([])
  })

  it('half of the files are at most 120 lines, nine in ten at most 200', () => {
    const sizes = code.map((file) => file.lines).toSorted((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(120)
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(200)
  })
})

describe('pure rooms', () => {
  it('read no clock', () => expect(having(pure, /new Date\(\)|Date\.now|performance\.now/)).toEqual([]))
  it('draw no chance', () => expect(having(pure, /Math\.random|crypto\./)).toEqual([]))
  it('read no environment and reach no network', () =>
    expect(having(pure, /\bprocess\.|\bfetch\(|import\.meta\.env/)).toEqual([]))
  it('print nothing', () => expect(having(pure, /\bconsole\./)).toEqual([]))
  it('open with what they are', () => {
    const silent = pure.filter((file) => !/^\/\*\*/.test(file.text))
    expect(paths(silent)).toEqual([])
  })
})

describe('code', () => {
  it('has no enum, no any, no default export and no barrel', () => {
    expect(having(code, /\benum \w|: any\b|<any>|as any\b/)).toEqual([])
    expect(having(code, /export default/)).toEqual([])
    expect(having(code, /^export \* from/m)).toEqual([])
  })

  it('has no file without a noun of the trade', () => {
    const nameless = /(^|\/)(utils?|helpers?|common|misc|shared|types|index|constants)(\.|\/|$)/
    expect(paths(SOURCES.filter((file) => nameless.test(file.path)))).toEqual([])
  })

  it('is named in kebab-case', () => {
    const odd = SOURCES.filter((file) => !/^src\/([a-z0-9-]+\/)*[a-z0-9-]+(\.test|\.d)?\.tsx?$/.test(file.path))
    expect(paths(odd)).toEqual([])
  })

  it('stands in a room', () => {
    const rooms = Object.keys(MAY_IMPORT)
    expect(paths(SOURCES.filter((file) => file.path !== 'src/main.ts' && !rooms.includes(roomOf(file.path))))).toEqual(
      [],
    )
  })

  it('has no class that is not an error', () => {
    expect(having(code, /\bclass (?!\w+ extends (\w*Error|Component)\b)\w+[^=]*\{/)).toEqual([])
  })

  it('asks no area by its name', () =>
    expect(paths(code.filter(({ text }) => /\barea(\.id)? === ['"`]\w/.test(text)))).toEqual([]))
})
