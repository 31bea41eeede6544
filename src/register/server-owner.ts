/**
 * Who runs the embedded server. PostgreSQL refuses to run as root; a root process gives it to the owner of its folder or,
 * where that is root or there is none yet, to the user id that Linux keeps for nobody.
 */
import { lstatSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from './postgres-fault.ts'

export interface Owner {
  readonly uid: number
  readonly gid: number
}

const NOBODY: Owner = { uid: 65_534, gid: 65_534 }

/** Nothing when the server runs as this process does. Throws `folder of another user: …`. */
export function ownerOf(home: string): Owner | undefined {
  const own = process.getuid?.() ?? 0
  const found = statOf(home)
  if (own === 0) return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid || NOBODY.gid } : NOBODY
  if (found && found.uid !== own) throw new Error(`folder of another user: ${home}`)
  return undefined
}

/** Whether the owner can reach what stands in a folder: every folder above it lets strangers pass. */
export function canReach(owner: Owner, folder: string): boolean {
  const stats = statOf(folder)
  if (!stats) return false
  const place = stats.uid === owner.uid ? 6 : stats.gid === owner.gid ? 3 : 0
  const passes = ((stats.mode >> place) & 1) === 1
  return passes && (folder === dirname(folder) || canReach(owner, dirname(folder)))
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    if (codeOf(error) === 'EACCES') throw new Error(`folder of another user: ${path}`)
    throw error
  }
}
