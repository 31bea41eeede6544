/** Shows the mapping book and what is unmapped (kohdistus). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { MappingState } from '#model/mapping-state.ts'
import { action } from './action.ts'
import { mappingState } from './mapping-state.ts'

export const showMapping = action({
  name: 'show-mapping',
  kind: 'look',
  allow: ['controller'],
  about: 'Shows the mapping rules in order, the euros each takes, and the euros that no rule takes.',
  example: './varhain show-mapping',
  input: z.object({}),
  output: MappingState,
  run: async (_, { world }) => done(await mappingState(world)),
})
