/** The command line in a process of its own: help, status, messages, JSON. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACTIONS } from '#actions/catalogue.ts'
import { openWorld } from '#actions/open-world.ts'
import { runCli } from '#cli/program.ts'
import { outsideFrom } from '#remote/outside.ts'
import { dataFolder, type Ended, HOME, varhain } from './product.ts'

const SHORT: Readonly<Record<string, string>> = {
  'show-picture': 'picture',
  'show-indicator': 'indicator',
  'make-example': 'example',
  'show-due': 'due',
  'verify-log': 'audit verify',
  'sync-sotkanet': 'sync sotkanet',
  'sync-statfin': 'sync statfin',
  'estimate-flows': 'flows estimate',
  'project-flows': 'flows project',
  'simulate-flows': 'flows simulate',
  'plain-flows': 'flows plain',
  'check-claim': 'claim',
}
const COMMANDS = ['serve', ...ACTIONS.map((action) => SHORT[action.name] ?? action.name)]

let data: string
beforeAll(async () => {
  data = dataFolder()
  expect((await varhain(data, ['load-seeds'])).status).toBe(0)
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

const run = (...args: string[]) => varhain(data, args)

const json = ({ out }: Ended) => JSON.parse(out) as Record<string, unknown>

/**
 * The same program in this process, with the same pool: what the command line reads, decides and prints is the same, and over
 * a hundred processes would say no more. What only a process shows has one of its own.
 */
async function here(...args: string[]): Promise<Ended> {
  const [printed, complained]: [string[], string[]] = [[], []]
  const terminal = {
    ...silent,
    print: (text: string) => void printed.push(`${text}\n`),
    complain: (text: string) => void complained.push(`${text}\n`),
  }
  const tools = { terminal, version: '0', open: () => openWorld(places(), now), serve: unused }
  return { status: await runCli(args, tools), out: printed.join(''), told: complained.join('') }
}

const now = () => new Date().toISOString()
const places = () => ({ home: HOME, data, outside: outsideFrom({}, '0') })
const unused = () => Promise.reject(new Error('not asked for'))

const nothing = () => undefined
const silent = {
  isScreen: false,
  width: 100,
  print: nothing,
  bytes: nothing,
  complain: nothing,
  progress: nothing,
  clear: nothing,
}

describe('help', () => {
  it('lists every command', async () => {
    const { status, out } = await run('--help')
    expect(status).toBe(0)
    const listed = [...out.matchAll(/^ {2}([a-z][a-z-]+)/gm)].map(([, name]) => name)
    expect(listed).toEqual([...new Set(COMMANDS.map((name) => name.split(' ')[0])), 'help'])
  })

  it('of each command has an example that names the command', async () => {
    for (const name of COMMANDS) {
      const { status, out } = await here(...name.split(' '), '--help')
      expect([name, status]).toEqual([name, 0])
      const [, example = ''] = out.split('Example:\n')
      expect(example).toMatch(new RegExp(`^ +\\./varhain (${name}|show-${name}|make-${name})\\b`))
      if (name !== 'serve') expect(out).toContain('--json')
    }
  })

  it('of a short name stands for the long one too', async () => {
    const [short, long] = await Promise.all([run('picture', '--help'), run('show-picture', '--help')])
    expect(long.out).toBe(short.out)
  })

  it('names the version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('the examples of the help', () => {
  const SAFE = [
    'picture',
    'list-areas',
    'list-measures',
    'list-categories',
    'list-sources',
    'list-statistics',
    'list-snapshots',
    'list-imports',
    'claim',
    'show-forecast',
    'list-profiles',
    'show-mapping',
    'list-mapping-versions',
    'verify-pool',
    'load-seeds',
  ]

  it('that need no file of one’s own run as they stand, for people and as JSON', async () => {
    const examples = ACTIONS.filter((action) => SAFE.includes(SHORT[action.name] ?? action.name)).map((action) =>
      action.example.split(' ').slice(1),
    )
    expect(examples).toHaveLength(SAFE.length)
    for (const words of examples) {
      const [text, machine] = [await here(...words), await here(...words, '--json')]
      expect([words, text.status, text.told, machine.status]).toEqual([words, 0, '', 0])
      expect(text.out.trim()).not.toBe('')
      expect(text.out).not.toMatch(/undefined|NaN|\[object/)
      expect(json(machine)).toBeTypeOf('object')
    }
    const [first = []] = examples
    expect(await run(...first)).toEqual(await here(...first))
  })
})

describe('the exit status', () => {
  const misused: [string, string[], string | RegExp][] = [
    ['an unknown command', ['pcture'], /unknown command 'pcture'/],
    ['no command', [], /Usage: varhain/],
    ['an unknown option', ['picture', '--nope'], /unknown option '--nope'/],
    ['an option without its value', ['picture', '--area'], /'--area <text>' argument missing/],
    ['a missing option', ['picture'], 'varhain: --area: is needed\n'],
    ['a bad number', ['picture', '--area', 'imatra', '--from', 'x'], 'varhain: --from: is not a number\n'],
    ['a number out of bounds', ['picture', '--area', 'imatra', '--from', '17'], /--from: .*1990/],
    [
      'a word that is none of the choices',
      ['picture', '--area', 'imatra', '--per', 'dog'],
      /--per: .*"total"\|"child"\|"inhabitant"/,
    ],
    ['an argument too many', ['picture', 'imatra'], /too many arguments/],
    [
      'an unreadable @file',
      ['save-profile', '--profile', '@no-such.json'],
      'varhain: --profile: the file no-such.json cannot be read\n',
    ],
    ['broken JSON', ['save-profile', '--profile', '{"id":'], /--profile: what was given is not JSON/],
    ['a profile with a part missing', ['save-profile', '--profile', '{"id":"abc"}'], /--profile\.name: is needed/],
  ]
  it.each(misused)('is 2 for %s, and says what', async (_, args, message) => {
    const { status, out, told } = await here(...args)
    expect([status, out]).toEqual([2, ''])
    if (typeof message === 'string') expect(told).toBe(message)
    else expect(told).toMatch(message)
    expect(told).not.toMatch(/^ {4}at /m)
  })

  it('is that of the process too, which says the same', async () => {
    const [unknown, port] = await Promise.all([run('pcture'), run('serve', '--port', 'abc')])
    expect(unknown).toEqual(await here('pcture'))
    expect(port).toEqual({ status: 2, out: '', told: 'varhain: --port: "abc" is not a port: give 0–65535\n' })
    const nowhere = ['picture', '--area', 'Nowhere']
    expect(await run(...nowhere)).toEqual(await here(...nowhere))
  })

  const refused: [string, string[], RegExp][] = [
    ['an unknown area', ['picture', '--area', 'Nowhere'], /there is no area "Nowhere": see "varhain list-areas"/],
    ['an unknown snapshot', ['picture', '--area', 'imatra', '--snapshot', 'ffffff'], /see "varhain list-snapshots"/],
    ['an unknown import', ['show-import', '--id', '0123abcd'], /see "varhain list-imports"/],
    ['an unknown version', ['show-mapping-version', '--version', 'ffffffff'], /there is no version "ffffffff"/],
    [
      'a missing file',
      ['import-file', '--file', 'no-such.csv', '--kind', 'areas'],
      /no-such\.csv: there is no such file/,
    ],
    [
      'a ledger without a profile',
      ['import-file', '--file', 'x.csv', '--area', 'imatra'],
      /see "varhain guess-profile"/,
    ],
  ]
  it.each(refused)('is 1 for %s, and says what to do', async (_, args, message) => {
    const { status, told } = await here(...args)
    expect(status).toBe(1)
    expect(told).toMatch(message)
    expect(told).not.toMatch(/^ {4}at /m)
  })

  it('is 1 with the reason as JSON for machines', async () => {
    const answer = await run('picture', '--area', 'Nowhere', '--json')
    expect(answer.status).toBe(1)
    expect(json(answer)).toMatchObject({ error: { why: 'unknown-area', where: 'area' } })
  })
})

describe('a broken file', () => {
  it('is told by file, row and column', async () => {
    const text = 'indicator;2007\nlong-term-placed;kolme\n'
    writeFileSync(join(data, 'rikki.csv'), text)
    const { status, told } = await run(
      'import-file',
      '--file',
      join(data, 'rikki.csv'),
      '--kind',
      'observations',
      '--area',
      'imatra',
    )
    expect(status).toBe(1)
    expect(told).toMatch(/row 2, column 2007, not-a-number "kolme"/)
    writeFileSync(join(data, 'lainaus.csv'), 'indicator;2007\n"long;83\n')
    const quote = await run(
      'import-file',
      '--file',
      join(data, 'lainaus.csv'),
      '--kind',
      'observations',
      '--area',
      'imatra',
    )
    expect([quote.status, quote.told]).toEqual([1, expect.stringContaining('lainaus.csv, row 2')])
  })
})

describe('a text option', () => {
  it('may begin with a bracket or an at sign', async () => {
    const { out } = await run('show-mapping', '--json')
    const { version } = JSON.parse(out) as { version: string }
    const book = '{"organisations":[],"divisions":[],"rules":[]}'
    const saved = await run('save-mapping', '--book', book, '--version', version, '--note', '[sovittu @kokouksessa]')
    expect([saved.status, saved.told]).toEqual([0, ''])
    expect((await run('list-mapping-versions')).out).toContain('[sovittu @kokouksessa]')
  })
})

describe('output', () => {
  it('may be cut short by whoever reads it', async () => {
    const { status, told } = await varhain(data, ['list-areas', '--json'], {}, 'closed')
    expect([status, told]).toEqual([0, ''])
  })

  it('of a download is the file itself', async () => {
    const { status, out } = await run('export-picture', '--area', 'imatra', '--language', 'en')
    expect([status, out.slice(0, 4)]).toEqual([0, '\ufeffid,'])
  })
})
