/**
 * JSON-stat cube (JSON-stat-kuutio): cells of a table by its variables, read with jsonstat-toolkit.
 *
 * The toolkit takes what it is given and throws at some of it, so shapes and sizes are checked before it reads, and what it read after.
 */
import JSONstat from 'jsonstat-toolkit'
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { faultyStatistic, type StatisticFault } from './statistic-fault.ts'

export interface Cube {
  /** When the table was updated, as it says. */
  readonly updated: string
  /** Variable code → value codes in the order of the cells. */
  readonly variables: ReadonlyMap<string, readonly string[]>
  /** The cell of one value a variable; nothing where it has none. Throws where a variable or value is not of the cube. */
  readonly at: (place: Readonly<Record<string, string>>) => number | null
}

const MOST_CELLS = 2_000_000

const Answer = z.object({
  class: z.literal('dataset'),
  updated: z.string(),
  id: z.array(z.string()).min(1).max(10),
  size: z.array(z.int().min(1)).min(1).max(10),
  dimension: z.record(z.string(), z.object({ category: z.object({}) })),
  value: z.union([z.array(z.unknown()), z.record(z.string().regex(/^\d+$/), z.unknown())]),
})

export function readCube(answer: unknown): Outcome<Cube, StatisticFault> {
  const parsed = Answer.safeParse(answer)
  if (!parsed.success) return faultyStatistic('wrong-shape', `no JSON-stat: ${parsed.error.issues[0]?.path.join('.')}`)
  const { id, size, value, dimension } = parsed.data
  const cells = size.reduce((product, one) => product * one, 1)
  if (id.length !== size.length || id.some((code) => !(code in dimension)) || cells > MOST_CELLS)
    return faultyStatistic('wrong-shape', 'its variables and their sizes do not agree')
  if (Array.isArray(value) && value.length !== cells)
    return faultyStatistic('wrong-shape', `it has ${value.length} cells of ${cells}`)
  return cubeOf(answer as object, cells)
}

function cubeOf(answer: object, cells: number): Outcome<Cube, StatisticFault> {
  const set = toolkitRead(answer)
  const variables = new Map(set?.id.map((code) => [code, set.Dimension(code)?.id ?? []] as const))
  const values = set?.value
  const isWhole = set?.id.every((code, k) => variables.get(code)?.length === set.size[k])
  if (!set || !values || values.length !== cells || !isWhole)
    return faultyStatistic('wrong-shape', 'its values and its variables do not agree')
  const odd = values.find((cell) => cell !== null && (typeof cell !== 'number' || !Number.isFinite(cell)))
  if (odd !== undefined)
    return faultyStatistic('wrong-shape', `a cell holds ${typeof odd} "${String(odd).slice(0, 40)}"`)
  const places = new Map([...variables].map(([code, codes]) => [code, new Map(codes.map((one, k) => [one, k]))]))
  const at: Cube['at'] = (place) => {
    const index = set.id.reduce((sum, code, k) => {
      const position = places.get(code)?.get(place[code] ?? '')
      if (position === undefined) throw new Error(`not there: ${code} ${place[code]}`)
      return sum * (set.size[k] ?? 1) + position
    }, 0)
    return values[index] as number | null
  }
  return done({ updated: set.updated ?? '', variables, at })
}

/** Nothing where the toolkit cannot read it. */
function toolkitRead(answer: object): ReturnType<typeof JSONstat> | undefined {
  try {
    const set = JSONstat(answer)
    return set.class === 'dataset' && set.id.length > 0 ? set : undefined
  } catch {
    return undefined
  }
}
