/**
 * Runs a script of the project on a Node.js that can run it, after installing what is missing.
 *
 *   node tools/run.mjs src/main.ts serve
 *
 * Works on Node.js 20: the newer Node.js that the sources need comes from npm, where the platform has one.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const STAMP = join(ROOT, 'node_modules', '.varhain-installed')
const OWN_NODE = join(ROOT, 'node_modules', '.bin', 'node')

/** What is to be installed, as a fingerprint of the lock file. */
const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()
}

function install() {
  process.stderr.write('Installing what is missing (npm ci) …\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    process.stderr.write('npm ci failed: see above. Check the network and try again.\n')
    process.exit(1)
  }
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, wanted())
}

/** Sources are TypeScript run as they are: Node.js 22.18 or newer does that. */
function ableNode() {
  if (existsSync(OWN_NODE)) return OWN_NODE
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  process.stderr.write(
    `Node.js ${process.versions.node} cannot run the sources and npm has no newer one for ${process.platform}-${process.arch}: install Node.js 24.\n`,
  )
  process.exit(1)
}

const [script, ...rest] = process.argv.slice(2)
if (!isInstalled()) install()
if (script) {
  const own = join(ROOT, script)
  const file = existsSync(own) ? own : join(ROOT, 'node_modules', script)
  const bin = join(ROOT, 'node_modules', '.bin')
  const child = spawn(ableNode(), ['--disable-warning=ExperimentalWarning', file, ...rest], {
    stdio: 'inherit',
    env: {
      NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'varhain'),
      ...process.env,
      PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    },
  })
  // Ctrl-C reaches the child by itself from a terminal; a signal sent to this process only is passed on.
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
