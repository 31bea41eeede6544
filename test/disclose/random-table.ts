/** Random tables (satunnaiset taulukot): of one to four dimensions with trees, sums and covers, counts and money. */
import { type Crossing, crossTable, type Dimension, WHOLE } from '#disclose/cross-table.ts'
import type { Random } from '#kernel/random.ts'
import type { LinkedTable, TableCell } from '#model/protected-table.ts'
import { type SuppressionRule, ZERO_RULES } from '#model/suppression-rule.ts'

/** How many dimensions, so often: of four there are few, for they take most of the time. */
const DIMENSIONS = [...Array<number>(30).fill(1), ...Array<number>(42).fill(2), ...Array<number>(16).fill(3), 4]
const SIZES = [0, 0, 1, 1, 2, 3, 4, 5, 6, 9, 14, 40]

const whole = (random: Random, below: number) => random.whole(0, below - 1)

export const randomRule = (rule: SuppressionRule, random: Random): SuppressionRule => ({
  ...rule,
  threshold: 3 + whole(random, 3),
  zeros: ZERO_RULES[whole(random, 3)] ?? 'shown',
})

function randomDimensions(random: Random): readonly Dimension[] {
  const count = DIMENSIONS[whole(random, DIMENSIONS.length)] ?? 2
  const cover = random.next() < 0.3 ? whole(random, count) : -1
  return Array.from({ length: count }, (_, at) => {
    const width = 2 + whole(random, [3, 3, 2, 1][count - 1] ?? 1)
    const hasTree = count < 3 && random.next() < 0.3
    const parts = Array.from({ length: width }, (__, k) => ({
      code: `${k}`,
      ...(hasTree && k === 0 ? { parts: [{ code: `${k}a` }, { code: `${k}b` }] } : {}),
    }))
    return { name: `d${at}`, trees: [{ code: WHOLE, parts }], ...(at === cover ? { joins: 'cover' as const } : {}) }
  })
}

export function randomTable(random: Random): LinkedTable {
  const dimensions = randomDimensions(random)
  const kind = random.next() < 0.3 ? 'money' : 'count'
  if (kind === 'money') return crossTable(moneyCrossing(dimensions, random))
  return crossTable(countCrossing(dimensions, random))
}

type Codes = Readonly<Record<string, string>>

/** Reckons a figure from its parts, in one dimension after another: the sums first, so that a cover's total is drawn once. */
function folded<T>(
  dimensions: readonly Dimension[],
  leaf: () => T,
  join: (parts: readonly T[], joins: 'sum' | 'cover') => T,
): (codes: Codes) => T {
  const kept = new Map<string, T>()
  const order = [...dimensions].sort((a, b) => Number(a.joins === 'cover') - Number(b.joins === 'cover'))
  const of = (codes: Codes): T => {
    const key = JSON.stringify(order.map(({ name }) => codes[name]))
    const old = kept.get(key)
    if (old !== undefined) return old
    const broad = order.flatMap((dimension) => {
      const parts = partsOf(dimension, codes[dimension.name] ?? WHOLE)
      return parts.length > 0 ? [{ dimension, parts }] : []
    })[0]
    const made = broad
      ? join(
          broad.parts.map((code) => of({ ...codes, [broad.dimension.name]: code })),
          broad.dimension.joins ?? 'sum',
        )
      : leaf()
    kept.set(key, made)
    return made
  }
  return of
}

function partsOf({ trees }: Dimension, code: string): readonly string[] {
  const nodes = trees.flatMap((tree) => [tree, ...(tree.parts ?? [])])
  return (nodes.find((node) => node.code === code)?.parts ?? []).map((part) => part.code)
}

function countCrossing(dimensions: readonly Dimension[], random: Random): Crossing {
  const childrenIn = folded(
    dimensions,
    () => SIZES[whole(random, SIZES.length)] ?? 0,
    (parts, joins) => {
      const sum = parts.reduce((a, b) => a + b, 0)
      const most = Math.max(...parts)
      return joins === 'sum' ? sum : most + whole(random, sum - most + 1)
    },
  )
  return { series: 'children', dimensions, figureOf: (codes) => ({ kind: 'count', value: childrenIn(codes) }) }
}

/** Money by provider, so that who dominates a total is known too. */
function moneyCrossing(dimensions: readonly Dimension[], random: Random): Crossing {
  const summed = dimensions.map(({ name, trees }) => ({ name, trees }))
  const paidTo = folded<ReadonlyMap<number, number>>(
    summed,
    () => new Map(Array.from({ length: whole(random, 6) }, () => [whole(random, 12), 1 + whole(random, 5_000_000)])),
    (parts) => {
      const all = new Map<number, number>()
      for (const part of parts) for (const [one, cents] of part) all.set(one, (all.get(one) ?? 0) + cents)
      return all
    },
  )
  const figureOf = (codes: Codes): Omit<TableCell, 'id'> => {
    const paid = [...paidTo(codes).values()].sort((a, b) => b - a)
    const value = paid.reduce((a, b) => a + b, 0)
    return { kind: 'money', value, largest: paid.slice(0, 3), contributors: paid.length }
  }
  return { series: 'paid', dimensions: summed, figureOf }
}
