/**
 * The command line (komentorivi): every action is a command; some have short names, such as `picture`.
 *
 * Exit status 0 done, 1 refused or failed, 2 misused.
 */
import { Command, CommanderError } from 'commander'
import type { Action, Actor, Download, Refusal, World } from '#actions/action.ts'
import { closeWorld } from '#actions/open-world.ts'
import { perform } from '#actions/perform.ts'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { ForecastAnswer } from '#model/forecast.ts'
import { askedAction } from './asked-action.ts'
import { addOptions, asOption, inputFrom, Misuse } from './option.ts'
import { OUT, withFormat, writesItself, writeWhole } from './out-file.ts'
import type { Terminal } from './terminal.ts'

export interface CliTools {
  readonly terminal: Terminal
  readonly version: string
  /** Opens the world of a data folder, for one command; stops loading the example content when told to. */
  readonly open: (data: string | undefined, signal: AbortSignal, content: 'example' | 'as-it-is') => Promise<World>
  /** Serves until it is told to stop. */
  readonly serve: (options: { host?: string; port?: string; data?: string }) => Promise<void>
}

const SHORT: Readonly<Record<string, string>> = {
  'show-picture': 'picture',
  'show-indicator': 'indicator',
  'make-example': 'example',
  'show-due': 'due',
  'verify-log': 'audit verify',
  'check-claim': 'claim',
  'sync-sotkanet': 'sync sotkanet',
  'sync-statfin': 'sync statfin',
  'estimate-flows': 'flows estimate',
  'project-flows': 'flows project',
  'simulate-flows': 'flows simulate',
  'plain-flows': 'flows plain',
}

/** Commands that hold others. */
const ABOVE: Readonly<Record<string, string>> = {
  audit: 'The log of uses and disclosures.',
  sync: 'Public statistics, fetched on demand.',
  flows: 'Flows of children among services, by files of episodes.',
}

/** Runs one command line and gives its exit status. */
export async function runCli(args: readonly string[], tools: CliTools): Promise<0 | 1 | 2> {
  try {
    const program = programOf(await actionsFor(args), tools)
    await program.parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    return statusOf(error, tools.terminal)
  }
}

class Refused extends Error {}

function statusOf(error: unknown, terminal: Terminal): 0 | 1 | 2 {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Refused) return 1
  const message = error instanceof Error ? error.message : String(error)
  terminal.clear()
  terminal.complain(`varhain: ${message}`)
  return error instanceof Misuse ? 2 : 1
}

/** The one that is asked, and all where none is: for a help, or for whoever mistyped. */
async function actionsFor([first = '', second = '']: readonly string[]): Promise<readonly Action[]> {
  if (first === 'serve') return []
  const short = Object.entries(SHORT).find(([, words]) => words === first || words === `${first} ${second}`)
  const name = short?.[0] ?? first
  const asked = await askedAction(name)
  if (asked) return [asked]
  const { ACTIONS } = await import('#actions/catalogue.ts')
  const found = ACTIONS.filter((one) => one.name === name)
  return found.length > 0 ? found : ACTIONS
}

function programOf(actions: readonly Action[], tools: CliTools): Command {
  const program = new Command('varhain')
  program
    .description('What late help to children costs, early help given, decided and evaluated.')
    .version(tools.version)
    .option('--data <folder>', 'data folder (or VARHAIN_DATA; default .varhain beside the product)')
    .option('--json', 'print the result as JSON for machines')
    .configureOutput({
      writeErr: (text) => tools.terminal.complain(text.trimEnd()),
      writeOut: (text) => tools.terminal.print(text.trimEnd()),
    })
    .exitOverride()
    .enablePositionalOptions() // a command may have a --version of its own
    .showHelpAfterError('(see --help)')
  program
    .command('serve')
    .description('Serves the product at a printed address until Ctrl-C.')
    .option('--host <name>', 'address to listen at (or HOST; default 127.0.0.1)')
    .option('--port <number>', 'port, 0 for any free one (or PORT; default 8420)')
    .option('--data <folder>', 'data folder (or VARHAIN_DATA)')
    .addHelpText('after', '\nExample:\n  ./varhain serve --port 0')
    .exitOverride()
    .action((options, command: Command) => tools.serve({ ...command.optsWithGlobals(), ...options }))
  for (const action of actions) addCommand(program, action, tools)
  return program
}

/** A short name of two words is a command below another: `audit verify`; the long name stands too, unlisted. */
function commandsFor(program: Command, name: string): readonly Command[] {
  const [first = name, second] = (SHORT[name] ?? name).split(' ')
  if (second === undefined) return [first === name ? program.command(name) : program.command(first).alias(name)]
  const above = program.commands.find((one) => one.name() === first) ?? program.command(first)
  return [above.description(ABOVE[first] ?? '').command(second), program.command(name, { hidden: true })]
}

function addCommand(program: Command, action: Action, tools: CliTools): void {
  for (const command of commandsFor(program, action.name)) {
    command.description(action.about)
    addOptions(command, action.input)
    command
      .option('--json', 'print the result as JSON for machines')
      .option('--data <folder>', 'data folder (or VARHAIN_DATA)')
      .option('--as <worker>', 'act as a worker, by number or duty (default: controller)')
    if (!writesItself(action)) command.option('--out <file>', OUT)
    command.addHelpText('after', `\nExample:\n  ${action.example}`).exitOverride()
    const { argument } = action
    if (argument !== undefined) command.argument(`[${argument}]`)
    command.action(async (...given: unknown[]) => {
      const { data, json, as, ...told } = (given.at(-1) as Command).optsWithGlobals()
      const { out, ...rest } = told
      const typed = writesItself(action) ? told : rest
      const options = argument === undefined || given[0] === undefined ? typed : { ...typed, [argument]: given[0] }
      const file = writesItself(action) ? undefined : out
      const input = withFormat(inputFrom(options, action.input), action, file)
      await runAction(action, input, { ...tools, data, as, out: file, isJson: json === true })
    })
  }
}

interface Run extends CliTools {
  readonly data: string | undefined
  /** As which worker. */
  readonly as: string | undefined
  /** Into which file; nothing: to the terminal. */
  readonly out: string | undefined
  readonly isJson: boolean
}

const COMMAND_LINE: Actor = { name: 'command line', duty: 'controller' }

async function runAction(action: Action, input: Record<string, unknown>, run: Run): Promise<void> {
  const stop = new AbortController()
  const cancel = () => stop.abort(new Error('cancelled; nothing was changed'))
  process.on('SIGINT', cancel) // a second one, passed on by the one that started this, must not kill
  try {
    const world = await run.open(run.data, stop.signal, action.needsNothing ? 'as-it-is' : 'example')
    await performIn(world, action, input, run, stop.signal).finally(() => closeWorld(world))
  } finally {
    process.off('SIGINT', cancel)
  }
}

async function performIn(
  world: World,
  action: Action,
  input: Record<string, unknown>,
  run: Run,
  signal: AbortSignal,
): Promise<void> {
  const { terminal } = run
  const progress = (step: string, share: number) => terminal.progress(step, share)
  const actor = run.as === undefined ? done(COMMAND_LINE) : await workerCalled(world, run.as)
  const outcome = actor.ok ? await perform(action, input, { world, actor: actor.value, signal, progress }) : actor
  terminal.clear()
  if (!outcome.ok) refuse(outcome.why, run)
  else await show(outcome.value, input, run)
}

async function workerCalled(world: World, text: string): Promise<Outcome<Actor, Refusal>> {
  const { actorCalled } = await import('#actions/acting.ts')
  return actorCalled(world, text)
}

function refuse(why: Refusal, { terminal, isJson }: Run): never {
  if (isJson) terminal.print(JSON.stringify({ error: why }, null, 2))
  terminal.complain(`varhain: ${why.why === 'bad-input' ? asOption(why) : why.message}`)
  if (why.why === 'bad-input') throw new CommanderError(2, 'bad-input', why.message)
  throw new Refused(why.message)
}

const isDownload = (value: unknown): value is Download =>
  typeof value === 'object' && value !== null && 'fileName' in value && 'content' in value

/** A verification that found faults: scripts see it by the exit status. */
const isBroken = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'isWhole' in value && value.isWhole === false

async function show(value: unknown, input: Record<string, unknown>, { terminal, isJson, out }: Run): Promise<void> {
  if (isDownload(value)) {
    if (out === undefined) terminal.bytes(value.content)
    else writeWhole(out, value.content)
    return
  }
  const text = isJson ? machineText(value) : await textForPerson(value, input, terminal.width)
  if (out === undefined) terminal.print(text)
  else writeWhole(out, `${text}\n`)
  if (isBroken(value)) throw new Refused('not whole')
}

/** Forecasts are told a line a series, so that many can be read as they come. */
const machineText = (value: unknown): string =>
  isForecasts(value) ? value.forecasts.map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(value, null, 2)

const isForecasts = (value: unknown): value is ForecastAnswer =>
  typeof value === 'object' && value !== null && 'forecasts' in value

async function textForPerson(value: unknown, input: Record<string, unknown>, width: number): Promise<string> {
  const { readableText } = await import('./readable-text.ts')
  return readableText(value, input, width)
}
