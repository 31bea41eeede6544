/** Tree path (polku puussa): a place in a tree of plain objects and lists, by names and numbers joined with dots: `posts.0.salary`. */

const stepsOf = (path: string): readonly string[] => path.split('.')

/** What stands at a path; undefined where there is no such place. */
export function valueAt(tree: unknown, path: string): unknown {
  let at = tree
  for (const step of stepsOf(path)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Readonly<Record<string, unknown>>)[step]
  }
  return at
}

/** The same tree with another value at a path; places that are missing are made, lists where the next step is a number. */
export const withValueAt = (tree: unknown, path: string, value: unknown): unknown => put(tree, stepsOf(path), value)

function put(tree: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  if (step === '__proto__') throw new Error(`no path: ${step}`)
  const before = typeof tree === 'object' && tree !== null ? tree : /^\d+$/.test(step) ? [] : {}
  if (Array.isArray(before)) {
    const place = Number(step)
    const length = Math.max(before.length, place + 1)
    return Array.from({ length }, (_, k) => (k === place ? put(before[k], rest, value) : before[k]))
  }
  const here = Object.hasOwn(before, step) ? (before as Readonly<Record<string, unknown>>)[step] : undefined
  return { ...before, [step]: put(here, rest, value) }
}
