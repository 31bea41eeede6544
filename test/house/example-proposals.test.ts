import { expect, it } from 'vitest'
import { Proposal } from '#model/proposal.ts'
import { EXAMPLE_PROPOSALS } from '../../src/example/proposals.ts'
import { EXAMPLE_FILES } from '../../tools/example-proposals.ts'
import { read } from './tree.ts'

it.each(Object.entries(EXAMPLE_FILES))('docs/examples/%s is the proposal that ships', (name, text) =>
  expect(read(`docs/examples/${name}`)).toBe(text),
)

it.each(Object.entries(EXAMPLE_PROPOSALS))(
  '%s is an illustration whose every judged number has an interval',
  (_, written) => {
    const proposal = Proposal.parse(written)
    expect(proposal.illustration).toBe(true)
    const bare: string[] = []
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      if ('grade' in value && 'value' in value) {
        if (value.value !== 0 && !('low' in value) && !path.endsWith('risk')) bare.push(path)
        return
      }
      for (const [key, inner] of Object.entries(value)) look(inner, path === '' ? key : `${path}.${key}`)
    }
    look(proposal, '')
    expect(bare).toEqual([])
  },
)
