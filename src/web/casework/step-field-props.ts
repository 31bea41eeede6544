/** What a field of a step is given (vaiheen kentän tiedot). */
import type { Field } from '#casework/field.ts'
import type { FoundPerson } from '#model/found-person.ts'
import type { PartWithKept } from '#model/part.ts'

export interface StepFieldProps {
  readonly name: string
  readonly field: Field
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  /** Somebody was found and chosen: what is known of them need not be typed. */
  readonly onFound?: ((found: FoundPerson) => void) | undefined
  /** Parts of the matter, where the answer may be one of them. */
  readonly parts: readonly PartWithKept[]
  /** What is wrong with the answer, in words. */
  readonly fault?: string | undefined
}
