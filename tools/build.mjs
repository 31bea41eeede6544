/**
 * Builds the web into dist/web, unless it is already built from the same inputs.
 *
 *   node tools/build.mjs
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const ROOT = join(import.meta.dirname, '..')
const STAMP = join(ROOT, 'dist', 'web', '.built-from')
const LOCK = join(ROOT, 'dist', '.building')
const LONGEST_BUILD = 120_000
const ROOMS = ['kernel', 'model', 'law', 'measures', 'words', 'report', 'web']
const FILES = ['package-lock.json', 'vite.config.ts', 'tools/build.mjs']

/** A fingerprint of everything that the build reads. */
function inputs() {
  const rooms = ROOMS.filter((room) => existsSync(join(ROOT, 'src', room))).flatMap((room) =>
    readdirSync(join(ROOT, 'src', room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const hash = createHash('sha256')
  for (const file of [...rooms, ...FILES.map((name) => join(ROOT, name))].sort()) {
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Two starts at once must not build over each other: the second waits for the first. */
async function alone(work) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(LOCK)
      break
    } catch {
      const isLeft = existsSync(LOCK) && Date.now() - statSync(LOCK).mtimeMs > LONGEST_BUILD
      if (isLeft) rmSync(LOCK, { recursive: true, force: true })
      else await new Promise((go) => setTimeout(go, 200))
    }
  }
  try {
    await work()
  } finally {
    rmSync(LOCK, { recursive: true, force: true })
  }
}

const wanted = inputs()
const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted
if (isBuilt()) process.stderr.write('The web is built already.\n')
else await alone(make)

async function make() {
  if (isBuilt()) return
  process.stderr.write('Building the web …\n')
  // The screens are always built as they are used, whatever the caller runs as.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite') // a start whose screens are built needs nothing of it
  await build({ root: join(ROOT, 'src', 'web'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' })
  compress(join(ROOT, 'dist', 'web'))
  writeFileSync(STAMP, wanted)
}

/** Beside each text file its compressed forms, so that the server compresses nothing. */
function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg)$/.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const content = readFileSync(path)
    writeFileSync(`${path}.br`, brotliCompressSync(content))
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  }
}
