/** Filled in (täytetyt kentät): what a form sends; what was left empty is not given. */
export const filledIn = (form: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value.trim() !== ''))
