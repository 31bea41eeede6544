/**
 * The architecture as two tables: which room may import which, and which packages a room may use.
 * dependency-cruiser enforces them (`npm run arch`), ARCHITECTURE.md prints them.
 * A room is a folder of src/. Order is the order in which data flows.
 */

const BELOW = ['kernel', 'model', 'law']

export const MAY_IMPORT = {
  kernel: [],
  model: ['kernel'],
  law: ['kernel', 'model'],
  sources: ['kernel', 'model'],
  mapping: ['kernel', 'model'],
  pool: ['kernel', 'model', 'mapping'],
  measures: BELOW,
  words: ['kernel', 'model'],
  report: [...BELOW, 'measures', 'words'],
  example: ['kernel', 'model'],
  actions: [...BELOW, 'sources', 'mapping', 'pool', 'measures', 'words', 'report', 'example'],
  api: ['kernel', 'model', 'actions', 'report', 'words'],
  cli: ['kernel', 'model', 'actions', 'report', 'words'],
  web: ['kernel', 'model', 'measures', 'report', 'words'],
}

/** `node:` modules are packages too: a pure room may use none of them. */
export const MAY_USE = {
  kernel: [],
  model: ['zod'],
  law: [],
  sources: ['node:', 'papaparse', 'hucre'],
  mapping: [],
  pool: ['node:', '@duckdb/node-api'],
  measures: [],
  words: [],
  report: ['d3-scale', 'd3-shape'],
  example: ['node:'],
  actions: ['node:', 'zod', 'hucre'],
  api: ['node:', 'zod', 'fastify', '@fastify/'],
  cli: ['node:', 'zod', 'commander'],
  web: ['react', 'react-dom', '@tanstack/'],
}

/** Rooms that only compute: no clock, no chance, no network, no environment. */
export const PURE = ['kernel', 'model', 'law', 'mapping', 'measures', 'words', 'report']
