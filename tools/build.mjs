/**
 * Builds the web into dist/web, unless it is already built from the same inputs.
 *
 *   node tools/build.mjs
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'

const ROOT = join(import.meta.dirname, '..')
const STAMP = join(ROOT, 'dist', 'web', '.built-from')
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

const wanted = inputs()
if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) {
  process.stderr.write('The web is built already.\n')
} else {
  process.stderr.write('Building the web …\n')
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
