/** The file of a result (tulostiedosto): written whole or not at all; its ending tells the format where there are several. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import type { Action } from '#actions/action.ts'
import { hasField, Misuse, wordsOfField } from './option.ts'

export const OUT = 'write the result into a file; its ending tells the format where there are several'

/** Where a file or a folder is among the action's own fields, it is the action that writes. */
export const writesItself = (action: Action): boolean => hasField(action.input, 'out')

/** The input with the format that the file's ending tells. */
export function withFormat(
  input: Record<string, unknown>,
  action: Action,
  out: string | undefined,
): Record<string, unknown> {
  const formats = wordsOfField(action.input, 'format')
  if (out === undefined || formats.length === 0 || input.format !== undefined) return input
  const ending = extname(out).slice(1).toLowerCase()
  if (!formats.includes(ending))
    throw new Misuse(`--out ${out}: give a file that ends in one of .${formats.join(', .')}, or --format`)
  return { ...input, format: ending }
}

export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${resolve(path)}.${process.pid}.part`
  try {
    writeFileSync(draft, content)
    renameSync(draft, resolve(path))
  } catch (error) {
    rmSync(draft, { force: true })
    throw new Error(`--out ${path}: cannot be written: ${(error as Error).message}`)
  }
}
