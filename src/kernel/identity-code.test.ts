import { describe, expect, it } from 'vitest'
import { holdsIdentityCode } from './identity-code.ts'

describe('a personal identity code', () => {
  // The published specimens of the Digital and Population Data Services Agency, and their new-century-sign twins.
  it.each(['131052-308T', 'Maksu: 131052-308T, sijoitus', '131052-308t', '131052Y308T', '131052A308T', '010594Y9021'])(
    'is found in %s',
    (text) => expect(holdsIdentityCode(text)).toBe(true),
  )

  it.each([
    '',
    '131052-308U',
    '131052-308',
    '4300123-4567',
    '451352-308T',
    '2013105-2308',
    'X131052-308TX',
    'Lasku 010121-12',
  ])('is not found in %s', (text) => expect(holdsIdentityCode(text)).toBe(false))
})
