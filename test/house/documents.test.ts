import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withPrint } from './tables.ts'
import { filesBelow, ROOT, read } from './tree.ts'

const PAGES = ['README.md', 'ARCHITECTURE.md', 'GLOSSARY.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']
const docs = filesBelow('docs', /\.md$/)
const pages = [...PAGES.map((path) => ({ path, text: read(path) })), ...docs]

describe('ARCHITECTURE.md', () => {
  it('shows the rooms as architecture.mjs has them', () =>
    expect(withPrint(read('ARCHITECTURE.md'))).toBe(read('ARCHITECTURE.md')))

  it('links every decision', () => {
    const text = read('ARCHITECTURE.md')
    const decisions = docs.filter((page) => page.path.startsWith('docs/decisions/'))
    expect(decisions.filter((page) => !text.includes(`](${page.path})`)).map((page) => page.path)).toEqual([])
  })
})

describe('GLOSSARY.md', () => {
  const entries = [...read('GLOSSARY.md').matchAll(/\[`(src\/model\/[a-z-]+\.ts)`\]/g)].map((match) => match[1] ?? '')
  const nouns = filesBelow('src/model', /(?<!\.test)\.ts$/).map((file) => file.path)

  it('has an entry for every noun of the model', () =>
    expect(nouns.filter((path) => !entries.includes(path))).toEqual([]))

  it('names no noun that the model lacks', () => expect(entries.filter((path) => !nouns.includes(path))).toEqual([]))
})

describe('documents', () => {
  it('link only to what is there', () => {
    const broken = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('name no path of a machine', () => {
    const told = pages.filter(({ text }) => /(^|[\s`(])\/(home|root|work|Users)\//.test(text))
    expect(told.map(({ path }) => path)).toEqual([])
  })

  it('name only files of the tree', () => {
    const gone = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|tools|docs|test|areas|seeds)\/[\w./-]+\.\w+)`/g)]
        .map((match) => match[1] ?? '')
        .filter((file) => !existsSync(join(ROOT, file)))
        .map((file) => `${path}: ${file}`),
    )
    expect(gone).toEqual([])
  })
})
