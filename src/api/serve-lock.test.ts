import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeServeLock } from './serve-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varhain-serve-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const PROGRAM = `
import { takeServeLock } from '${join(import.meta.dirname, 'serve-lock.ts')}'
takeServeLock(process.argv[1], process.pid).tell('http://127.0.0.1:8420')
console.log('taken')
setInterval(() => undefined, 1000)
`

async function holder() {
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', PROGRAM, folder]
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

it('the first keeps the second out, and tells who and where it is', async () => {
  const first = await holder()
  expect(() => takeServeLock(folder, 1)).toThrow(
    `already served: ${folder} by process ${first.pid} at http://127.0.0.1:8420`,
  )
  first.kill('SIGKILL')
  await once(first, 'exit')
})

it('one that was killed keeps nobody out, whoever has its number now', async () => {
  const first = await holder()
  first.kill('SIGKILL')
  await once(first, 'exit')
  writeFileSync(join(folder, 'serving.json'), JSON.stringify({ pid: process.pid, address: 'http://elsewhere' }))
  takeServeLock(folder, 1).free()
  takeServeLock(folder, 1).free()
})

it('within one process too it is held until it is freed', () => {
  const first = takeServeLock(folder, 7)
  expect(() => takeServeLock(folder, 8)).toThrow('by process 7, which is starting')
  first.free()
  takeServeLock(folder, 8).free()
})
