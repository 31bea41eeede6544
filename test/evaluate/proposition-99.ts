/** Proposition 99 (Kalifornian tupakkavero): the published panel as a block, California treated from 1989. */
import type { Block } from '#evaluate/block.ts'
import { donorPool } from '#evaluate/donor-pool.ts'
import { readPanel } from '#sources/panel-table.ts'

export function propositionBlock(text: string): Block {
  const columns = { unit: 'State', time: 'Year', outcome: 'PacksPerCapita', treated: 'treated', others: [] }
  const panel = readPanel(text, columns)
  if (!panel.ok) throw new Error(`not a panel: ${panel.why.message}`)
  const pool = donorPool(panel.value, { contaminated: [], breaks: [], averages: 1, traits: [] }, 2)
  if (!pool.ok) throw new Error(`no pool: ${pool.why.why}`)
  return pool.value.block
}

/** The panel with the seven predictors of Abadie, Diamond & Hainmueller (2010). */
export function smokingBlock(text: string): Block {
  const others = ['lnincome', 'retprice', 'age15to24', 'beer']
  const panel = readPanel(text, {
    unit: 'state',
    time: 'year',
    outcome: 'cigsale',
    treated: 'California',
    start: '1989',
    others,
  })
  if (!panel.ok) throw new Error(`not a panel: ${panel.why.message}`)
  const means = others.map((column) => ({ column, from: column === 'beer' ? 1984 : 1980, to: 1988 }))
  const years = [1975, 1980, 1988].map((year) => ({ column: 'cigsale', from: year, to: year }))
  const pool = donorPool(panel.value, { contaminated: [], breaks: [], averages: 1, traits: [...means, ...years] }, 2)
  if (!pool.ok) throw new Error(`no pool: ${pool.why.why}`)
  return pool.value.block
}
