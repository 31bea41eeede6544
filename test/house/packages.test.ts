import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAY_USE } from './tables.ts'
import { ROOT, read } from './tree.ts'

const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { version?: string; resolved?: string; license?: string }>
}
const wanted = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((kind) =>
  Object.entries(manifest[kind] ?? {}),
)

describe('packages', () => {
  it('are pinned exactly, and locked at what is pinned', () => {
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
    const other = wanted.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)
    expect(other).toEqual([])
  })

  it('are locked without the name of a host', () => {
    expect(Object.entries(lock.packages).filter(([, one]) => one.resolved !== undefined)).toEqual([])
    const hosts = [...read('package-lock.json').matchAll(/https?:\/\/([\w.-]+)/g)].map((match) => match[1] ?? '')
    expect(hosts.filter((host) => /registry|mirror|proxy|artifact/.test(host))).toEqual([])
  })

  it('are each used by a room', () => {
    const used = Object.values(MAY_USE).flat()
    const runtime = Object.keys(manifest.dependencies ?? {})
    expect(
      runtime.filter((name) => !used.some((one) => name === one || (one.endsWith('/') && name.startsWith(one)))),
    ).toEqual([])
  })

  it('have their licences told in NOTICE', () => {
    expect(existsSync(join(ROOT, 'NOTICE'))).toBe(true)
    const notice = read('NOTICE')
    expect(Object.keys(manifest.dependencies ?? {}).filter((name) => !notice.includes(name))).toEqual([])
  })
})
