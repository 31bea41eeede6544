/** Worker (työntekijä): somebody who works in the register, with one duty in one unit. */
import type { Duty } from './duty.ts'

export interface Worker {
  readonly id: number
  readonly name: string
  /** As it stands on documents: sosiaalityöntekijä, perhetyöntekijä. */
  readonly position: string
  readonly duty: Duty
  readonly unit: number
}
