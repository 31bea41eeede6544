/**
 * Browser of the journeys (selain): Chromium from npm, else from the system; nothing where neither runs here.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium as playwright } from 'playwright-core'

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
  const folder = mkdtempSync(join(tmpdir(), 'varhain-browser-'))
  for (const place of [fromNpm, fromSystem]) {
    for (const path of await place(folder)) {
      const browser = await playwright
        .launch({ executablePath: path, args: QUIET, timeout: 30_000 })
        .catch(() => undefined)
      if (browser) {
        const close = async () => {
          await browser.close()
          rmSync(folder, { recursive: true, force: true })
        }
        return { browser, close }
      }
    }
  }
  rmSync(folder, { recursive: true, force: true })
  return undefined
}

/** The package unpacks its browser into the temporary folder: one of its own, as test files run side by side. */
async function fromNpm(folder: string): Promise<string[]> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
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
