import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RegisterImport } from '#model/register-import.ts'
import { sql } from '#register/sql.ts'
import { type TestPeople, testPeople } from '../../test/people.ts'
import type { Call } from './action.ts'
import { importRegister } from './import-register.ts'
import { perform } from './perform.ts'

let t: TestPeople
let folder: string
beforeAll(async () => {
  t = await testPeople('2026-09-01')
  folder = mkdtempSync(join(tmpdir(), 'varhain-register-'))
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true, force: true })
})

const AREAS = [
  {
    id: 'esimerkkila',
    code: '999',
    kind: 'municipality' as const,
    name: { fi: 'Esimerkkilä', sv: 'Exempelby', en: 'Exampleton' },
    isInvented: true,
  },
]

const caller = (): Call => {
  const call = t.call(t.actor('administrator'))
  return { ...call, world: { ...call.world, areas: AREAS } }
}

type Options = { readonly preview?: boolean; readonly out?: string; readonly source?: string }

async function attempt(holds: string, content: string | Uint8Array, options: Options = {}, call = caller()) {
  const file = join(folder, 'rows.csv')
  writeFileSync(file, content)
  return perform(importRegister, { file, source: 'vanha', holds, ...options }, call)
}

async function bring(holds: string, content: string | Uint8Array, options: Options = {}): Promise<RegisterImport> {
  const outcome = await attempt(holds, content, options)
  if (!outcome.ok) throw new Error(`${outcome.why.why}: ${outcome.why.message}`)
  const { read, accepted, known, rejected } = outcome.value
  expect(accepted + known + rejected.length).toBe(read)
  return outcome.value
}

const table = (heading: string, ...rows: readonly string[]) => [heading, ...rows].join('\r\n')
const PERSONS = 'id;family_name;given_names;birth;identity_code;phone;email;municipality;is_protected'
const persons = (...rows: readonly string[]) => table(PERSONS, ...rows)
const reasons = ({ rejected }: RegisterImport) =>
  rejected.map(({ row, column, reason }) => `${row} ${column} ${reason}`)

const counted = (name: 'person' | 'part' | 'event' | 'imported' | 'deed'): Promise<number> =>
  t.register.look(async (db) => {
    const { found } = await db.one<{ found: number }>(
      name === 'deed'
        ? sql`select count(*)::int as found from deed where lane > 0 and action <> 'preview-import-register'`
        : TOTALS[name],
    )
    return found
  })
const TOTALS = {
  person: sql`select count(*)::int as found from person`,
  part: sql`select count(*)::int as found from part`,
  event: sql`select count(*)::int as found from event`,
  imported: sql`select count(*)::int as found from imported`,
}
const everything = async () =>
  Promise.all((['person', 'part', 'event', 'imported', 'deed'] as const).map((name) => counted(name)))

describe('a file of persons', () => {
  it('is tried out without a change, then brought in, and the same file twice changes nothing', async () => {
    const file = persons(
      'h1;Esimerkki;Aino Maria;4.5.2018;;+358 40 123;aino@esimerkki.fi;Esimerkkilä;ei',
      'h2;Esimerkki;Liisa;;131052-308T;;;999;kyllä',
    )
    const before = await everything()
    const preview = await bring('persons', file, { preview: true })
    expect(preview).toMatchObject({ isPreview: true, read: 2, accepted: 2, known: 0, rejected: [] })
    expect(await everything()).toEqual(before)
    expect(await bring('persons', file)).toMatchObject({ isPreview: false, accepted: 2, known: 0 })
    const after = await everything()
    expect(await bring('persons', file)).toMatchObject({ accepted: 0, known: 2 })
    expect((await everything()).slice(0, 4)).toEqual(after.slice(0, 4))
    const kept = await t.register.look((db) =>
      db.rows(sql`select family_name, given_names, birth, phone, municipality, is_protected from person
        where id in (select person_id from imported where source = 'vanha') order by id`),
    )
    expect(kept).toEqual([
      {
        family_name: 'Esimerkki',
        given_names: 'Aino Maria',
        birth: '2018-05-04',
        phone: '+35840123',
        municipality: 'esimerkkila',
        is_protected: false,
      },
      {
        family_name: 'Esimerkki',
        given_names: 'Liisa',
        birth: '1952-10-13',
        phone: null,
        municipality: 'esimerkkila',
        is_protected: true,
      },
    ])
  })

  it('rejects what it cannot take, each row with its column and reason, and masks identity codes', async () => {
    const result = await bring(
      'persons',
      persons(
        'r1;;Aino;;;;;;ei',
        'r2;Virta;Aino;31.2.2018;;;;;ei',
        'r3;Virta;Aino;keväällä;;;;;ei',
        'r4;Virta;Aino;;131052-308X;;;;ei',
        'r5;Virta;Aino;;131052-308T;;;;ei',
        'r6;Virta;Aino;1.1.2018;010594Y9032;;;;ei',
        'r7;Virta;Aino;;;soita;;;ei',
        'r8;Virta;Aino;;;;osoite;;ei',
        'r9;Virta;Aino;;;;;Atlantis;ei',
        'r10;Virta;Aino;;;;;;',
        'r11;=1+1;Aino;;;;;;ei',
        'r12;VirtanenÃ¤;Aino;;;;;;ei',
        'r13;Virta;Aino',
        'r14;Virta;Aino;;;;;;ei;liikaa',
        'ok;Virta;Väinö;;;;;;ei',
        'ok;Virta;Toinen;;;;;;ei',
      ),
    )
    expect(reasons(result)).toEqual([
      '2 family_name no-value',
      '3 birth no-such-date',
      '4 birth not-a-day',
      '5 identity_code not-an-identity-code',
      '6 identity_code identity-code-taken',
      '7 birth birth-differs',
      '8 phone not-a-phone',
      '9 email not-an-email',
      '10 municipality unknown-area',
      '11 is_protected no-value',
      '12 family_name formula',
      '13 family_name broken-encoding',
      '14 birth too-few-columns',
      '15  too-many-columns',
      '17 id stands-twice',
    ])
    expect(result.accepted).toBe(1)
    expect(JSON.stringify(result.rejected)).not.toMatch(/131052-308/)
  })

  it('gives the rejected rows back as they stood, disarmed; mended they are taken', async () => {
    const bad = persons(`m1;Virta;"=cmd|' /C calc'!A0";;;;;;ei`, 'm2;Joki;Aino;31.2.2018;;+358 50 1;;;ei')
    const out = join(folder, 'hylatyt.csv')
    const { rejectedTable } = await bring('persons', bad)
    expect(rejectedTable?.startsWith(`\ufeff${PERSONS};hylätty rivi;hylätty sarake;hylkäyksen syy\r\n`)).toBe(true)
    expect(rejectedTable).toContain(`;'=cmd|' /C calc'!A0;`)
    expect(rejectedTable).toContain('m2;Joki;Aino;31.2.2018;;+358 50 1;;;ei;3;birth;no-such-date')
    expect(await bring('persons', bad, { out })).not.toHaveProperty('rejectedTable')
    expect(readFileSync(out, 'utf8')).toBe(rejectedTable)
    expect(statSync(out).mode & 0o777).toBe(0o600)
    const mended = (rejectedTable ?? '').replace(`'=cmd|' /C calc'!A0`, 'Veikko').replace('31.2.2018', '28.2.2018')
    expect(await bring('persons', mended)).toMatchObject({ accepted: 2, rejected: [], unread: [] })
  })

  it('never writes over: another row of a known number is rejected, and a person known here is joined by same_as', async () => {
    const here = await t.child('Oskari Ranta', '2015-02-03')
    await bring('persons', persons('k1;Salo;Aino;;;;;;ei'))
    const changed = await bring('persons', persons('k1;Salo;Aino Inkeri;;;;;;ei'))
    expect(reasons(changed)).toEqual(['2 id known-otherwise'])
    const before = await counted('person')
    const joins = table(
      'id;family_name;given_names;birth;is_protected;same_as',
      `j1;Ranta;Oskari;3.2.2015;ei;${here}`,
      'j2;Ranta;Oskari;3.2.2015;ei;999999',
      `j3;Ranta;Oskari;4.2.2015;ei;${here}`,
    )
    expect(reasons(await bring('persons', joins))).toEqual(['3 same_as unknown-person', '4 birth birth-differs'])
    expect(await counted('person')).toBe(before)
  })

  it('proposes to a worker who may be the same person, and merges nobody', async () => {
    const here = await t.child('Ilona Harjula', '2016-06-06')
    await bring('persons', persons('n1;Harjula;Ilona;6.6.2016;;;;;ei', 'n2;Koski;Ilona;6.6.2016;;;;;ei'))
    const proposed = await t.register.look((db) =>
      db.rows(sql`select one_id as one, state from same_person where one_id = ${here} or other_id = ${here}`),
    )
    expect(proposed).toEqual([{ one: here, state: 'proposed' }])
  })

  it('tells which columns were not read', async () => {
    const file = table('id;family_name;given_names;is_protected;kenkänumero', 'c1;Aro;Eeva;ei;38')
    expect((await bring('persons', file)).unread).toEqual(['kenkänumero'])
  })
})

describe('a file as a whole', () => {
  it('is read as windows-1252 where it is not UTF-8, with commas too', async () => {
    const text = 'id,family_name,given_names,is_protected\r\nw1,Mäkelä,Åke,ei\r\n'
    await bring('persons', Buffer.from(text, 'latin1'))
    const found = await t.register.look((db) => db.rows(sql`select family_name, given_names from person`))
    expect(found).toContainEqual({ family_name: 'Mäkelä', given_names: 'Åke' })
  })

  it('is refused without its columns, with zero bytes, or empty; nothing is changed', async () => {
    const before = await everything()
    const why = async (content: string | Uint8Array) => {
      const outcome = await attempt('persons', content)
      return outcome.ok ? 'taken' : `${outcome.why.why} ${outcome.why.where ?? ''}`.trim()
    }
    expect(await why('id;family_name;given_names\r\n1;A;B')).toMatch(/^missing-columns/)
    expect(await why(Buffer.from('id;family_name\r\n', 'utf16le'))).toMatch(/^binary/)
    expect(await why('')).toMatch(/^empty/)
    expect(await why('id;id\r\n1;2')).toMatch(/^duplicate-columns/)
    expect(await everything()).toEqual(before)
  })

  it('is not taken away, whatever is said of an upload', async () => {
    const file = join(folder, 'kept.csv')
    writeFileSync(file, persons('u1;Aalto;Iida;;;;;;ei'))
    const input = { file, upload: 'x', source: 'vanha', holds: 'persons', preview: true }
    expect((await perform(importRegister, input, caller())).ok).toBe(true)
    expect(existsSync(file)).toBe(true)
  })

  it('that is stopped leaves nothing behind', async () => {
    const before = await everything()
    const stop = new AbortController()
    const rows = Array.from({ length: 600 }, (_, k) => `s${k};Suku${k};Nimi;;;;;;ei`)
    const call = {
      ...caller(),
      signal: stop.signal,
      progress: (step: string) => step === 'importing' && stop.abort(new Error('stopped')),
    }
    await expect(attempt('persons', persons(...rows), {}, call)).rejects.toThrow('stopped')
    expect(await everything()).toEqual(before)
  })

  it('is open to a named administrator only', async () => {
    const nobody = await attempt('persons', persons('x;A;B;;;;;;ei'), {}, t.call({ name: 'x', duty: 'administrator' }))
    expect(nobody.ok ? '' : nobody.why.why).toBe('no-worker')
  })
})
