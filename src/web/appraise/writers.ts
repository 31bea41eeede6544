/** Writers (kirjoittajat): the duties whose screens have the buttons; the action itself asks again. */
import { PLANNING_DUTIES } from '#model/duty.ts'

export const WRITERS: readonly string[] = PLANNING_DUTIES
