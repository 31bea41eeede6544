/** The files of the project, for the tests of the house. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')

export interface ProjectFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly text: string
  readonly lines: number
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Every file below a folder whose name ends so. */
export function filesBelow(folder: string, ending: RegExp): ProjectFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
    .map((path) => {
      const text = read(path)
      return { path, text, lines: text.split('\n').length - 1 }
    })
}

export const SOURCES: readonly ProjectFile[] = filesBelow('src', /\.tsx?$/)

export const isTest = ({ path }: ProjectFile): boolean => /\.test\.tsx?$/.test(path)

export const roomOf = (path: string): string => path.split('/')[1] ?? ''
