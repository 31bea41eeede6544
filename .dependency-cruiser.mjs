import { readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { MAY_IMPORT, MAY_USE } from './architecture.mjs'

const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const unknown = rooms.filter((room) => !(room in MAY_IMPORT))
if (unknown.length > 0) throw new Error(`rooms not in architecture.mjs: ${unknown.join(', ')}`)

const TEST = '\\.test\\.tsx?$'
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const walls = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `${room}-reaches-only-its-neighbours`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: TEST },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}))

const packages = Object.entries(MAY_USE).map(([room, allowed]) => ({
  name: `${room}-uses-only-its-packages`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: TEST },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core', 'unknown'],
    pathNot: [
      ...allowed
        .filter((name) => name !== 'node:')
        .map((name) => `(^|node_modules/)(@types/)?${literal(name)}${name.endsWith('/') ? '' : '(/|$)'}`),
      ...(allowed.includes('node:') ? ['^node:', `^(${builtinModules.join('|')})$`] : []),
      '\\.css$',
    ],
  },
}))

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.css$', '\\.d\\.ts$', TEST] },
      to: {},
    },
    {
      name: 'every-file-in-a-room',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+$', pathNot: '^src/main\\.ts$' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    { name: 'tests-stay-out', severity: 'error', from: { path: '^src/', pathNot: TEST }, to: { path: TEST } },
    ...walls,
    ...packages,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
