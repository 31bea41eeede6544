/**
 * The order of the test files (järjestys): those that take longest first, so that none of them runs alone at the end.
 *
 * A machine that has run them before knows their durations; one that has not would go by size, where the longest, a hundred
 * kills, is among the smallest.
 */
import {
  BaseSequencer,
  type TestSequencer,
  type TestSequencerConstructor,
  type TestSpecification,
  type Vitest,
} from 'vitest/node'

/** Beginnings of paths, longest first; an order only: what is not here any more does no harm. */
const LONG = [
  'test/product/first-start', // makes what the journeys wait for
  'test/product/durability',
  'test/product/kill',
  'src/actions/make-families',
  'src/actions/publish-figures',
  'test/journeys/controller',
  'test/journeys/phone-and-print',
  'test/product/command-line',
  'test/product/start',
  'test/journeys/',
  'src/actions/backup',
  'src/actions/access',
  'test/',
] as const

function LongFirst(this: unknown, context: Vitest): TestSequencer {
  const base = new BaseSequencer(context)
  const placeOf = ({ moduleId }: TestSpecification): number => {
    const path = moduleId.slice(context.config.root.length + 1)
    const place = LONG.findIndex((start) => path.startsWith(start))
    return place < 0 ? LONG.length : place
  }
  return {
    shard: (files) => base.shard(files),
    sort: async (files) => (await base.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b)),
  }
}

/** A constructor, as vitest asks for one. */
export const longFirst = LongFirst as unknown as TestSequencerConstructor
