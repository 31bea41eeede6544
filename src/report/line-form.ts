/** Lines for whoever draws a chart anew (viivat uudelleen piirrettäväksi): only what can be compared is joined. */
import type { Point } from '#model/picture.ts'
import type { Words } from '#words/dictionary.ts'
import type { FormSeries } from './chart-form.ts'
import { isComparable } from './slot.ts'
import { markText } from './value-text.ts'

/** A line of what can be compared, and marks of their own for what cannot, called what they are. */
export function formLines(
  { name, paint, stroke }: Pick<FormSeries, 'name' | 'paint' | 'stroke'>,
  points: readonly (Point | undefined)[],
  words: Words,
): readonly FormSeries[] {
  const apart = points.map((point) => (point && !isComparable(point) ? point.value : null))
  const marks = new Set(points.flatMap((point, at) => (point && apart[at] != null ? [markText(words, point)] : [])))
  const line: FormSeries = {
    ...{ name, paint, ...(stroke && { stroke }) },
    values: points.map((point) => (isComparable(point) ? point.value : null)),
    marked: [...points.entries()].flatMap(([at, one]) => (isComparable(one) && one.reason !== undefined ? [at] : [])),
  }
  return marks.size === 0
    ? [line]
    : [line, { name: `${name}: ${[...marks].join(', ')}`, paint, stroke: 'unjoined', values: apart }]
}
