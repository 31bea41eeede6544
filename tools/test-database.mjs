/**
 * Runs the tests of the register on a PostgreSQL that is not ours, as an ordinary role that may only make databases: the one
 * that DATABASE_URL names or, without it, one installed on this machine, started for the run in a folder of its own.
 *
 *   npm run test:database -- src/register
 */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const ROLE = 'ordinary'
const NOBODY = 65_534
const wanted = process.argv.slice(2)
const paths = wanted.length > 0 ? wanted : ['src/register']

process.exitCode = process.env.DATABASE_URL ? test(process.env.DATABASE_URL) : onInstalled()

function test(url) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'test.mjs'), ...paths], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: url },
  }).status
}

function onInstalled() {
  const binaries = installed()
  if (!binaries) {
    console.error('No PostgreSQL on this machine: install one (15 or newer), or name one with DATABASE_URL.')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'varhain-given-'))
  const owner = process.getuid() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (owner.uid) chownSync(folder, NOBODY, NOBODY)
  const data = join(folder, 'data')
  const run = (program, args, input = '') => {
    const { status, stderr } = spawnSync(join(binaries, program), args, {
      cwd: folder,
      input,
      encoding: 'utf8',
      ...owner,
    })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
  }
  run('initdb', ['-D', data, '-U', 'owner', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'])
  run('postgres', ['--single', '-D', data, 'postgres'], `create role ${ROLE} login createdb\n`)
  const options = `-c listen_addresses= -c unix_socket_directories='${folder}' -c fsync=off -c max_connections=50`
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
  try {
    return test(`postgresql://${ROLE}@/postgres?host=${encodeURIComponent(folder)}`)
  } finally {
    run('pg_ctl', ['-D', data, '-w', '-m', 'fast', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The folder of an installed server's programs, the newest of Debian's first. */
function installed() {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : []
  const onPath = (process.env.PATH ?? '').split(delimiter)
  return [...versions.map((one) => join(root, one, 'bin')), ...onPath].find((one) =>
    ['initdb', 'postgres', 'pg_ctl'].every((program) => existsSync(join(one, program))),
  )
}
