/**
 * Browser of the journeys (selain): Chromium from npm, else from the system; nothing where neither runs here.
 */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium as playwright } from 'playwright-core'
import { inject } from 'vitest'
import { madeOnce } from '../made-once.ts'

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export interface FoundBrowser {
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** A running browser, or nothing; each place is tried by starting what it has. */
export async function findBrowser(): Promise<FoundBrowser | undefined> {
  for (const place of [fromNpm, fromSystem]) {
    for (const path of await place()) {
      const browser = await playwright
        .launch({ executablePath: path, args: QUIET, timeout: 30_000 })
        .catch(() => undefined)
      if (browser) return { browser, close: () => browser.close() }
    }
  }
  return undefined
}

/** The package unpacks its browser into the temporary folder: into one of the run's own, once for all files of the run. */
async function fromNpm(): Promise<string[]> {
  const folder = inject('browserFolder')
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await madeOnce(folder, () => chromium.executablePath().catch(() => undefined))
    return [await chromium.executablePath()]
  } catch {
    return []
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

async function fromSystem(): Promise<string[]> {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).filter((path) => existsSync(path))
}
