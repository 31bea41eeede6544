/**
 * Another process that uses a register, for tests of what happens between processes: it reads a word a line, `add 5` or
 * `count` or `close`, and answers each with a line when it is done.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const ROOM = join(import.meta.dirname, '..', 'src', 'register')

const PROGRAM = `
import { createInterface } from 'node:readline'
import { openRegister } from '${ROOM}/register.ts'
import { sql } from '${ROOM}/sql.ts'
const register = openRegister({ folder: process.argv[1] })
const deeds = {
  table: () => register.maintain(async (db) => {
    await db.run(sql\`create table if not exists kept (n int)\`)
    await db.run(sql\`grant all on kept to public\`)
    await db.log(sql\`insert into deed (at, duty, action, provider, purpose, detail)
      values (now(), 'test', 'make-table', '', 'test', '{}')\`)
    return db.run(sql\`truncate kept\`)
  }),
  add: (n) => register.change((db) => db.run(sql\`insert into kept values (\${n})\`)),
  count: async () => (await register.look((db) => db.one(sql\`select count(*) as n from kept\`))).n,
  close: () => register.close(),
}
for await (const line of createInterface({ input: process.stdin })) {
  const [deed, n] = line.split(' ')
  console.log(await deeds[deed](n).catch((error) => error.message) ?? 'done')
  if (deed === 'close') break
}
`

export interface RegisterProcess {
  readonly child: ChildProcess
  /** Resolves with the answer; rejects when the process ended before it. */
  ask(line: string): Promise<string>
  /** Writes without waiting. */
  tell(line: string): void
  /** Every answer so far. */
  readonly answers: readonly string[]
  readonly ended: Promise<unknown>
}

export function registerProcess(folder: string, user: { uid?: number; gid?: number } = {}): RegisterProcess {
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', PROGRAM, folder]
  const child = spawn(process.execPath, flags, { stdio: ['pipe', 'pipe', 'inherit'], cwd: '/', ...user })
  const answers: string[] = []
  const waiting: ((line: string) => void)[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    answers.push(line)
    waiting.shift()?.(line)
  })
  child.stdin.on('error', () => undefined)
  const ended = once(child, 'exit')
  const tell = (line: string) => child.stdin.write(`${line}\n`)
  return {
    child,
    tell,
    answers,
    ended,
    ask: (line) =>
      new Promise((answer, failed) => {
        waiting.push(answer)
        ended.then(() => failed(new Error(`process ended: ${line}`)))
        tell(line)
      }),
  }
}
