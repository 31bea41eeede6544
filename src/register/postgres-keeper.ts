/**
 * The session of a register: opened and its database migrated at first use, opened again when its server was lost.
 */
import { migrate } from './migrate.ts'
import { told } from './postgres-fault.ts'
import { openSession, type Place, type Session } from './postgres-session.ts'
import { ensureRights } from './rights.ts'
import { type Seals, sealsOf } from './sealing.ts'

export const MIGRATIONS = `${import.meta.dirname}/migrations`

export interface Sessions {
  readonly seals: Seals
  current(): Promise<Session>
  /** Forgets a session whose server is gone. */
  drop(session: Session): void
  close(): Promise<void>
}

/** Opens nothing yet. */
export function sessionsOf(place: Place): Sessions {
  const seals = sealsOf(place)
  let opening: Promise<Session> | undefined
  let kept: Session | undefined
  let isClosed = false
  const open = async () => {
    const session = await openedAt(place, seals)
    kept = session
    return session
  }
  return {
    seals,
    async current() {
      if (isClosed) throw new Error('register closed: no more looks or changes')
      opening ??= open()
      try {
        return await opening
      } catch (error) {
        opening = undefined
        throw error
      }
    },
    drop(session) {
      if (session !== kept) return
      opening = undefined
      kept = undefined
      session.abandon()
    },
    async close() {
      isClosed = true
      const session = await opening?.catch(() => undefined)
      opening = undefined
      await session?.close()
    },
  }
}

/** The tables as this product knows them, what the role that works may do with them, and the keys that open them. */
async function openedAt(place: Place, seals: Seals): Promise<Session> {
  const session = await openSession(place)
  try {
    await migrate(session.owner, MIGRATIONS)
    const lower = await ensureRights(session.owner, await session.role())
    if (lower !== undefined) session.stepDown(lower)
    await meet(seals, session)
    return session
  } catch (error) {
    await session.close()
    throw told(error)
  }
}

async function meet(seals: Seals, session: Session): Promise<void> {
  const client = await session.ownersClient()
  try {
    await seals.meet(client)
  } finally {
    client.release()
  }
}
