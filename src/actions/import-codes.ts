/** Brings in official codes (koodiston tuonti): what is brought in adds to the shipped lists and wins over their names. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { CODE_LISTS } from '#law/codes.ts'
import { addCodeList, setCode } from '#register/code.ts'
import { deedRow } from '#register/deed.ts'
import { readCodes } from '#sources/code-table.ts'
import { tableText } from '#sources/table.ts'
import { action, no } from './action.ts'
import { faultRefusal } from './import-ledger.ts'
import { reasonCounts } from './table-report.ts'
import { atWork, deedOf } from './worker-call.ts'

/** A list that is not shipped goes by its number. */
const listNamed = (list: string) =>
  CODE_LISTS.find((one) => one.list === list) ?? { list, name: { fi: list, sv: list, en: list } }

export const importCodes = action({
  name: 'import-codes',
  kind: 'change',
  allow: ['administrator'],
  about: 'Brings in codes of the official lists from a table: list;code;name_fi;name_sv;name_en;from;until.',
  example: './varhain import-codes --file koodit.csv --as administrator',
  input: z.object({ file: z.string().min(1), fileName: z.string().optional() }),
  run: async (input, call) => {
    const text = await tableText(resolve(input.file))
    if (!text.ok) return faultRefusal(text.why, input)
    const read = readCodes(text.value)
    if (!read.ok) return faultRefusal(read.why, input)
    const { rows, rejected, rowsRead } = read.value
    const [first] = rejected
    if (rows.length === 0 && first) {
      const where = `row ${first.row}, column ${first.column}`
      return no('mostly-rejected', `all ${rowsRead} rows were rejected; first: ${where}, ${first.reason}`, where)
    }
    const at = atWork(call)
    return call.world.register.change(async (db) => {
      const lists = [...new Set(rows.map(({ list }) => list))]
      for (const list of lists) await addCodeList(db, listNamed(list))
      for (const code of rows) await setCode(db, code)
      await db.log(deedRow(deedOf(at, { action: 'import-codes', detail: { lists, codes: rows.length } })))
      return done({
        lists,
        rowsRead,
        rowsAccepted: rows.length,
        rowsRejected: rejected.length,
        reasons: reasonCounts(rejected),
        rejected,
      })
    })
  },
})
