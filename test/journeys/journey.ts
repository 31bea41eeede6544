/**
 * Journey (matka): one role's way through the real product in a real browser.
 *
 * Every page is watched: nothing may break the content security policy, reach another host or fail in the console.
 */
import { createRequire } from 'node:module'
import type { AxeBuilder as Axe } from '@axe-core/playwright'
import type { BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFailed } from 'vitest'
import type { Duty } from '#model/duty.ts'
import { SESSION_LIMITS } from '#model/session.ts'
import { openRegister } from '#register/register.ts'
import { tokenFor } from '../session.ts'
import { type FoundBrowser, findBrowser } from './browser.ts'
import { type Product, startProduct } from './product.ts'

const { AxeBuilder } = createRequire(import.meta.url)('@axe-core/playwright') as { AxeBuilder: typeof Axe }

export interface Journey {
  /** A page at an address of the product, in a fresh browser; signed in as the first worker of a duty where one is named. */
  open(path: string, options?: BrowserContextOptions & { readonly as?: Duty }): Promise<Page>
  readonly address: () => string
}

const found: FoundBrowser | undefined = await findBrowser()
/** For what hangs: the machine may be busy. */
const LIMIT = 120_000
const PATIENCE = 10_000
/** A browser on a busy machine now and then loses a press: the report tells `retry x1`, and the screen of the first try. */
const RETRIES = 1
const NO_BROWSER = 'skipped: neither @sparticuz/chromium nor the system has a browser that runs here'

/** A group of journeys of one role; skipped, and said to be, where there is no browser. */
export function journeys(
  role: string,
  tell: (journey: Journey) => void,
  started: () => Promise<Product> = () => startProduct('127.0.0.1'),
): void {
  const watched: BrowserContext[] = []
  let product: Product | undefined
  const open: Journey['open'] = async (path, { as, ...options } = {}) => {
    if (!found || !product) throw new Error('not started')
    const context = await found.browser.newContext({ locale: 'fi-FI', reducedMotion: 'reduce', ...options })
    watched.push(context)
    context.setDefaultTimeout(LIMIT)
    if (as) await signIn(context, product, as)
    const page = await context.newPage()
    await watch(page)
    onTestFailed(() => tellScreen(page))
    await page.goto(`${product.address}${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    return page
  }
  describe.skipIf(!found)(found ? role : `${role} (${NO_BROWSER})`, { retry: RETRIES }, () => {
    beforeAll(async () => {
      product = await started()
    })
    afterAll(async () => {
      for (const context of watched) await context.close()
      await product?.stop()
      await found?.close()
    })
    tell({ open, address: () => product?.address ?? '' })
  })
}

/** A person looks at the whole screen before pressing anything; but nobody waits for ever for what still comes. */
async function settled(page: Page): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while (pages.get(page)?.awaited.size !== 0 && Date.now() < deadline) await page.waitForTimeout(25)
}

/** A session made in the product's register, as signing in makes it. */
async function signIn(context: BrowserContext, { address, data }: Product, duty: Duty): Promise<void> {
  const register = openRegister({ folder: data })
  try {
    const value = await tokenFor({ register, now: () => new Date().toISOString() }, duty, SESSION_LIMITS)
    await context.addCookies([{ name: 'varhain', value, url: address, httpOnly: true, sameSite: 'Lax' }])
  } finally {
    await register.close()
  }
}

/** What a page was seen to do. */
interface Watched {
  /** What no page may do. */
  readonly faults: string[]
  readonly refusals: string[]
  /** Requests without an answer yet. */
  readonly awaited: Set<Request>
}

const pages = new WeakMap<Page, Watched>()

/** What stood on the screen when the test failed: without it, a failure elsewhere is a locator that waited in vain. */
async function tellScreen(page: Page): Promise<void> {
  const text = await page.locator('body').innerText({ timeout: 10_000 }).catch(String)
  const { refusals = [], faults = [] } = pages.get(page) ?? {}
  const told = [page.url(), ...refusals, ...faults, text.slice(0, 4000)]
  process.stderr.write(`the screen of the failed test: ${told.join('\n')}\n`)
}

async function watch(page: Page): Promise<void> {
  const faults: string[] = []
  const refusals: string[] = []
  const awaited = new Set<Request>()
  pages.set(page, { faults, refusals, awaited })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    const isRefusal = /the server responded with a status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !isRefusal) faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    awaited.add(request)
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost')
      faults.push(`reached: ${hostname}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) refusals.push(`${response.status()} ${response.url()}`)
  })
  page.on('requestfinished', (request) => awaited.delete(request))
  page.on('requestfailed', (request) => {
    awaited.delete(request)
    refusals.push(`${request.failure()?.errorText} ${request.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      // biome-ignore lint/suspicious/noConsole: the console is how a page tells the test
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** The screen as it stands has no fault that axe finds, broke no policy and reached nobody else. */
export async function expectSound(page: Page): Promise<void> {
  // Our pages have no frames, so axe runs within the page; what passes is not written out, which took half of its time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.withTags(TAGS).analyze()
  const told = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`)
  expect(told).toEqual([])
  expect(pages.get(page)?.faults).toEqual([])
}

/** The text with ordinary spaces, as a person reads it. */
export const read = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).allInnerTexts()).join(' ').replaceAll('\u00a0', ' ')

/** Chooses one of several by its words, where the radio itself is not seen. */
export async function choose(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name })
  await page.locator('label').filter({ has: radio }).click()
  await expect.poll(() => radio.isChecked()).toBe(true)
}

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
