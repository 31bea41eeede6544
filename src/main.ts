/**
 * Where the outside is plugged in: the clock, the environment, the data folder, the terminal, the network.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { World } from '#actions/action.ts'
import { CONTENT_MARK, closeWorld, openWorld, restoreMark } from '#actions/open-world.ts'
import { takeServeLock } from '#api/serve-lock.ts'
import { isOpen, type SignInOptions } from '#api/sign-in-options.ts'
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
    if (content === 'example' && hasExample() && !existsSync(join(folder, CONTENT_MARK))) {
      const { loadFirstContent } = await import('#actions/first-content.ts')
      await loadFirstContent(world, stop, terminal)
    }
    return world
  } catch (error) {
    await closeWorld(world)
    throw error
  }
}

const hasExample = (): boolean => process.env.VARHAIN_EXAMPLE !== 'none'

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
  if (!world) process.exit() // as at the end: a second Ctrl-C must not count as a kill
  const server = await serverFor(world, signIn, limit)
  const address = await server.listen({ host, port }).catch(async (error: NodeJS.ErrnoException) => {
    await closeWorld(world)
    throw new Error(cannotListen(error, host, port))
  })
  if (signIn.place === 'this-machine' && hasExample()) {
    const { tellExampleAccounts } = await import('#actions/first-content.ts')
    await tellExampleAccounts(world, stop, terminal)
  }
  lock.tell(address)
  terminal.print(`Varhain: ${address}`)
  void engineOpen(world, stop)
  if (!isOpen(signIn))
    terminal.complain(
      'Open to the network without sign-in: figures only, no people, no changes and no ledger lines. Sign-in needs an https address: VARHAIN_PUBLIC_URL.',
    )
  await aborted(stop)
  await server.close()
  await closeWorld(world)
  lock.free()
  process.exit() // all is closed and on disk; where it takes itself down slowly, a second Ctrl-C would count as a kill
}

/** Loaded here and not above: commands need nothing of it. */
async function serverFor(world: World, signIn: SignInOptions, limit: { requestsAMinute?: number }) {
  const { makeServer } = await import('#api/server.ts')
  return makeServer({
    world,
    web: join(HOME, 'dist', 'web'),
    uploads: join(world.data, 'uploads'),
    signIn,
    hosts: hostsOf(signIn),
    ...{ version: VERSION, ...limit },
  })
}

/** The first who asks figures finds the engine open. */
async function engineOpen(world: World, stop: AbortSignal): Promise<void> {
  await world.pool.db.rows('select 1').catch((error: unknown) => {
    if (!stop.aborted) terminal.complain(`varhain: ${error instanceof Error ? error.message : String(error)}`)
  })
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

process.exitCode = await runCli(process.argv.slice(2), { terminal, version: VERSION, open, serve })
