/** A minor's ban as it holds today (alaikäisen kielto): of whom, until the child is of age. 703/2023 51 §. */
import { isOfAge } from '#casework/age.ts'
import type { Day } from '#kernel/day.ts'
import { bansOf } from '#register/ban.ts'
import type { Read } from '#register/register.ts'

/** A guardian by number, or null for each. */
export type Bans = readonly (number | null)[]

export const bansToday = async (db: Read, matter: number, birth: Day | null, today: Day): Promise<Bans> =>
  birth !== null && isOfAge(birth, today) ? [] : bansOf(db, matter)

export const forbids = (bans: Bans, guardian: number): boolean => bans.includes(null) || bans.includes(guardian)
