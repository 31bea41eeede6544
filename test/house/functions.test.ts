import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { isTest, type ProjectFile, SOURCES } from './tree.ts'

interface Found {
  readonly where: string
  readonly lines: number
  readonly flags: readonly string[]
}

const code = SOURCES.filter((file) => !isTest(file))

function functionsOf({ path, text }: ProjectFile): Found[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const lineOf = (place: number) => source.getLineAndCharacterOfPosition(place).line
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isMethodDeclaration(node)) {
      const start = lineOf(node.getStart(source))
      const flags = node.parameters.filter((one) => one.type?.kind === ts.SyntaxKind.BooleanKeyword)
      found.push({
        where: `${path}:${start + 1}`,
        lines: lineOf(node.end) - start + 1,
        flags: flags.map((one) => one.name.getText(source)),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const functions = code.flatMap(functionsOf)

describe('functions', () => {
  it('are at most 40 lines long, 60 where they draw a screen', () => {
    const long = functions.filter(({ where, lines }) => lines > (where.includes('.tsx:') ? 60 : 40))
    expect(long.map(({ where, lines }) => `${where} ${lines}`)).toEqual([])
  })

  it('are mostly short', () => {
    const sizes = functions.map(({ lines }) => lines).toSorted((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(8)
  })

  it('take no bare true or false', () => {
    const flagged = functions.filter(({ flags }) => flags.length > 0)
    expect(flagged.map(({ where, flags }) => `${where} ${flags.join(', ')}`)).toEqual([])
  })
})
