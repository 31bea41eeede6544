/** Flows of a file, measured by itself: read, estimated and projected in a process of its own. */
import { join } from 'node:path'
import { flowFiles } from '#actions/flow-files.ts'
import { flowModelOf } from '#flows/flow-model.ts'
import { projectionOf } from '#flows/projection.ts'
import { stopwatch, tellPart } from './part.ts'

const [folder = ''] = process.argv.slice(2)
const stop = stopwatch()
const files = await flowFiles({ episodes: join(folder, 'episodes.csv'), children: join(folder, 'children.csv') }, 5)
if (!files.ok) throw new Error(files.why.message)
const model = flowModelOf({ ...files.value, years: 5 })
const told = projectionOf(model, files.value.prices, 5)
tellPart(stop(), { stock: told.at(-1)?.stock.at(-1) ?? 0, rows: files.value.files[0]?.rows ?? 0 })
