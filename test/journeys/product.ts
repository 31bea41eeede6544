/**
 * Product under journey (tuote): started as a user starts it, with a data folder of its own, and ended with it.
 */
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { madeOnce, TOLD } from '../made-once.ts'

export interface Product {
  readonly address: string
  /** Its data folder. */
  readonly data: string
  readonly stop: () => Promise<void>
}

const ROOT = join(import.meta.dirname, '..', '..')
const PATIENCE = 280_000

/** @param host 127.0.0.1 for whoever sits at the machine, 0.0.0.0 for whoever comes over the network */
export async function startProduct(host: string): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'varhain-journey-'))
  await copyExample(data)
  const child = serveAt(host, data)
  const address = await addressOf(child)
  const stop = async () => {
    await ended(child)
    rmSync(data, { recursive: true, force: true })
  }
  return { address, data, stop }
}

/** One for all journeys of the run that leave what the others see as it was; the run's teardown ends it. */
export const sharedProduct = (): Promise<Product> => productIn(inject('sharedFolder'))

/** One for the workers' journeys, each of which looks at its own work only. */
export const workProduct = (): Promise<Product> => productIn(inject('workFolder'))

async function productIn(data: string): Promise<Product> {
  const told = join(data, TOLD)
  await madeOnce(data, async () => {
    await copyExample(data)
    // Many visitors come from one address here, more than one person could.
    const env = { ...process.env, VARHAIN_REQUESTS_A_MINUTE: '100000' }
    const child = serveAt('127.0.0.1', data, { detached: true, env })
    const address = await addressOf(child)
    writeFileSync(told, JSON.stringify({ address, pid: child.pid }))
    child.stdout?.destroy()
    child.stderr?.destroy()
    child.unref()
  })
  const { address } = JSON.parse(readFileSync(told, 'utf8')) as { address: string }
  return { address, data, stop: async () => undefined }
}

const serveAt = (host: string, data: string, options: SpawnOptions = {}): ChildProcess =>
  spawn(process.execPath, ['tools/run.mjs', 'src/main.ts', 'serve', '--host', host, '--port', '0', '--data', data], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  })

/** Told to stop, and gone. */
async function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise((go) => child.once('exit', go))
  child.kill('SIGTERM')
  await gone
}

/** The first start's content is made once for the run, by the product itself, and copied for each journey. */
async function copyExample(to: string): Promise<void> {
  const made = inject('exampleFolder')
  await madeOnce(made, async () => {
    const child = serveAt('127.0.0.1', made)
    await addressOf(child)
    await ended(child)
  })
  const copied = spawnSync('cp', ['-a', `${made}/.`, to])
  if (copied.status !== 0) throw new Error(`example not copied: ${copied.stderr}`)
}

/** Waits for the line that tells where the product listens; what it said instead goes into the error. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((give, fail) => {
    let said = ''
    const timer = setTimeout(() => fail(new Error(`no address in time: ${said}`)), PATIENCE)
    const hear = (part: Buffer) => {
      said += part.toString()
      const found = /^Varhain: (http:\/\/\S+)$/m.exec(said)?.[1]
      if (!found) return
      clearTimeout(timer)
      give(found)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => fail(new Error(`ended with ${code}: ${said}`)))
  })
}
