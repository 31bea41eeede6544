/** The permission matrix: every action against every duty; an action without a row here fails. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { DUTIES, type Duty, perform } from './action.ts'
import { ACTIONS } from './catalogue.ts'

const both: readonly Duty[] = ['controller', 'viewer']
const controller: readonly Duty[] = ['controller']

const WHO_MAY: Readonly<Record<string, readonly Duty[]>> = {
  'show-picture': both,
  'export-picture': both,
  'list-areas': both,
  'list-measures': both,
  'list-categories': both,
  'list-sources': both,
  'list-snapshots': both,
  'show-due': both,
  // what shows ledger lines, rules or file names, and every change
  'trace-figure': controller,
  'guess-profile': controller,
  'import-file': controller,
  'undo-import': controller,
  'list-imports': controller,
  'show-import': controller,
  'download-rejected': controller,
  'list-profiles': controller,
  'save-profile': controller,
  'show-mapping': controller,
  'preview-mapping': controller,
  'save-mapping': controller,
  'list-mapping-versions': controller,
  'show-mapping-version': controller,
  'load-seeds': controller,
  'make-example': controller,
  'verify-pool': controller,
}

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
})
afterAll(() => t.close())

describe('the permission matrix', () => {
  it('has a row for every action and no other', () => {
    expect(Object.keys(WHO_MAY).sort()).toEqual(ACTIONS.map((one) => one.name).sort())
  })

  const cases = ACTIONS.flatMap((action) => DUTIES.map((duty) => ({ action, name: action.name, duty })))
  it.each(cases)('$name for a $duty', async ({ action, name, duty }) => {
    // An input that no action takes: whoever may act gets as far as the input.
    const outcome = await perform(action, 'no such input', { ...t.call, actor: { name: 'x', duty } })
    expect(outcome.ok ? 'done' : outcome.why.why).toBe(WHO_MAY[name]?.includes(duty) ? 'bad-input' : 'not-allowed')
  })

  it('lets no viewer change anything', () => {
    const open = ACTIONS.filter((action) => action.kind === 'change' && action.allow.includes('viewer'))
    expect(open.map((action) => action.name)).toEqual([])
  })
})
