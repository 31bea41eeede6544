/**
 * Where the outside is plugged in: the clock, the environment, the data folder, the terminal, the network.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Call, World } from '#actions/action.ts'
import { makeExampleAccounts } from '#actions/example-accounts.ts'
import { loadSeeds } from '#actions/load-seeds.ts'
import { makeExample } from '#actions/make-example.ts'
import { makeFamilies } from '#actions/make-families.ts'
import { CONTENT_MARK, closeWorld, openWorld } from '#actions/open-world.ts'
import { perform } from '#actions/perform.ts'
import { publishFigures } from '#actions/publish-figures.ts'
import { restoreMark } from '#actions/restore.ts'
import { takeServeLock } from '#api/serve-lock.ts'
import { makeServer } from '#api/server.ts'
import { isOpen } from '#api/sign-in-options.ts'
import { hostsOf, signInFrom } from '#api/sign-in-settings.ts'
import { Misuse } from '#cli/option.ts'
import { runCli } from '#cli/program.ts'
import { processTerminal } from '#cli/terminal.ts'
import { outsideFrom } from '#remote/outside.ts'

const HOME = resolve(import.meta.dirname, '..')
const VERSION = (JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as { version: string }).version
const terminal = processTerminal()
const now = () => new Date().toISOString()

const dataFolder = (given: string | undefined): string =>
  resolve(given ?? process.env.VARHAIN_DATA ?? join(HOME, '.varhain'))

async function open(
  data: string | undefined,
  stop: AbortSignal,
  content: 'example' | 'as-it-is' = 'example',
): Promise<World> {
  const folder = dataFolder(data)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (content === 'example' && existsSync(restoreMark(folder)))
    throw new Error(`a restore into ${folder} was cut short: run the same restore again, or begin with a fresh folder`)
  const { DATABASE_URL: url = '', DATABASE_OWNER_URL: owner = '', VARHAIN_KEYS: keys = '' } = process.env
  const tables = process.env.VARHAIN_STATFIN_TABLES ?? ''
  const places = {
    home: HOME,
    data: folder,
    ...(url === '' ? {} : { databaseUrl: url }),
    ...(url === '' || owner === '' ? {} : { databaseOwnerUrl: owner }),
    ...(keys === '' ? {} : { keys: resolve(keys) }),
    ...(tables === '' ? {} : { populationTables: resolve(tables) }),
    outside: outsideFrom(process.env, VERSION),
  }
  const world = await openWorld(places, now)
  try {
    if (content === 'example') await firstContent(world, join(folder, CONTENT_MARK), stop)
    return world
  } catch (error) {
    await closeWorld(world)
    throw error
  }
}

/** Milliseconds. */
const GRACE = 2000

interface ServeOptions {
  readonly host?: string
  readonly port?: string
  readonly data?: string
}

async function serve(options: ServeOptions): Promise<void> {
  const host = options.host ?? process.env.HOST ?? '127.0.0.1'
  const port = portOf(options.port ?? process.env.PORT ?? '8420')
  const signIn = signInFrom(process.env, host)
  const limit = requestsAMinute(process.env.VARHAIN_REQUESTS_A_MINUTE)
  const stop = stopSignal()
  buildScreens()
  const folder = dataFolder(options.data)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = takeServeLock(folder, process.pid)
  const world = await open(options.data, stop).catch((error: unknown) => {
    if (!stop.aborted) throw error
  })
  if (!world) return
  const server = await makeServer({
    world,
    web: join(HOME, 'dist', 'web'),
    uploads: join(dataFolder(options.data), 'uploads'),
    signIn,
    hosts: hostsOf(signIn),
    ...{ version: VERSION, ...limit },
  })
  const address = await server.listen({ host, port }).catch(async (error: NodeJS.ErrnoException) => {
    await closeWorld(world)
    throw new Error(cannotListen(error, host, port))
  })
  if (signIn.place === 'this-machine') await tellExampleAccounts(world, dataFolder(options.data), stop)
  lock.tell(address)
  terminal.print(`Varhain: ${address}`)
  if (!isOpen(signIn))
    terminal.complain(
      'Open to the network without sign-in: figures only, no people, no changes and no ledger lines. Sign-in needs an https address: VARHAIN_PUBLIC_URL.',
    )
  await aborted(stop)
  await server.close()
  await closeWorld(world)
  lock.free()
  // All is closed and on disk: what a native package may still hold must not keep the process.
  setTimeout(() => process.exit(), GRACE).unref()
}

/** Many who read figures at one office come from one address. */
function requestsAMinute(text: string | undefined): { requestsAMinute?: number } {
  if (text === undefined || text === '') return {}
  const count = Number(text)
  if (!Number.isInteger(count) || count < 60)
    throw new Misuse(`VARHAIN_REQUESTS_A_MINUTE: "${text}" is not a whole number of at least 60`)
  return { requestsAMinute: count }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Misuse(`--port: "${text}" is not a port: give 0–65535`)
  return port
}

function cannotListen({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `port ${port} is in use at ${host}: give another with --port, or 0 for any free one`
  if (code === 'EACCES') return `port ${port} may not be opened by this user: give one above 1023 with --port`
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') return `there is no address "${host}" here: see --host`
  return message
}

/** Ctrl-C may come twice: from the terminal to every process of it, and passed on by the one that started this. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  return stop.signal
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((stop) => {
    if (signal.aborted) stop()
    else signal.addEventListener('abort', () => stop(), { once: true })
  })

/** The screens are built when what they are made of has changed; an installed product carries them built. */
function buildScreens(): void {
  const tool = join(HOME, 'tools', 'build.mjs')
  if (!existsSync(tool) || !existsSync(join(HOME, 'node_modules', 'vite'))) return
  const built = spawnSync(process.execPath, [tool], { stdio: ['ignore', 'ignore', 'inherit'], cwd: HOME })
  if (built.status !== 0) throw new Error('screens not built: see above')
}

/**
 * On the first start: the press figures, the fictional county and its families; not where VARHAIN_EXAMPLE=none.
 * A first start that was cut short goes on with what is missing: the same file twice changes nothing, families come all or
 * none, and never where somebody is known already. Where there can be no register the figures are there all the same, and the
 * next start tries again.
 */
async function firstContent(world: World, mark: string, signal: AbortSignal): Promise<void> {
  if (existsSync(mark) || process.env.VARHAIN_EXAMPLE === 'none') return
  terminal.complain('First start: loading the example content …')
  const actor = { name: 'first start', duty: 'controller' } as const
  const call = { world, actor, signal, progress: terminal.progress }
  for (const outcome of [await perform(loadSeeds, {}, call), await perform(makeExample, { load: true }, call)]) {
    terminal.clear()
    if (!outcome.ok) throw new Error(`example content: ${outcome.why.message}`)
  }
  const missing = await withoutFamilies(call)
  terminal.clear()
  if (missing === undefined) writeFileSync(mark, `${now()}\n`)
  else terminal.complain(`The families of the example were not made, the figures are there: ${missing}`)
}

/** Once, at this machine only, on the example content: a name and a one-time password for each duty. */
async function tellExampleAccounts(world: World, data: string, signal: AbortSignal): Promise<void> {
  const mark = join(data, 'example-accounts')
  if (process.env.VARHAIN_EXAMPLE === 'none' || existsSync(mark) || !existsSync(join(data, 'example-loaded'))) return
  const actor = { name: 'first start', duty: 'administrator' } as const
  const accounts = await makeExampleAccounts({ world, actor, signal, progress: () => undefined }).catch(complained)
  if (!accounts) return
  writeFileSync(mark, `${now()}\n`)
  if (accounts.length === 0) return
  terminal.print('Example accounts, told only now; each password is to be changed at its first use:')
  for (const { duty, name, login, password } of accounts)
    terminal.print(`  ${duty.padEnd(22)} ${name.padEnd(24)} ${login.padEnd(24)} ${password}`)
}

/** The figures are there all the same. */
function complained(error: unknown): undefined {
  terminal.complain(`No example accounts were made: ${error instanceof Error ? error.message : String(error)}`)
}

/** The example's first years are those of a register that fills: their figures would rise by themselves. */
const EXAMPLE_YEARS = 7

/** Why the families could not be made; nothing where they are there. */
async function withoutFamilies(call: Call): Promise<string | undefined> {
  try {
    const made = await perform(makeFamilies, {}, call)
    if (!made.ok && made.why.why !== 'register-not-empty') return made.why.message
    const told = await perform(publishFigures, { since: new Date().getFullYear() - EXAMPLE_YEARS }, call)
    return told.ok || told.why.why === 'nothing-to-publish' ? undefined : told.why.message
  } catch (error) {
    call.signal.throwIfAborted()
    return error instanceof Error ? error.message : String(error)
  }
}

process.exitCode = await runCli(process.argv.slice(2), { terminal, version: VERSION, open, serve })
