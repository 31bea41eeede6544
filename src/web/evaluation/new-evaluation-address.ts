/** Address of the wizard (suunnittelun osoite): the decision, the outcome and the point at which it stands. */

export type NewEvaluationSearch = Partial<Readonly<Record<'paatos' | 'tulos' | 'lahde' | 'kohta', string | undefined>>>

export const POINTS = 5

/** What is not understood is left out, never an error. */
export function newEvaluationSearch(search: Readonly<Record<string, unknown>>): NewEvaluationSearch {
  const [paatos, tulos, lahde, kohta] = [search.paatos, search.tulos, search.lahde, search.kohta].map((one) =>
    String(one ?? ''),
  )
  return {
    ...(paatos && /^[0-9a-f]{6,64}$/.test(paatos) && { paatos }),
    ...(tulos && /^[a-z0-9][a-z0-9:-]{1,118}$/.test(tulos) && { tulos }),
    ...(lahde && lahde.length <= 120 && { lahde }),
    ...(kohta && /^[2-5]$/.test(kohta) && { kohta }),
  }
}
