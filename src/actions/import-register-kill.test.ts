import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Register } from '#register/register.ts'
import { sql } from '#register/sql.ts'
import { addUnit, addWorker } from '#register/worker.ts'
import { type TestRegister, testRegister } from '../../test/database.ts'

let t: TestRegister
let folder: string
beforeAll(async () => {
  t = await testRegister()
  folder = mkdtempSync(join(tmpdir(), 'varhain-killed-'))
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})

const administrator = (register: Register) =>
  register.change(async (db) => {
    const name = { fi: 'Palveluohjaus', sv: 'Servicehandledning', en: 'Guidance' }
    const unit = await addUnit(db, { name, kind: 'guidance', area: 'esimerkkila' })
    const one = { name: 'Työntekijä', position: 'pääkäyttäjä', duty: 'administrator' as const, unit }
    return { name: one.name, duty: one.duty, worker: { ...one, id: await addWorker(db, one) } }
  })

/** Another process that brings a file in; told to, it kills itself half way. */
const PROGRAM = `
import { perform } from '#actions/perform.ts'
import { importRegister } from '#actions/import-register.ts'
import { openRegister } from '#register/register.ts'
const [url, keys, file, actor, fate] = process.argv.slice(1)
const register = openRegister({ folder: keys, url })
const world = { register, areas: [], now: () => '2026-09-01T08:00:00.000Z' }
const progress = (_, share) => fate === 'killed' && share > 0.4 && process.kill(process.pid, 'SIGKILL')
const call = { world, actor: JSON.parse(actor), signal: new AbortController().signal, progress }
await perform(importRegister, { file, source: 'vanha', holds: 'persons' }, call)
await register.close()
`

async function importing(file: string, actor: object, fate: 'killed' | 'left alone') {
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', PROGRAM]
  const cwd = join(import.meta.dirname, '..', '..')
  const child = spawn(process.execPath, [...flags, t.url, t.folder, file, JSON.stringify(actor), fate], {
    stdio: 'inherit',
    cwd,
  })
  await once(child, 'exit')
  return child.signalCode ?? child.exitCode
}

it('an import that is killed half way leaves nothing of its file, and is brought in whole the next time', async () => {
  const actor = await administrator(t.register)
  const file = join(folder, 'henkilot.csv')
  const rows = Array.from({ length: 1500 }, (_, k) => `t${k};Suku${k};Nimi;ei`)
  writeFileSync(file, ['id;family_name;given_names;is_protected', ...rows].join('\n'))
  const left = () => t.register.look((db) => db.one(sql`select count(*)::int as left from person`))
  expect(await importing(file, actor, 'killed')).toBe('SIGKILL')
  expect(await left()).toEqual({ left: 0 })
  expect(await importing(file, actor, 'left alone')).toBe(0)
  expect(await left()).toEqual({ left: 1500 })
})
