/**
 * Product under journey (tuote): started as a user starts it, with a data folder of its own, and ended with it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Product {
  readonly address: string
  readonly stop: () => Promise<void>
}

const ROOT = join(import.meta.dirname, '..', '..')
const PATIENCE = 110_000

/** @param host 127.0.0.1 for whoever sits at the machine, 0.0.0.0 for whoever comes over the network */
export async function startProduct(host: string): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'varhain-journey-'))
  const child = spawn(
    process.execPath,
    ['tools/run.mjs', 'src/main.ts', 'serve', '--host', host, '--port', '0', '--data', data],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const address = await addressOf(child)
  const stop = async () => {
    const ended = new Promise((go) => child.once('exit', go))
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  return { address, stop }
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
