/**
 * Field (kenttä): what is asked in one step of the work, as data.
 *
 * The same description checks what comes in, makes the command line's options, draws the screen's form and names the
 * column that keeps the answer.
 */

interface Common {
  readonly needed: boolean
  /** Field of an earlier part whose text is offered here, so that nothing is typed twice: `contact.what`. */
  readonly carries?: readonly string[]
}

export type Field =
  | (Common & {
      readonly type: 'text' | 'long' | 'day' | 'euros' | 'number' | 'worker' | 'unit' | 'person' | 'matter'
    })
  /** A point of a checklist: not ticked is no. */
  | (Common & { readonly type: 'yes'; readonly isTick?: true })
  | (Common & { readonly type: 'choice'; readonly choices: readonly string[] })
  /** A value of an official code list, by its number. */
  | (Common & { readonly type: 'code'; readonly list: string })
  /** Another part of the same matter. */
  | (Common & { readonly type: 'part'; readonly kind: string })
  /** Several of the same: goals, consents, who was present. */
  | (Common & { readonly type: 'rows'; readonly fields: Form })

export type Form = { readonly [name: string]: Field }

const plain = <
  T extends 'text' | 'long' | 'day' | 'yes' | 'euros' | 'number' | 'worker' | 'unit' | 'person' | 'matter',
>(
  type: T,
) => ({ type, needed: true }) as const

export const text = () => plain('text')
export const long = () => plain('long')
export const day = () => plain('day')
export const yes = () => plain('yes')
export const tick = () => ({ ...yes(), isTick: true }) as const
export const euros = () => plain('euros')
export const number = () => plain('number')
export const worker = () => plain('worker')
export const unit = () => plain('unit')
export const person = () => plain('person')
export const matter = () => plain('matter')
export const choice = <const C extends readonly string[]>(choices: C) =>
  ({ type: 'choice', needed: true, choices }) as const
export const code = (list: string) => ({ type: 'code', needed: true, list }) as const
export const part = (kind: string) => ({ type: 'part', needed: true, kind }) as const
export const rows = <const F extends Form>(fields: F) => ({ type: 'rows', needed: true, fields }) as const

/** May be left empty. */
export const maybe = <F extends Field>(field: F): Omit<F, 'needed'> & { readonly needed: false } => ({
  ...field,
  needed: false,
})

/** Offers the text of an earlier part. */
export const carried = <F extends Field>(field: F, ...carries: readonly string[]) => ({ ...field, carries }) as const

/** An answer as it is kept: days as ISO text, euros as whole cents, references as ids. */
export type Given = string | number | boolean | null | readonly GivenRow[]
export type GivenRow = { readonly [name: string]: string | number | boolean | null }
export type GivenFields = { readonly [name: string]: Given | undefined }
