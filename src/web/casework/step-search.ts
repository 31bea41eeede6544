/** The step in the address (vaihe osoitteessa): `?vaihe=visit.record&osa=12`, so that a link opens the same form. */

export interface StepSearch {
  readonly vaihe?: string | undefined
  readonly osa?: number | undefined
}

export function stepSearch(search: Readonly<Record<string, unknown>>): StepSearch {
  const part = Number(search.osa)
  return {
    ...(typeof search.vaihe === 'string' && { vaihe: search.vaihe }),
    ...(Number.isInteger(part) && part > 0 && { osa: part }),
  }
}
