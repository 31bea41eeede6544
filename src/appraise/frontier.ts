/**
 * Efficiency frontier (tehokkuusrintama): which of several choices are worth their price at some price of the effect.
 *
 * Choices in order of effect; one that costs more and gives less is dominated, one that a mixture of two others beats is
 * extendedly dominated. The cost of one more unit of effect between neighbours of the frontier is the incremental ratio
 * (ICER). Drummond et al. 2015, chapter 4.
 */

export interface Choice {
  readonly name: string
  readonly cost: number
  readonly effect: number
}

export interface Placed extends Choice {
  readonly standing: 'frontier' | 'dominated' | 'extendedly-dominated'
  /** Cost of one more unit of effect than the choice before it on the frontier; nothing for the first of it and for the dominated. */
  readonly ratio: number | undefined
}

/** In order of cost. */
export function frontierOf(choices: readonly Choice[]): readonly Placed[] {
  const ordered = [...choices].sort((a, b) => a.cost - b.cost || b.effect - a.effect)
  const isDominated = (one: Choice) =>
    ordered.some(
      (other) =>
        other !== one &&
        other.cost <= one.cost &&
        other.effect >= one.effect &&
        (other.cost < one.cost || other.effect > one.effect || ordered.indexOf(other) < ordered.indexOf(one)),
    )
  const left = ordered.filter((one) => !isDominated(one))
  const frontier: Choice[] = []
  for (const one of left) {
    for (;;) {
      const [before, last] = frontier.slice(-2)
      if (!before || !last || ratioOf(last, before) < ratioOf(one, last)) break
      frontier.pop()
    }
    frontier.push(one)
  }
  return ordered.map((one) => {
    const place = frontier.indexOf(one)
    const before = frontier[place - 1]
    if (place >= 0) return { ...one, standing: 'frontier', ratio: before ? ratioOf(one, before) : undefined }
    return { ...one, standing: left.includes(one) ? 'extendedly-dominated' : 'dominated', ratio: undefined }
  })
}

const ratioOf = (one: Choice, before: Choice): number => (one.cost - before.cost) / (one.effect - before.effect)
