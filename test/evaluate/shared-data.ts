/** Shared data (yhteinen aineisto): published panels beside the repository, read by path; tests that need one are skipped without it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')

export const hasShared = (path: string): boolean => existsSync(join(FOLDER, path))

export const sharedPath = (path: string): string => join(FOLDER, path)

export const sharedText = (path: string): string => readFileSync(join(FOLDER, path), 'utf8')
