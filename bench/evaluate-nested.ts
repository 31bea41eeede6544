/** Every second placebo of the nested fit of Proposition 99, in a process of its own. */
import { readFileSync } from 'node:fs'
import { placeboBlock } from '#evaluate/block.ts'
import { nestedControl } from '#evaluate/nested-control.ts'
import { placeboOf } from '#evaluate/placebo.ts'
import { smokingBlock } from '../test/evaluate/proposition-99.ts'
import { stopwatch, tellPart } from './part.ts'

const [file = '', which = '0'] = process.argv.slice(2)
const block = smokingBlock(readFileSync(file, 'utf8'))
const design = nestedControl({ seed: 1, starts: 4 })
const all = [block, ...block.donors.map((_, at) => placeboBlock(block, [at]))]
const spent = stopwatch()
const ratios = all.filter((_, at) => at % 2 === Number(which)).map((one) => placeboOf(one, design(one)).ratio)
tellPart(spent(), { largest: Math.max(...ratios.slice(which === '0' ? 1 : 0)), own: ratios[0] ?? 0 })
