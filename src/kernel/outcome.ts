/**
 * Outcome (lopputulos): a value, or the reason why the rules say no.
 *
 * The reason is a word or a small record that a screen translates and an analyst counts; never a thrown error.
 */
export type Outcome<T, Why> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Why }

export const done = <T>(value: T): Outcome<T, never> => ({ ok: true, value })

export const refused = <Why>(why: Why): Outcome<never, Why> => ({ ok: false, why })
