/**
 * Holm's correction (Holmin korjaus): p values of several outcomes, so that the chance of even one false sign stays as stated.
 *
 * In order from the smallest, the k-th of n times n − k + 1, never smaller than the one before, at most 1 (Holm, Scandinavian
 * Journal of Statistics 6, 1979, 65–70). An unknown p stays unknown, and counts as one of the n.
 */
export function holmCorrected(values: readonly (number | null)[]): readonly (number | null)[] {
  const inOrder = values
    .flatMap((value, at) => (value === null ? [] : [{ value, at }]))
    .toSorted((a, b) => a.value - b.value)
  const corrected: (number | null)[] = values.map(() => null)
  let largest = 0
  inOrder.forEach(({ value, at }, place) => {
    largest = Math.max(largest, Math.min(1, value * (values.length - place)))
    corrected[at] = largest
  })
  return corrected
}
