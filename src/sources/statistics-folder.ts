/** Statistics folder (tilastokansio): which public statistics the product knows, what they count, and how their series are called. */
import { join } from 'node:path'
import { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import type { Indicator } from '#model/observation.ts'
import { PopulationTables, SotkanetIndicator } from '#model/statistic.ts'
import type { FileFault } from './file-fault.ts'
import { readIndicators, readJson } from './seed-folder.ts'

export interface StatisticsFolder {
  readonly sotkanet: readonly SotkanetIndicator[]
  readonly statfin: PopulationTables
  readonly indicators: readonly Indicator[]
  /** Series that stand in every picture. */
  readonly inPictures: readonly string[]
}

const SotkanetFile = z.object({
  inPictures: z.array(z.string()).readonly(),
  indicators: z.array(SotkanetIndicator).readonly(),
})

/** @param tables a list of population tables in place of the shipped one */
export async function readStatistics(folder: string, tables?: string): Promise<Outcome<StatisticsFolder, FileFault>> {
  const sotkanet = await readJson(join(folder, 'sotkanet.json'), SotkanetFile)
  if (!sotkanet.ok) return sotkanet
  const statfin = await readJson(tables ?? join(folder, 'statfin.json'), PopulationTables)
  if (!statfin.ok) return statfin
  const indicators = await readIndicators(join(folder, 'indicators.json'))
  if (!indicators.ok) return indicators
  const { inPictures, indicators: listed } = sotkanet.value
  return done({ sotkanet: listed, statfin: statfin.value, indicators: indicators.value, inPictures })
}
