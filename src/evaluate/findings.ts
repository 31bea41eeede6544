/** Findings (havainnot): an evaluation before it is put into words: its warnings and verdict are codes with what they are about. */
import type { Evaluation, VerdictGrade, Warning, WarningCode } from '#model/evaluation.ts'

export type BareWarning = Omit<Warning, 'text'>

export interface BareVerdict {
  readonly grade: VerdictGrade
  readonly ceiling: VerdictGrade
  readonly direction: 'lower' | 'higher' | 'neither'
  /** What lowered the grade, the heaviest first. */
  readonly because: readonly WarningCode[]
}

export type Findings = Omit<Evaluation, 'warnings' | 'verdict' | 'outcomes' | 'plan' | 'money'> & {
  readonly warnings: readonly BareWarning[]
}

export const warning = (
  code: WarningCode,
  weight: BareWarning['weight'],
  about: BareWarning['about'] = [],
): BareWarning => ({ code, weight, about })
