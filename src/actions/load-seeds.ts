/** Loads the shipped press figures as the product's first real input (lehtitiedot). */

import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { readSeedFolder } from '#sources/seed-folder.ts'
import { action, no } from './action.ts'
import { ImportInput } from './import-input.ts'
import { keepTable } from './import-table.ts'

export const loadSeeds = action({
  name: 'load-seeds',
  kind: 'change',
  allow: ['controller'],
  about: 'Loads the press figures of Imatra 2007–2012 and Kouvola 2015–2017 that ship with the product.',
  example: './varhain load-seeds',
  input: z.object({}),
  run: async (_, call) => {
    const seed = await readSeedFolder(call.world.seeds, call.world.areas)
    if (!seed.ok) return no(seed.why.fault, seed.why.detail, 'seeds')
    const reports = []
    for (const table of seed.value.tables) {
      const source = seed.value.sources.find((one) => one.id === table.source)
      const area = table.reading.rows[0]?.area
      if (!source || area === undefined) continue
      const text = await readFile(table.path, 'utf8')
      const fileName = join(table.source, basename(table.path))
      const input = {
        ...ImportInput.parse({
          file: table.path,
          fileName,
          kind: 'observations',
          holds: table.kind,
          area,
          source,
        }),
        area,
      }
      reports.push(
        await keepTable({ input, call, reading: table.reading, source, text, bytes: Buffer.byteLength(text) }),
      )
    }
    return done({ loaded: reports.map(({ report, wasThere }) => ({ file: report.file, id: report.id, wasThere })) })
  },
})
