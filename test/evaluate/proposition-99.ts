/** Proposition 99 (Kalifornian tupakkavero): the published panel as a block, California treated from 1989. */
import type { Block } from '#evaluate/block.ts'
import { donorPool } from '#evaluate/donor-pool.ts'
import { readPanel } from '#sources/panel-table.ts'

export function propositionBlock(text: string): Block {
  const columns = { unit: 'State', time: 'Year', outcome: 'PacksPerCapita', treated: 'treated', others: [] }
  const panel = readPanel(text, columns)
  if (!panel.ok) throw new Error(`not a panel: ${panel.why.message}`)
  const pool = donorPool(panel.value, { contaminated: [], breaks: [], averages: 1 }, 2)
  if (!pool.ok) throw new Error(`no pool: ${pool.why.why}`)
  return pool.value.block
}
