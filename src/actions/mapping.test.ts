import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { published } from '#pool/pool.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { importFile } from './import-file.ts'
import { listMappingVersions } from './list-mapping-versions.ts'
import { previewMapping } from './preview-mapping.ts'
import { saveMapping } from './save-mapping.ts'
import { showMapping } from './show-mapping.ts'
import { showMappingVersion } from './show-mapping-version.ts'
import { showPicture } from './show-picture.ts'
import { traceFigure } from './trace-figure.ts'

const COLUMNS = {
  organisation: 'Org',
  costCentre: 'KP',
  costCentreName: 'KP-nimi',
  account: 'Tili',
  function: 'Tehtävä',
  period: 'Pvm',
  amount: 'Summa',
}
const PROFILE = {
  id: 'oma',
  name: 'Oma',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  thousands: ' ',
  columns: COLUMNS,
  periodForm: 'day-fi',
  costSign: 'positive',
}
const FAMILY_WORK = 'early/family-services/family-work'
const HOME_HELP = 'early/family-services/home-help'
const FOSTER = 'corrective/child-protection/placement/foster'

let t: TestWorld
beforeEach(async () => {
  t = await testWorld()
})
afterEach(() => t.close())

const bringIn = (lines: readonly string[], more: object = {}) =>
  t.run(importFile, {
    file: t.file(`${lines.length}.csv`, `Org;KP;KP-nimi;Tili;Tehtävä;Pvm;Summa\n${lines.join('\n')}\n`),
    profile: PROFILE,
    area: 'imatra',
    ...more,
  })

const takes = (id: string, costCentre: string, category: string, more: object = {}) => ({
  id,
  costCentre,
  target: { kind: 'category', category },
  ...more,
})
const divides = (id: string, costCentre: string, division: string) => ({
  id,
  costCentre,
  target: { kind: 'division', division },
})
const book = (rules: readonly object[], divisions: readonly object[] = []) => ({ organisations: [], rules, divisions })
const part = (category: string, millionths: number) => ({ category, millionths })

async function save(wanted: object, note = 'testi') {
  const { version } = await t.run(showMapping, {})
  return t.run(saveMapping, { book: wanted, version, note })
}

const YEAR = { area: 'imatra', from: '2024-01-01', to: '2024-12-31', overheads: 'included' }

/** Euros of every leaf that is asked about, as the published pool has them. */
async function placed(categories: readonly string[]) {
  const found: Record<string, number> = {}
  for (const category of categories) found[category] = (await t.run(traceFigure, { ...YEAR, category })).euros
  return found
}

const cent = (euros: number) => Math.round(euros * 100)

describe('a change of the rules', () => {
  it('moves to the cent what its preview said, divisions included', async () => {
    // Two files bring the same key and month, and two names of one cost centre: shares are taken of their sum.
    await bringIn([
      'A;1;Perhetyö;4000;10;1.3.2024;0,01',
      'A;1;Perhe;4000;10;1.3.2024;0,02',
      'A;2;x;4000;10;1.3.2024;10,01',
    ])
    await bringIn(['A;1;Perhetyö;4000;10;1.3.2024;0,01', 'A;2;x;4000;10;1.4.2024;-7,77'], { adds: true })
    const categories = [FAMILY_WORK, HOME_HELP, FOSTER]
    const halves = [{ id: 'jako', parts: [part(FAMILY_WORK, 333_333), part(FOSTER, 666_667)] }]
    const thirds = [{ id: 'jako', parts: [part(FAMILY_WORK, 500_000), part(HOME_HELP, 500_000)] }]
    const steps = [
      book([takes('a', '1', FAMILY_WORK)]),
      book([divides('a', '1', 'jako'), divides('b', '2', 'jako')], halves),
      book([divides('a', '1', 'jako'), divides('b', '2', 'jako')], thirds),
      book([takes('b', '*', HOME_HELP)]),
      book([]),
    ]
    for (const step of steps) {
      const before = await placed(categories)
      const unmappedBefore = (await t.run(showMapping, {})).unmappedEuros
      const preview = await t.run(previewMapping, { book: step })
      const state = await save(step)
      const after = await placed(categories)
      expect(preview.unmappedEurosBefore).toBe(unmappedBefore)
      expect(preview.unmappedEurosAfter).toBe(state.unmappedEuros)
      for (const category of categories) {
        const into = preview.moves.filter((move) => move.to === category).map((move) => cent(move.euros))
        const out = preview.moves.filter((move) => move.from === category).map((move) => cent(move.euros))
        const moved = [...into, ...out.map((cents) => -cents)].reduce((sum, cents) => sum + cents, 0)
        expect([category, moved]).toEqual([category, cent(after[category] ?? 0) - cent(before[category] ?? 0)])
      }
    }
  })

  it('is previewed without being saved', async () => {
    await bringIn(['A;1;x;4000;10;1.3.2024;5,00'])
    const before = published(t.world.pool).id
    const preview = await t.run(previewMapping, { book: book([takes('a', '1', FAMILY_WORK)]) })
    expect(preview).toMatchObject({ unmappedEurosBefore: 5, unmappedEurosAfter: 0, faults: [] })
    expect(preview.moves).toEqual([{ from: '', to: FAMILY_WORK, fromRule: '', toRule: 'a', euros: 5, keys: 1 }])
    expect(published(t.world.pool).id).toBe(before)
    expect((await t.run(showMapping, {})).unmappedEuros).toBe(5)
  })

  it('says at every step how many euros no rule takes, and which keys they are', async () => {
    await bringIn([
      'A;1;Perhe;4000;10;1.3.2024;5,00',
      'A;2;Koti;4000;10;1.3.2024;-9,00',
      'A;2;Koti;4000;10;1.5.2024;1,00',
    ])
    expect((await t.run(showMapping, {})).unmappedEuros).toBe(-3)
    const half = await save(book([takes('a', '1', FAMILY_WORK)]))
    expect(half).toMatchObject({ unmappedEuros: -8, mappedEuros: 5, unmappedKeys: 1 })
    expect(half.unmapped).toMatchObject([
      { costCentre: '2', costCentreName: 'Koti', euros: -8, lines: 2, from: '2024-03-01', to: '2024-05-31' },
    ])
    expect(half.uses).toEqual([{ rule: 'a', euros: 5, keys: 1 }])
    const all = await save(book([takes('a', '1', FAMILY_WORK), takes('b', '2', HOME_HELP)]))
    expect(all).toMatchObject({ unmappedEuros: 0, mappedEuros: -3, unmapped: [], unmappedKeys: 0 })
  })

  it('takes effect on the days of the rule', async () => {
    await bringIn(['A;1;x;4000;10;31.5.2024;5,00', 'A;1;x;4000;10;1.6.2024;7,00'])
    await save(book([takes('a', '1', FAMILY_WORK, { to: '2024-05-31' }), takes('b', '1', HOME_HELP)]))
    expect(await placed([FAMILY_WORK, HOME_HELP])).toEqual({ [FAMILY_WORK]: 5, [HOME_HELP]: 7 })
  })
})

describe('a save of the rules', () => {
  it('needs a word of why', async () => {
    const { version } = await t.run(showMapping, {})
    for (const note of [undefined, '', '   ']) {
      expect(await t.refusal(saveMapping, { book: book([]), version, note })).toMatchObject({
        why: 'bad-input',
        where: 'note',
      })
    }
  })

  it('is refused when somebody saved meanwhile, and nothing of it is kept', async () => {
    const { version } = await t.run(showMapping, {})
    await t.run(saveMapping, { book: book([takes('a', '1', FAMILY_WORK)]), version, note: 'first' })
    const late = { book: book([takes('b', '2', HOME_HELP)]), version, note: 'second' }
    expect(await t.refusal(saveMapping, late)).toMatchObject({ why: 'changed-meanwhile' })
    expect((await t.run(showMapping, {})).rules.map((rule) => rule.id)).toEqual(['a'])
  })

  it('lets only one of two at once through', async () => {
    const { version } = await t.run(showMapping, {})
    const both = await Promise.allSettled([
      t.run(saveMapping, { book: book([takes('a', '1', FAMILY_WORK)]), version, note: 'one' }),
      t.run(saveMapping, { book: book([takes('b', '1', HOME_HELP)]), version, note: 'two' }),
    ])
    expect(both.map((one) => one.status)).toEqual(['fulfilled', 'rejected'])
  })

  it('names what is wrong and where, and saves nothing', async () => {
    const { version } = await t.run(showMapping, {})
    const wrong: [object, string][] = [
      [book([takes('a', '1', 'early/family-services/no-such')]), 'unknown-category'],
      [book([divides('a', '1', 'puuttuu')]), 'no-such-division'],
      [book([takes('a', '9-1', FAMILY_WORK)]), 'backwards-range'],
      [book([takes('a', '1', FAMILY_WORK), takes('a', '2', FAMILY_WORK)]), 'same-id-twice'],
      [book([takes('a', '1', FAMILY_WORK, { from: '2024-05-02' })]), 'not-whole-months'],
      [book([], [{ id: 'j', parts: [part(FAMILY_WORK, 999_999)] }]), 'shares-not-one'],
    ]
    for (const [faulty, why] of wrong) {
      const refusal = await t.refusal(saveMapping, { book: faulty, version, note: 'x' })
      expect(refusal).toMatchObject({ why, message: expect.stringContaining('nothing was saved') })
      expect((await t.run(previewMapping, { book: faulty })).faults[0]?.fault).toBe(why)
    }
    expect((await t.run(showMapping, {})).version).toBe(version)
  })

  it('keeps author and time of the rules it does not touch', async () => {
    const first = await save(book([takes('a', '1', FAMILY_WORK), takes('b', '2', HOME_HELP)]))
    const { version } = first
    const call = { ...t.call, actor: { name: 'toinen', duty: 'controller' as const } }
    const rules = first.rules.map((rule) =>
      rule.id === 'b' ? { ...rule, note: 'korjattu', author: 'valehtelija', at: '1999' } : rule,
    )
    const outcome = await saveMapping.run({ book: { ...book([]), rules }, version, note: 'x' } as never, call)
    const told = outcome.ok ? outcome.value.rules : []
    expect(told[0]).toEqual(first.rules[0])
    expect(told[1]).toMatchObject({ id: 'b', note: 'korjattu', author: 'toinen' })
    expect(String(told[1]?.at) > String(first.rules[1]?.at)).toBe(true)
  })

  it('stays in the history, whole, and an old picture is shown by its own rules', async () => {
    await bringIn(['A;1;x;4000;10;1.3.2024;5,00'])
    const first = await save(book([takes('a', '1', FAMILY_WORK)]), 'ensin')
    const then = published(t.world.pool).id
    const picture = await t.run(showPicture, { area: 'imatra', snapshot: then })
    await save(book([]), 'sitten')
    const { versions } = await t.run(listMappingVersions, {})
    expect(versions.map((one) => [one.note, one.rules])).toEqual([
      ['sitten', 0],
      ['ensin', 1],
      ['', 0],
    ])
    expect(versions[0]?.parent).toBe(first.version)
    const old = await t.run(showMappingVersion, { version: first.version.slice(0, 10) })
    expect(old.book.rules).toEqual(first.rules)
    expect(await t.refusal(showMappingVersion, { version: 'ffffffffff' })).toMatchObject({ why: 'unknown-version' })
    expect(await t.run(showPicture, { area: 'imatra', snapshot: then })).toEqual(picture)
    expect((await t.run(showPicture, { area: 'imatra' })).accounting).toMatchObject({ pooled: 0, unmapped: 5 })
  })
})
