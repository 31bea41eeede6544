/**
 * Search (haku): the least value of a function of one to three numbers, without slopes.
 *
 * Nelder & Mead 1965 with the usual steps 1, 2, ½, ½, begun once more from where it ends.
 */
type Cost = (point: readonly number[]) => number

interface Corner {
  readonly point: readonly number[]
  readonly cost: number
}

const STEPS = 120
const ENOUGH = 1e-10

export function leastOf(cost: Cost, start: readonly number[]): readonly number[] {
  return simplex(cost, simplex(cost, start, 2), 0.7)
}

function simplex(cost: Cost, start: readonly number[], size: number): readonly number[] {
  const cornerAt = (point: readonly number[]): Corner => ({ point, cost: cost(point) })
  const moved = start.map((_, k) => start.map((value, j) => value + (j === k ? size : 0)))
  let corners = [start, ...moved].map(cornerAt)
  for (let step = 0; step < STEPS; step++) {
    corners = corners.toSorted((a, b) => a.cost - b.cost)
    const [best, worst] = [corners[0], corners.at(-1)]
    if (!best || !worst || worst.cost - best.cost < ENOUGH * (1 + Math.abs(best.cost))) break
    corners = nextCorners(corners, best, worst, cornerAt)
  }
  return corners.reduce((least, one) => (one.cost < least.cost ? one : least)).point
}

function nextCorners(
  corners: readonly Corner[],
  best: Corner,
  worst: Corner,
  cornerAt: (point: readonly number[]) => Corner,
): Corner[] {
  const others = corners.slice(0, -1)
  const middle = best.point.map((_, j) => others.reduce((sum, one) => sum + (one.point[j] ?? 0), 0) / others.length)
  const along = (share: number) => cornerAt(middle.map((value, j) => value + share * ((worst.point[j] ?? 0) - value)))
  const mirrored = along(-1)
  if (mirrored.cost < best.cost) {
    const further = along(-2)
    return [...others, further.cost < mirrored.cost ? further : mirrored]
  }
  if (mirrored.cost < (others.at(-1)?.cost ?? worst.cost)) return [...others, mirrored]
  const nearer = along(mirrored.cost < worst.cost ? -0.5 : 0.5)
  if (nearer.cost < Math.min(worst.cost, mirrored.cost)) return [...others, nearer]
  return [
    best,
    ...corners.slice(1).map(({ point }) => cornerAt(point.map((value, j) => ((best.point[j] ?? 0) + value) / 2))),
  ]
}
