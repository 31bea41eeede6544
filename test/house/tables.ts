/** The tables of architecture.mjs and their print, with types: both are plain JavaScript for dependency-cruiser's sake. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './tree.ts'

const load = (path: string): Promise<unknown> => import(pathToFileURL(join(ROOT, path)).href)

type Lists = Readonly<Record<string, readonly string[]>>

export const { MAY_IMPORT, MAY_USE, PURE } = (await load('architecture.mjs')) as {
  MAY_IMPORT: Lists
  MAY_USE: Lists
  PURE: readonly string[]
}

export const { withPrint } = (await load('tools/architecture-diagram.mjs')) as { withPrint: (page: string) => string }
