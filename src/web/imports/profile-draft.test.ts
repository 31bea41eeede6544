import { expect, test } from 'vitest'
import type { Profile } from '#model/profile.ts'
import { namedProfile, withColumn } from './profile-draft.ts'

const profile: Profile = {
  id: 'guess',
  name: 'Arvaus',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  thousands: ' ',
  skipRows: 0,
  columns: { account: 'Tili', amount: 'Summa' },
  periodForm: 'day-fi',
  costSign: 'positive',
}

test('a field takes another column and gives up its old one', () => {
  expect(withColumn(profile, 'account', 'Tilinumero').columns).toEqual({ account: 'Tilinumero', amount: 'Summa' })
  expect(withColumn(profile, 'account', '').columns).toEqual({ amount: 'Summa' })
})

test('a name gives the profile an id that a file can bear', () => {
  expect(namedProfile(profile, 'Imatran kaupunki, pääkirja').id).toBe('imatran-kaupunki-paakirja')
  expect(namedProfile(profile, '?').id).toBe('guess')
})
