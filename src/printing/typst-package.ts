/**
 * Typst's package for this platform (ladontaohjelma), looked for when the first paper is printed.
 *
 * It is optional, a native binary of about 50 MB, and comes without types: what is used of it is written here and
 * checked as it is loaded.
 */
import { createRequire } from 'node:module'
import { done, type Outcome, refused } from '#kernel/outcome.ts'

export interface PrintOptions {
  readonly pdfStandard: string
  /** Whole seconds since 1970; the one date that the file holds. */
  readonly creationTimestamp: number
}

/** The part of the compiler that is used. `pdf` throws with the compiler's own words. */
export interface TypstCompiler {
  pdf(
    source: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> },
    options: PrintOptions,
  ): Uint8Array
  /** Forgets what the last so many compilations did not use. */
  evictCache(age: number): void
}

export type Load = (name: string) => unknown

const ENDING: Readonly<Partial<Record<NodeJS.Platform, string>>> = { linux: '-gnu', win32: '-msvc' }

/** The package of this platform, by the naming of its publisher. */
export const PACKAGE = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}${ENDING[process.platform] ?? ''}`

export const loadInstalled: Load = createRequire(import.meta.url)

/** A compiler of the installed package, or the package that is missing. */
export function openCompiler(load: Load): Outcome<TypstCompiler, string> {
  const found = packageFrom(load)
  if (found === undefined) return refused(PACKAGE)
  return done(compilerOf(found))
}

function packageFrom(load: Load): unknown {
  try {
    return load(PACKAGE)
  } catch {
    return undefined
  }
}

function compilerOf(found: unknown): TypstCompiler {
  const create = memberOf(memberOf(found, 'NodeCompiler'), 'create')
  if (typeof create !== 'function') throw new Error(`unknown compiler: ${PACKAGE}`)
  const compiler: unknown = create.call(memberOf(found, 'NodeCompiler'))
  const isWhole = ['pdf', 'evictCache'].every((name) => typeof memberOf(compiler, name) === 'function')
  if (!isWhole) throw new Error(`unknown compiler: ${PACKAGE}`)
  return compiler as TypstCompiler
}

const memberOf = (holder: unknown, name: string): unknown =>
  (typeof holder === 'object' || typeof holder === 'function') && holder !== null
    ? (holder as Record<string, unknown>)[name]
    : undefined
