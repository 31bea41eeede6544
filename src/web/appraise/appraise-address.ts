/**
 * Appraise address (ennakkoarvion osoite): which proposals are compared, and which assumptions are tried with other values, as the query
 * part of the address, so that a link shows the same.
 *
 * Only the shape is looked at here; what the values mean is judged by the action.
 */

export type ProposalSearch = Partial<Readonly<Record<'muuta', string | undefined>>>
export type ProposalsSearch = Partial<Readonly<Record<'vertaa', string | undefined>>>
export type NewProposalSearch = Partial<Readonly<Record<'pohja', string | undefined>>>

export type Overrides = Readonly<Record<string, number>>

const LONGEST = 3000
const MOST_COMPARED = 6
const PATH = /^[a-zA-Z][a-zA-Z0-9]*(\.[a-zA-Z0-9-]+){0,6}$/

export function proposalSearch({ muuta }: Readonly<Record<string, unknown>>): ProposalSearch {
  const text = textOfOverrides(overridesIn(typeof muuta === 'string' ? muuta : undefined))
  return text === undefined ? {} : { muuta: text }
}

/** `effects.0.reduction:0.1;posts.0.salary:3500`; what is not understood is left out. */
export function overridesIn(text: string | undefined): Overrides {
  if (text === undefined || text.length > LONGEST) return {}
  return Object.fromEntries(
    text.split(';').flatMap((part) => {
      const [path = '', number = ''] = part.split(':')
      const value = Number(number)
      return PATH.test(path) && number.trim() !== '' && Number.isFinite(value) ? [[path, value]] : []
    }),
  )
}

export const textOfOverrides = (overrides: Overrides): string | undefined => {
  const parts = Object.entries(overrides).map(([path, value]) => `${path}:${value}`)
  return parts.length === 0 ? undefined : parts.sort().join(';')
}

export function proposalsSearch({ vertaa }: Readonly<Record<string, unknown>>): ProposalsSearch {
  const text = textOfNames(namesIn(typeof vertaa === 'string' ? vertaa : undefined))
  return text === undefined ? {} : { vertaa: text }
}

/** None where the text is no list of names. */
export function namesIn(text: string | undefined): readonly string[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    const isNames = Array.isArray(list) && list.every((one) => typeof one === 'string' && one !== '')
    return isNames ? [...new Set(list as string[])].slice(0, MOST_COMPARED) : []
  } catch {
    return []
  }
}

export const textOfNames = (names: readonly string[]): string | undefined =>
  names.length === 0 ? undefined : JSON.stringify(names)

export const newProposalSearch = ({ pohja }: Readonly<Record<string, unknown>>): NewProposalSearch =>
  typeof pohja === 'string' && pohja !== '' && pohja.length <= 120 ? { pohja } : {}
