/** Floor: what the engine alone needs to read the ledger files with declared types and group them by key and month. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { stopwatch, tellPart } from './part.ts'

const [folder = ''] = process.argv.slice(2)
const at = (name: string) => `'${join(folder, 'example', name)}'`
const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1024MB' })
const connection = await instance.connect()
const text = (names: readonly string[]) => names.map((name) => `'${name}': 'VARCHAR'`).join(', ')

const municipality = `SELECT "Yritys", "Tulosyksikkö nro", "Pääkirjatili nro", "Kohta nro", "Toimittaja", "Vuosi", "Kuukausi", sum("Toteuma Yht (ULS)")
  FROM read_csv(${at('kunta.csv')}, auto_detect = false, header = true, delim = ';', quote = '"', decimal_separator = ',', columns = {
    ${text(['Yritys', 'Yritys nimi', 'Pääluokka nro', 'Pääluokka nimi', 'Kohta nro', 'Kohta nimi', 'Tulosyksikkö nro', 'Tulosyksikkö nimi', 'Pääkirjatili nimi', 'Pääkirjatili nro', 'Vuosi', 'Kuukausi', 'Toimittaja'])},
    'Toteuma Yht (ULS)': 'DECIMAL(18,2)', ${text(['Tosite', 'Tila'])}}) GROUP BY ALL`
const hospital = `SELECT "Yhtymä", "Vastuuyksikkö", "Tili", "Suoritelaji", date_trunc('month', "Päivä"), sum("Summa")
  FROM read_csv(${at('sairaanhoitopiiri.csv')}, auto_detect = false, header = true, delim = ',', quote = '"', dateformat = '%d.%m.%Y', columns = {
    'Päivä': 'DATE', ${text(['Yhtymä', 'Vastuuyksikkö', 'Vastuuyksikön nimi', 'Tili', 'Tilin selite', 'Suoritelaji'])}, 'Summa': 'DECIMAL(18,2)', ${text(['Tosite'])}}) GROUP BY ALL`

if (!readdirSync(join(folder, 'example')).includes('kunta.csv')) throw new Error('no example')
const watch = stopwatch()
for (const query of [municipality, hospital]) await connection.runAndReadAll(`SELECT count(*) FROM (${query})`)
tellPart(watch())
connection.closeSync()
