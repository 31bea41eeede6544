/**
 * A product that changes its register as fast as it can, to be killed: it tells each change that was acknowledged by a line, and
 * answers `check` with what is there. It loads the one action and no more, so that a hundred of it start soon.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const SOURCE = join(import.meta.dirname, '..', 'src')

const PROGRAM = `
import { createInterface } from 'node:readline'
import { addPersonAction } from '${SOURCE}/actions/add-person.ts'
import { perform } from '${SOURCE}/actions/perform.ts'
import { followedLog } from '${SOURCE}/actions/verify-log.ts'
import { openRegister } from '${SOURCE}/register/register.ts'
import { sql } from '${SOURCE}/register/sql.ts'
import { addUnit, addWorker, workerById } from '${SOURCE}/register/worker.ts'

const [folder] = process.argv.slice(1)
const lines = createInterface({ input: process.stdin })
const open = Promise.withResolvers()
const gone = Promise.withResolvers()
lines.on('line', async (line) => {
  if (line === 'go') return gone.resolve()
  await open.promise
  console.log('there ' + JSON.stringify(await check().catch((error) => error.message)))
})
await gone.promise
const register = openRegister({ folder })
const name = { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' }
const first = (db) => db.maybe(sql\`select min(id) as id from worker having count(*) > 0\`)
const found = await register.look(first)
const id = found?.id ?? await register.change(async (db) => addWorker(db, {
  name: 'Työ Tekijä', position: 'palveluohjaaja', duty: 'guidance-worker',
  unit: await addUnit(db, { name, kind: 'guidance', area: 'esimerkkila' }),
}))
const worker = await register.look((db) => workerById(db, id, '2026-11-22'))
const call = {
  world: { register, now: () => new Date().toISOString() },
  actor: { name: worker.name, duty: worker.duty, worker },
  signal: new AbortController().signal,
  progress: () => undefined,
}
const check = () => register.look(async (db) => ({
  people: (await db.rows(sql\`select id from person order by id\`)).map((row) => row.id),
  halves: await db.rows(sql\`select coalesce(p.id, d.person_id) as id from person p
    full join (select * from deed where action = 'add-person' and log = 'use' and person_id is not null) d on d.person_id = p.id
    where p.id is null or d.id is null or not exists (select from person_key k where k.person_id = p.id)\`),
  broken: (await followedLog(db, call)).faults,
}))
const word = () => Array.from({ length: 8 }, () => 'aeiklmnoprstuvy'[Math.floor(Math.random() * 15)]).join('')
open.resolve()
const load = async () => {
  for (let k = 0; ; k++) {
    const input = { familyName: word(), givenNames: word(), birth: '20' + (10 + (k % 15)) + '-05-05' }
    const outcome = await perform(addPersonAction, input, call).catch(() => undefined)
    if (outcome?.ok) console.log('done ' + outcome.value.person)
  }
}
await Promise.all([1, 2, 3].map(load))
`

export interface KillProcess {
  readonly child: ChildProcess
  /** Numbers of everybody whose adding was acknowledged. */
  readonly acknowledged: readonly number[]
  /** Opens the register and works; until then it waits, loaded. */
  go(): void
  /** Until so many more were acknowledged. */
  more(count: number): Promise<void>
  check(): Promise<Found>
  readonly ended: Promise<unknown>
}

export interface Found {
  readonly people: readonly number[]
  /** Whoever has no row of the log or no keys, and rows of the log without somebody. */
  readonly halves: readonly unknown[]
  readonly broken: readonly unknown[]
}

export function killProcess(folder: string): KillProcess {
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', PROGRAM, folder]
  const child = spawn(process.execPath, flags, { stdio: ['pipe', 'pipe', 'pipe'], cwd: join(SOURCE, '..') })
  const acknowledged: number[] = []
  const waiting: { from: number; count: number; done: () => void }[] = []
  const asking: ((found: Found) => void)[] = []
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += String(text)
  })
  child.stdin.on('error', () => undefined)
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, rest = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]
    if (word === 'done') acknowledged.push(Number(rest))
    if (word === 'there') asking.shift()?.(JSON.parse(rest) as Found)
    for (const one of waiting) if (acknowledged.length >= one.from + one.count) one.done()
  })
  // its output is read to the end before it counts as ended
  const ended = once(child, 'close')
  const unless = <T>(work: Promise<T>): Promise<T> =>
    Promise.race([
      work,
      ended.then(() => {
        throw new Error(`ended: ${complaint}`)
      }),
    ])
  return {
    ...{ child, acknowledged, ended },
    go: () => child.stdin.write('go\n'),
    more: (count) => unless(new Promise((done) => waiting.push({ from: acknowledged.length, count, done }))),
    check: () =>
      unless(
        new Promise((found) => {
          asking.push(found)
          child.stdin.write('check\n')
        }),
      ),
  }
}
