/**
 * The PostgreSQL of a test run: a place for one embedded server, which the first test that needs people starts, and which is
 * stopped here; or the server that DATABASE_URL names, which is left as it was found.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { isAlive, serverIn } from '#register/server-cluster.ts'
import { lockedBy, stopServer } from '#register/server-process.ts'
import { readyMark, TOLD } from './made-once.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    registerFolder: string
    registerUrl: string
    registerRun: string
    /** Where the first start's content is made once for the journeys. */
    exampleFolder: string
    /** Where the product lives that journeys share. */
    sharedFolder: string
    /** Where the product lives that the workers' journeys share. */
    workFolder: string
    /** Where the journeys' browser is unpacked once. */
    browserFolder: string
  }
}

const PREFIX = 'varhain-register-'

const run = `${process.pid}`
const url = process.env.DATABASE_URL ?? ''
let folder: string | undefined

export async function setup(project: TestProject): Promise<void> {
  for (const left of leftovers()) await remove(left)
  folder = mkdtempSync(join(tmpdir(), `${PREFIX}${run}-`))
  project.provide('registerFolder', folder)
  project.provide('registerUrl', url)
  project.provide('registerRun', run)
  const [example, browser, shared, work] = madeIn(folder)
  project.provide('sharedFolder', shared)
  project.provide('workFolder', work)
  project.provide('exampleFolder', example)
  project.provide('browserFolder', browser)
}

export async function teardown(): Promise<void> {
  if (folder !== undefined) {
    const [, , ...shared] = madeIn(folder)
    await Promise.all(shared.map(endShared))
    await remove(folder)
    for (const made of madeIn(folder).flatMap((one) => [one, readyMark(one)]))
      rmSync(made, { recursive: true, force: true })
  }
  if (url !== '') await dropTemplates()
}

/** What the files of a run make once together, beside the register's folder. */
const madeIn = (folder: string) =>
  [`${folder}-example`, `${folder}-browser`, `${folder}-shared`, `${folder}-work`] as const

/** The product that journeys shared: its group is told to stop, and gone. */
async function endShared(shared: string): Promise<void> {
  const told = join(shared, TOLD)
  if (!existsSync(told)) return
  const { pid } = JSON.parse(readFileSync(told, 'utf8')) as { pid: number }
  if (isAlive(pid)) process.kill(pid, 'SIGTERM')
  while (isAlive(pid)) await pause(50)
}

/** Folders of runs that were killed: their server may still run. */
const leftovers = (): string[] =>
  readdirSync(tmpdir())
    .filter((name) => name.startsWith(PREFIX) && !isAlive(Number.parseInt(name.slice(PREFIX.length), 10)))
    .map((name) => join(tmpdir(), name))

async function remove(folder: string): Promise<void> {
  const server = serverIn(folder, 'tests')
  const pid = existsSync(server.data) ? lockedBy(server) : undefined
  if (pid !== undefined) await stopServer(server, pid)
  rmSync(folder, { recursive: true, force: true })
}

async function dropTemplates(): Promise<void> {
  const db = new Client({ connectionString: url })
  await db.connect()
  const made = await db.query<{ name: string }>('select datname as name from pg_database where datname like $1', [
    `varhain\\_template\\_${run}\\_%`,
  ])
  for (const { name } of made.rows) await db.query(`drop database ${name} with (force)`)
  await db.end()
}
