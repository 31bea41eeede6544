import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SHIPPED_PROFILES } from '#sources/shipped-profiles.ts'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { guessProfile } from './guess-profile.ts'
import { importFile } from './import-file.ts'
import { listProfiles } from './list-profiles.ts'
import { saveProfile } from './save-profile.ts'

const PROFILE = {
  id: 'oma-jarjestelma',
  name: 'Oma järjestelmä',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  thousands: ' ',
  columns: { organisation: 'Yhtiö', costCentre: 'Paikka', account: 'Laji', period: 'Kausi', amount: 'Määrä' },
  periodForm: 'month-iso',
  costSign: 'negative',
}
const TEXT = 'Yhtiö;Paikka;Laji;Kausi;Määrä\nA;1;4000;2024-01;-5,00\n'

let t: TestWorld
beforeEach(async () => {
  t = await testWorld()
})
afterEach(() => t.close())

describe('a profile', () => {
  it('once saved is listed first, found by its id and used', async () => {
    await t.run(saveProfile, { profile: PROFILE })
    const { profiles } = await t.run(listProfiles, {})
    expect(profiles.map((one) => one.id)).toEqual([PROFILE.id, ...SHIPPED_PROFILES.map((one) => one.id)])
    const input = { file: t.file('x.csv', TEXT), profile: PROFILE.id, area: 'imatra' }
    expect((await t.run(importFile, input)).report).toMatchObject({ profile: PROFILE.id, sumCents: 500 })
  })

  it('saved under the id of a shipped one stands in its place', async () => {
    const [shipped] = SHIPPED_PROFILES
    await t.run(saveProfile, { profile: { ...shipped, name: 'Meidän' } })
    const { profiles } = await t.run(listProfiles, {})
    expect(profiles.filter((one) => one.id === shipped?.id).map((one) => one.name)).toEqual(['Meidän'])
    expect(profiles).toHaveLength(SHIPPED_PROFILES.length)
  })

  it('may not be named like a path', async () => {
    for (const id of ['../x', 'a/b', '', 'Ä', '-x']) {
      expect(await t.refusal(saveProfile, { profile: { ...PROFILE, id } })).toMatchObject({
        why: 'bad-input',
        where: 'profile.id',
      })
    }
  })

  it('that is not known or not given is told', async () => {
    const file = t.file('x.csv', TEXT)
    expect(await t.refusal(importFile, { file, area: 'imatra' })).toMatchObject({ why: 'no-profile', where: 'profile' })
    expect(await t.refusal(importFile, { file, area: 'imatra', profile: 'muu' })).toMatchObject({
      why: 'unknown-profile',
    })
  })
})

describe('a guess', () => {
  it('knows a saved profile by its headings', async () => {
    await t.run(saveProfile, { profile: PROFILE })
    const guess = await t.run(guessProfile, { file: t.file('vienti.csv', TEXT) })
    expect(guess.profile).toMatchObject({ id: PROFILE.id, costSign: 'negative' })
    expect(guess.notes).toContain('known-profile')
  })

  it('that a person confirms reads the file', async () => {
    const text = 'Kunta;Kustannuspaikka;Tili;Pvm;Summa\nA;1;4000;31.1.2024;1 005,50\nA;1;4000;1.2.2024;2,00\n'
    const file = t.file('vienti.csv', text)
    const { profile } = await t.run(guessProfile, { file })
    expect(profile).toMatchObject({
      separator: ';',
      decimal: ',',
      periodForm: 'day-fi',
      columns: { costCentre: 'Kustannuspaikka' },
    })
    const { report } = await t.run(importFile, { file, area: 'imatra', profile: { organisation: 'A', ...profile } })
    expect(report).toMatchObject({ rowsAccepted: 2, sumCents: 100_750 })
  })

  it('of no file says so', async () => {
    expect(await t.refusal(guessProfile, { file: 'nowhere.csv' })).toMatchObject({ why: 'not-a-file' })
  })
})
