/**
 * An attacker (hyökkääjä), written apart from the audit: knows what is published, the links and that nothing is negative, and asks
 * for the least and the most each sensitive figure can be. All questions of a table go to the solver as text, in one program.
 */
import type { Highs } from 'highs'
import type { LinkedTable, TableCell } from '#model/protected-table.ts'
import type { SuppressionRule } from '#model/suppression-rule.ts'

export interface Doubt {
  readonly id: string
  readonly low: number
  readonly high: number
}

/** What the rule asks of each sensitive cell, reckoned here anew from the rule's own words. */
export function wantedDoubts({ cells, links }: LinkedTable, rule: SuppressionRule): readonly Doubt[] {
  const value = new Map(cells.map((cell) => [cell.id, cell.value]))
  const lone = new Set<string>()
  for (const { kind, parts } of links) {
    const empty = parts.filter((id) => value.get(id) === 0)
    if (kind === 'sum' && parts.length > 1 && empty.length === parts.length - 1) for (const id of empty) lone.add(id)
  }
  return cells.flatMap((cell) => {
    if (cell.kind === 'money') return moneyDoubt(cell, rule)
    const isZeroHidden = rule.zeros === 'withheld' || (rule.zeros === 'withheld-when-whole-group' && lone.has(cell.id))
    const isHidden = cell.value === 0 ? isZeroHidden : cell.value < rule.threshold
    return isHidden ? [{ id: cell.id, low: 0, high: rule.threshold }] : []
  })
}

function moneyDoubt({ id, value, largest = [], contributors = largest.length }: TableCell, rule: SuppressionRule) {
  if (value === 0) return []
  const top = largest.slice(0, rule.dominance.largest).reduce((a, b) => a + b, 0)
  const rest = value - (largest[0] ?? 0) - (largest[1] ?? 0)
  const isDominated = top > (value * rule.dominance.share) / 100 || rest < ((largest[0] ?? 0) * rule.percent) / 100
  if (!isDominated && contributors >= rule.fewestContributors) return []
  const short = Math.max(
    (top / rule.dominance.share) * 100 - value,
    ((largest[0] ?? 0) * rule.percent) / 100 - rest,
    (value * rule.width) / 100,
  )
  return [{ id, low: Math.max(0, value - short), high: value + short }]
}

/** What the attacker finds: the reach of every wanted doubt, no farther than wanted. */
export function attack(
  { cells, links }: LinkedTable,
  withheld: ReadonlySet<string>,
  wanted: readonly Doubt[],
  solver: Highs,
): readonly Doubt[] {
  const place = new Map(cells.map((cell, at) => [cell.id, at]))
  const known = new Map(cells.filter(({ id }) => !withheld.has(id)).map(({ id, value }) => [id, value]))
  const secret = wanted.filter(({ id }) => withheld.has(id))
  const rows: string[] = []
  const bounds: string[] = []
  const goal: string[] = []
  for (const [at, { id, high }] of secret.entries()) {
    for (const side of ['l', 'h']) {
      const name = (cell: string) => `${side}${at}_${place.get(cell)}`
      rows.push(...links.flatMap((link) => linkRows(link, name, known)))
      goal.push(side === 'l' ? `+ ${name(id)}` : `- ${name(id)}`)
      if (side === 'h') bounds.push(`${name(id)} <= ${high}`)
    }
  }
  if (secret.length === 0) return wanted.map(({ id }) => ({ id, low: known.get(id) ?? 0, high: known.get(id) ?? 0 }))
  const text = `Minimize\n${goal.join('\n')}\nSubject To\n${rows.map((row, at) => `r${at}: ${row}`).join('\n')}\n`
  const solved = solver.solve(`${text}Bounds\n${bounds.join('\n')}\nEnd`, { output_flag: false } as never)
  if (solved.Status !== 'Optimal') throw new Error(`attacker ended: ${solved.Status}`)
  const found = (name: string) => (solved.Columns[name] as { Primal?: number } | undefined)?.Primal ?? 0
  return wanted.map(({ id }) => {
    const at = secret.findIndex((one) => one.id === id)
    const told = known.get(id)
    if (told !== undefined) return { id, low: told, high: told }
    return { id, low: found(`l${at}_${place.get(id)}`), high: found(`h${at}_${place.get(id)}`) }
  })
}

type Link = LinkedTable['links'][number]

function linkRows(link: Link, name: (id: string) => string, known: ReadonlyMap<string, number>): string[] {
  const row = (terms: readonly (readonly [string, number])[], relation: string): string[] => {
    const open = terms.filter(([id]) => !known.has(id))
    if (open.length === 0) return []
    const right = -terms.reduce((sum, [id, factor]) => sum + factor * (known.get(id) ?? 0), 0)
    const left = open.map(([id, factor]) => `${factor < 0 ? '-' : '+'} ${name(id)}`).join('\n')
    return [`${left} ${relation} ${right}`]
  }
  const { total, parts } = link
  const whole = [...parts.map((part) => [part, 1] as const), [total, -1] as const]
  if (link.kind === 'sum') return row(whole, '=')
  return [
    ...row(whole, '>='),
    ...parts.flatMap((part) =>
      row(
        [
          [part, 1],
          [total, -1],
        ],
        '<=',
      ),
    ),
  ]
}

/** The doubts that are narrower than wanted. */
export function recovered(wanted: readonly Doubt[], found: readonly Doubt[]): readonly string[] {
  return wanted.flatMap((want, at) => {
    const got = found[at]
    const near = 1e-5 * Math.max(1, want.high * 1e-3)
    return got && got.low <= want.low + near && got.high >= want.high - near ? [] : [want.id]
  })
}
