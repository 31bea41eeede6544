/** Lines of an area's charts (alueen aikajana): breaks of definition, what the articles tell, and the decisions recorded here. */
import { annotationsOf } from '#law/annotations.ts'
import type { Decision } from '#model/decision.ts'
import type { Annotation } from '#model/picture.ts'
import { decisionsOf } from '#pool/decisions.ts'
import type { World } from './action.ts'

/** Oldest first. */
export const annotationsIn = ({ pool }: Pick<World, 'pool'>, area: string): Annotation[] =>
  [...annotationsOf(area), ...decisionsOf(pool.store, area).map(lineOf)].toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  )

/** At the day on which the change begins; in the words in which it was recorded. */
function lineOf({ id, body, section, title, what, starts }: Decision): Annotation {
  const same = (text: string) => ({ fi: text, sv: text, en: text })
  const source = section === undefined ? body : `${body}, ${section}`
  return { id: `decision-${id}`, kind: 'decision', day: starts, name: same(title), effect: same(what), source }
}
