import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testTable } from '../../test/database.ts'
import { registerProcess } from '../../test/register-process.ts'
import { openRegister, type Register } from './register.ts'
import { serverIn } from './server-cluster.ts'
import { canReach } from './server-owner.ts'
import { lockedBy, stopServer } from './server-process.ts'
import { sql } from './sql.ts'

const isRoot = process.getuid?.() === 0
const NOBODY = { uid: 65_534, gid: 65_534 }
/** `initdb` wants a user that has a name; this one has one on every Linux. */
const DAEMON = { uid: 1, gid: 1 }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varhain-owner-'))
})
afterEach(async () => {
  for (const place of [folder, join(folder, 'own')]) {
    const pid = lockedBy(serverIn(place))
    if (pid !== undefined) await stopServer(serverIn(place), pid)
  }
  rmSync(folder, { recursive: true })
})

const serverPid = (place: string) => lockedBy(serverIn(place))
const makeTable = (register: Register) => testTable(register, 'kept (n int)')
const count = async (register: Register) =>
  (await register.look((db) => db.one<{ n: number }>(sql`select count(*) as n from kept`))).n

describe('the user of the server', () => {
  it.runIf(isRoot)('is not root, also where only root may look', async () => {
    chmodSync(folder, 0o700)
    const register = openRegister({ folder })
    await makeTable(register)
    expect(readFileSync(`/proc/${serverPid(folder)}/status`, 'utf8')).toMatch(/^Uid:\s65534\s65534\s65534\s65534$/m)
    expect(canReach(NOBODY, folder)).toBe(false)
    await register.close()
  })

  it.runIf(isRoot && canReach(NOBODY, import.meta.dirname))('is whoever runs the product', async () => {
    const own = join(folder, 'own')
    chmodSync(folder, 0o755)
    mkdirSync(own, { mode: 0o700 })
    chownSync(own, DAEMON.uid, DAEMON.gid)
    const other = registerProcess(own, DAEMON)
    expect(await other.ask('table')).toBe('0')
    expect(await other.ask('add 1')).toBe('1')
    const pid = lockedBy(serverIn(own))
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Uid:\s1\s/m)
    const root = openRegister({ folder: own })
    expect(await count(root)).toBe(1)
    await other.ask('close')
    await root.close()
    expect(lockedBy(serverIn(own))).toBeUndefined()
    const later = openRegister({ folder: own })
    expect(await count(later)).toBe(1)
    await later.close()
  })

  it.runIf(isRoot && canReach(NOBODY, import.meta.dirname))('is told when the folder belongs to another', async () => {
    chmodSync(folder, 0o755)
    const register = openRegister({ folder })
    await makeTable(register)
    await register.close()
    const other = registerProcess(folder, DAEMON)
    expect(await other.ask('table')).toMatch(/^folder of another user: /)
    await other.ask('close')
  })
})
