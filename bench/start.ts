/** Start (käynnistys): what a command and the product take until they answer, beside a bare start of Node.js. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const HOME = join(import.meta.dirname, '..')
const ROUNDS = 7
const MAIN = ['--disable-warning=ExperimentalWarning', join(HOME, 'src', 'main.ts')]

/** The least of several rounds, each beside the floor of the same run: a busy machine only adds. */
export async function benchStart(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'varhain-start-'))
  const env = {
    ...process.env,
    VARHAIN_DATA: data,
    VARHAIN_EXAMPLE: 'none',
    NODE_COMPILE_CACHE: join(HOME, 'node_modules', '.cache', 'varhain'),
  }
  const ended = (args: readonly string[]) => spawnSync(process.execPath, args, { env, stdio: 'ignore' })
  const listening = async () => {
    const server = spawn(process.execPath, [...MAIN, 'serve', '--port', '0'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await once(server.stdout, 'data')
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  try {
    const floor = await least(() => ended(['-e', '0']))
    console.log(`bare start of Node.js: ${floor.toFixed(0)} ms`)
    for (const [name, work] of [
      ['a command (list-areas)', () => ended([...MAIN, 'list-areas', '--json'])],
      ['the list of commands (--help)', () => ended([...MAIN, '--help'])],
      ['serve until it listens, and its end', listening],
    ] as const) {
      const time = await least(work)
      console.log(`${name}: ${time.toFixed(0)} ms, ${(time / floor).toFixed(1)} × a bare start`)
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** Milliseconds. */
async function least(work: () => unknown): Promise<number> {
  await work() // what is compiled is kept from then on
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
