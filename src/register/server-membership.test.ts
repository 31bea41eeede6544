import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testTable } from '../../test/database.ts'
import { registerProcess } from '../../test/register-process.ts'
import { openRegister, type Register } from './register.ts'
import { isAlive, serverIn } from './server-cluster.ts'
import { ownerOf } from './server-owner.ts'
import { lockedBy, stopServer } from './server-process.ts'
import { sql } from './sql.ts'

let shared: string
const made: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'varhain-server-'))
  made.push(folder)
  return folder
}

/** Most tests share one folder, whose server runs in none of them to begin with. */
beforeAll(() => {
  shared = newFolder()
})
afterEach(async () => {
  for (const folder of made) await stop(folder)
})
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

async function stop(folder: string): Promise<void> {
  const pid = serverPid(folder)
  if (pid !== undefined) await stopServer(serverIn(folder), pid)
}

const serverPid = (folder: string) => lockedBy(serverIn(folder))
const isRunning = (folder: string) => isAlive(serverPid(folder) ?? 2 ** 22)
const makeTable = (register: Register) => testTable(register, 'kept (n int)', 'truncate kept')
const add = (register: Register, n: number) => register.change((db) => db.run(sql`insert into kept values (${n})`))
const numbers = async (register: Register) =>
  (await register.look((db) => db.rows<{ n: number }>(sql`select n from kept order by n`))).map(({ n }) => n)

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5)
}

/** The locks of the running server: what is given back leaves them as a killed one does, in another's number. */
function locksOf(folder: string): (pid: number) => void {
  const paths = ['postmaster.pid', '.s.PGSQL.5432.lock'].map((name) => join(serverIn(folder).data, name))
  const texts = paths.map((path) => readFileSync(path, 'utf8'))
  return (pid) => {
    for (const [k, path] of paths.entries()) writeFileSync(path, texts[k]?.replace(/^\d+/, String(pid)) ?? '')
  }
}

describe('the server of a folder', () => {
  it('starts with the first look, and stops with the last who used it', async () => {
    const folder = newFolder()
    const register = openRegister({ folder })
    expect(existsSync(join(folder, 'postgres'))).toBe(false)
    await makeTable(register)
    const other = registerProcess(folder)
    expect(await other.ask('add 1')).toBe('1')
    expect(await numbers(register)).toEqual([1])
    await register.close()
    expect(isRunning(folder)).toBe(true)
    expect(await other.ask('count')).toBe('1')
    expect(await other.ask('close')).toBe('done')
    expect(isRunning(folder)).toBe(false)
  })

  it('is made once by two who begin at once', async () => {
    const folder = newFolder()
    const both = [registerProcess(folder), registerProcess(folder)]
    await Promise.all(both.map((one) => one.ask('table')))
    expect(await Promise.all(both.map((one) => one.ask('add 1')))).toEqual(['1', '1'])
    expect(await both[0]?.ask('count')).toBe('2')
    await Promise.all(both.map((one) => one.ask('close')))
    expect(isRunning(folder)).toBe(false)
    expect(readdirSync(join(folder, 'postgres')).toSorted()).toEqual(['data', 'server.log'])
  })

  it('keeps what comes in while another leaves', async () => {
    const folder = shared
    const first = openRegister({ folder })
    await makeTable(first)
    let leaving = first
    for (let round = 1; round <= 12; round++) {
      const coming = openRegister({ folder })
      const [, touched] = await Promise.all([pause(round).then(() => leaving.close()), add(coming, round)])
      expect(touched).toBe(1)
      leaving = coming
    }
    expect(await numbers(leaving)).toEqual(Array.from({ length: 12 }, (_, k) => k + 1))
    await leaving.close()
    expect(isRunning(folder)).toBe(false)
  })

  it('comes back after it was killed, with everything that was told as done', async () => {
    const folder = shared
    const register = openRegister({ folder })
    await makeTable(register)
    for (let n = 1; n <= 20; n++) await add(register, n)
    const killed = serverPid(folder)
    process.kill(killed ?? Number.NaN, 'SIGKILL')
    await until(() => !isRunning(folder))
    const all = Array.from({ length: 20 }, (_, k) => k + 1)
    while (serverPid(folder) === killed) expect(await numbers(register)).toEqual(all) // its last session may still answer
    expect(await numbers(register)).toEqual(all)
    await register.close()
    expect(isRunning(folder)).toBe(false)
  })

  it('is taken over when the process that started it was killed', async () => {
    const folder = shared
    const killed = registerProcess(folder)
    await killed.ask('table')
    for (let n = 1; n <= 500; n++) killed.tell(`add ${n}`)
    await until(() => killed.answers.length > 50)
    killed.child.kill('SIGKILL')
    await killed.ended
    const before = serverPid(folder)
    const done = killed.answers.length - 1
    const register = openRegister({ folder })
    const found = await numbers(register)
    expect(found.slice(0, done)).toEqual(Array.from({ length: done }, (_, k) => k + 1))
    expect(found.length - done).toBeLessThanOrEqual(1)
    expect(serverPid(folder)).toBe(before)
    await register.close()
    expect(isRunning(folder)).toBe(false)
  })

  it('does not hear Ctrl-C in the terminal of the one who started it', async () => {
    const folder = shared
    const register = openRegister({ folder })
    await makeTable(register)
    const session = readFileSync(`/proc/${serverPid(folder)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ')[3]
    expect(Number(session)).toBe(serverPid(folder))
    await register.close()
  })

  it('starts beside a lock whose number went to another process', async () => {
    const folder = shared
    const register = openRegister({ folder })
    await makeTable(register)
    await add(register, 1)
    const leave = locksOf(folder)
    await register.close()
    const stranger = spawn('sleep', ['60'], ownerOf(join(folder, 'postgres')) ?? {})
    leave(stranger.pid ?? 0)
    const again = openRegister({ folder })
    expect(await numbers(again)).toEqual([1])
    await again.close()
    expect(isAlive(stranger.pid ?? 0)).toBe(true)
    stranger.kill()
    await once(stranger, 'exit')
  })

  it('starts beside the lock of a server that has ended without anybody having asked how', async () => {
    const folder = shared
    const register = openRegister({ folder })
    await makeTable(register)
    await add(register, 1)
    const { home } = serverIn(folder)
    const leave = locksOf(folder)
    await register.close()
    const careless = spawn('sh', ['-c', 'exec 3<&0; (read word <&3) & echo $!; exec sleep 60'], ownerOf(home) ?? {})
    const [told] = (await once(careless.stdout, 'data')) as [Buffer]
    const ended = Number(told)
    await until(() => readFileSync(`/proc/${careless.pid}/cmdline`, 'utf8').startsWith('sleep'))
    careless.stdin.end()
    await until(() => readFileSync(`/proc/${ended}/stat`, 'utf8').includes(') Z '))
    leave(ended)
    const again = openRegister({ folder })
    expect(await numbers(again)).toEqual([1])
    await again.close()
    expect(readFileSync(`/proc/${ended}/stat`, 'utf8')).toContain(') Z ')
    careless.kill()
    await once(careless, 'exit')
  })

  it('is made anew when its making was cut short', async () => {
    const folder = newFolder()
    const cut = registerProcess(folder)
    const home = join(folder, 'postgres')
    cut.tell('table')
    await until(() => existsSync(home) && readdirSync(home).some((name) => name.startsWith('making-')))
    await pause(100)
    cut.child.kill('SIGKILL')
    await cut.ended
    expect(existsSync(join(home, 'data'))).toBe(false)
    const register = openRegister({ folder })
    await makeTable(register)
    await add(register, 1)
    expect(await numbers(register)).toEqual([1])
    await register.close()
    const later = openRegister({ folder })
    expect(await numbers(later)).toEqual([1])
    await later.close()
    expect(readdirSync(home).toSorted()).toEqual(['data', 'server.log'])
  })

  it('is reached below a path longer than a socket may have', async () => {
    const long = join(newFolder(), 'a'.repeat(60), 'b'.repeat(60))
    const register = openRegister({ folder: long })
    await makeTable(register)
    const other = registerProcess(long)
    expect(await other.ask('add 1')).toBe('1')
    await other.ask('close')
    expect(await numbers(register)).toEqual([1])
    await register.close()
    expect(isRunning(long)).toBe(false)
  })

  it('is refused when another version made it', async () => {
    const folder = shared
    const register = openRegister({ folder })
    await makeTable(register)
    await register.close()
    writeFileSync(join(serverIn(folder).data, 'PG_VERSION'), '17\n')
    const again = openRegister({ folder })
    await expect(numbers(again)).rejects.toThrow('register of another version: 17, not 18')
    await again.close()
    writeFileSync(join(serverIn(folder).data, 'PG_VERSION'), '18\n')
  })

  it('says why it does not start', async () => {
    const folder = shared
    const settings = join(serverIn(folder).data, 'postgresql.conf')
    const right = readFileSync(settings)
    appendFileSync(settings, 'no_such_setting = on\n')
    const register = openRegister({ folder })
    await expect(numbers(register)).rejects.toThrow(/^server did not start: .*no_such_setting.*; or set DATABASE_URL/s)
    writeFileSync(settings, right)
    await makeTable(register)
    await register.close()
  })

  it('keeps its log from growing', async () => {
    const folder = shared
    const { log } = serverIn(folder)
    await expect.poll(() => lockedBy(serverIn(folder))).toBeUndefined() // none still says its last words
    writeFileSync(log, 'x'.repeat(300_000))
    const register = openRegister({ folder })
    await makeTable(register)
    await register.close()
    expect(statSync(log).size).toBeLessThan(10_000)
    expect(statSync(`${log}.1`).size).toBe(300_000)
  })

  it('writes nothing about people into its log', async () => {
    const folder = shared
    const register = openRegister({ folder })
    await testTable(register, 'child (name text primary key)')
    const put = () => register.change((db) => db.run(sql`insert into child values (${'Aino Virtanen'})`))
    await put()
    await expect(put()).rejects.toThrow('duplicate key')
    await expect(register.look((db) => db.rows(sql`select 'Eero Virtanen'::int`))).rejects.toThrow('invalid input')
    await register.close()
    const log = readFileSync(serverIn(folder).log, 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toMatch(/Virtanen|child/)
  })

  it('orders as Finnish does', async () => {
    const folder = shared
    const register = openRegister({ folder })
    const ordered = await register.look((db) =>
      db.rows<{ w: string }>(
        sql`select w from unnest(${['öljy', 'zeta', 'äiti', 'Aamu', 'åbo', 'ala']}::text[]) w order by w`,
      ),
    )
    expect(ordered.map(({ w }) => w)).toEqual(['Aamu', 'ala', 'zeta', 'åbo', 'äiti', 'öljy'])
    await register.close()
  })
})
