/** Appraising files: what is read, what is refused and how it is said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { EXAMPLE_PROPOSALS } from '#example/proposals.ts'
import { proposalText } from '#report/proposal-text.ts'
import type { Call } from './action.ts'
import { appraise } from './appraise.ts'

const folder = mkdtempSync(join(tmpdir(), 'varhain-appraise-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CALL = { signal: new AbortController().signal, progress: () => undefined } as unknown as Call

function fileOf(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const told = (file: string, more: object = {}) =>
  appraise.run(appraise.input.parse({ file, draws: 100, ...more }), CALL)

async function refusal(file: string, more: object = {}) {
  const outcome = await told(file, more)
  if (outcome.ok) throw new Error('not refused')
  return outcome.why
}

const imatra = EXAMPLE_PROPOSALS.imatra
const kouvola = EXAMPLE_PROPOSALS.kouvola

describe('a file', () => {
  it('is the same as YAML and as JSON, and says first that it is an illustration', async () => {
    const yaml = await told(fileOf('a.yaml', stringify(kouvola)))
    const json = await told(fileOf('a.json', JSON.stringify(kouvola)))
    expect(yaml).toEqual(json)
    if (!yaml.ok || yaml.value.kind !== 'proposal') throw new Error('not a proposal')
    expect(proposalText(yaml.value, 'fi').split('\n')[2]).toMatch(/^Tämä on esimerkki/)
    expect(proposalText({ ...yaml.value, notes: ['no-sources'] }, 'sv').split('\n')[2]).toMatch(
      /^Förslaget har inte en enda källa/,
    )
  })

  it('of amounts by year is still read', async () => {
    const flow = { kind: 'cash-flow', paid: [0, 3000], received: [0, ...Array<number>(20).fill(500)], discount: 0.03 }
    expect(await told(fileOf('flow.json', JSON.stringify(flow)))).toMatchObject({ value: { kind: 'cash-flow' } })
  })

  it.each([
    ['b.yaml', 'a: [', 'not-data', ''],
    ['b.json', '{', 'not-data', ''],
    ['c.yaml', 'kind: other', 'bad-question', 'kind'],
    ['d.yaml', stringify({ ...imatra, horizon: 0 }), 'bad-proposal', 'horizon'],
    ['e.yaml', stringify({ ...imatra, suprise: 1 }), 'bad-proposal', 'suprise'],
    ['f.yaml', stringify({ ...imatra, rampUpMonths: { value: 'nine' } }), 'bad-proposal', 'rampUpMonths.value'],
    ['g.yaml', stringify({ ...imatra, rampUpMonths: -1 }), 'bad-proposal', 'rampUpMonths'],
    ['h.yaml', stringify({ ...imatra, honesty: undefined }), 'bad-proposal', 'honesty'],
    ['i.yaml', stringify({ ...imatra, flows: undefined }), 'no-flows', 'flows'],
    ['j.yaml', stringify({ ...imatra, discount: undefined }), 'no-discount-rate', 'discount'],
    [
      'k.yaml',
      stringify({ ...imatra, effects: [{ ...imatra?.effects?.[0], from: 'nowhere' }] }),
      'unknown-state',
      'effects.0.from',
    ],
    [
      'l.yaml',
      stringify({ ...imatra, effects: [{ ...imatra?.effects?.[0], to: 'placement-kin' }] }),
      'unknown-state',
      'effects.0.to',
    ],
  ])('%s is refused: %#', async (name, text, why, where) => {
    const refused = await refusal(fileOf(name, text))
    expect(refused.why).toBe(why)
    if (where !== '') expect(refused.where).toBe(where)
    expect(refused.message.length).toBeGreaterThan(15)
  })

  it('that is not there is refused', async () => expect((await refusal(join(folder, 'no.yaml'))).why).toBe('no-file'))
})

describe('goals and comparisons', () => {
  const file = fileOf('kouvola.yaml', stringify(kouvola))

  it('are told together', async () => {
    const dearer = { ...kouvola, name: 'dearer', bought: kouvola?.bought?.map((one) => ({ ...one, ownFixed: 90_000 })) }
    const other = fileOf('dearer.yaml', stringify(dearer))
    const both = await told(file, { compare: other, goal: 'bought.0.boughtPrice: net 0' })
    if (!both.ok || both.value.kind !== 'proposals') throw new Error('not told')
    expect(both.value.comparison?.choices).toHaveLength(3)
    expect(both.value.goals[0]).toMatchObject({ why: 'found', side: 'above' })
  })

  it('are refused where they name what is not there', async () => {
    expect((await refusal(file, { goal: 'nothing' })).why).toBe('bad-goal')
    expect((await refusal(file, { goal: 'posts.9.salary: net 0' })).why).toBe('no-parameter')
    expect((await refusal(file, { goal: 'rampUpMonths: break-even 11 0.5' })).why).toBe('beyond-horizon')
    expect((await refusal(file, { compare: file })).why).toBe('name-twice')
  })
})
