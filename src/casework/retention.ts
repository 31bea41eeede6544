/** Retention in force (voimassa olevat säilytysajat): the rules of a day, each once; days before the act go by its first. */
import type { Day } from '#kernel/day.ts'
import { isInForce } from '#kernel/in-force.ts'
import { RETENTION, type RetentionRule } from '#law/retention.ts'

const FIRST = RETENTION.map(({ from }) => from).toSorted()[0] as Day

export const retentionOn = (on: Day): readonly RetentionRule[] =>
  RETENTION.filter((row) => isInForce(on < FIRST ? FIRST : on, row))
