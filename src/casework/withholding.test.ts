import { describe, expect, it } from 'vitest'
import { asksSecrecy, hidden, tellingWords, toldValues } from './withholding.ts'

const OPEN = { reporter: 'open', address: 'open' } as const
const SECRET = { reporter: 'secret', address: 'open' } as const

describe('what is told', () => {
  it('is without a reporter who asked secrecy, and says how much was left out', () => {
    const kept = { reporterName: 'Nina Naapuri', reporterKind: '4', reporterPhone: null, what: 'Huutoa' }
    expect(toldValues(kept, SECRET)).toEqual({
      values: { what: 'Huutoa' },
      withheld: ['reporter-asked-secrecy', 'reporter-asked-secrecy'],
    })
    expect(toldValues(kept, OPEN).values).toEqual({ reporterName: 'Nina Naapuri', reporterKind: '4', what: 'Huutoa' })
  })

  it('is without contact details, within rows too', () => {
    const kept = { guardians: [{ name: 'Matti', phone: '040 1' }, { name: 'Liisa' }], present: ['a', 'b'] }
    expect(toldValues(kept, OPEN)).toEqual({
      values: { guardians: [{ name: 'Matti' }, { name: 'Liisa' }], present: ['a', 'b'] },
      withheld: ['contact-details-of-others'],
    })
  })

  it('is without what may be the address of a child under non-disclosure', () => {
    const kept = { childDetails: 'Asuu Kuusitiellä' }
    expect(toldValues(kept, { reporter: 'open', address: 'protected' })).toEqual({
      values: {},
      withheld: ['own-address-protected'],
    })
    expect(toldValues(kept, OPEN).values).toEqual(kept)
  })
})

describe('a reporter', () => {
  it('is secret when any of what was said asks it', () => {
    expect(asksSecrecy([{ asksSecrecy: null }, { asksSecrecy: true }])).toBe(true)
    expect(asksSecrecy([{ asksSecrecy: false }, {}])).toBe(false)
  })

  it('is hidden in every text by whole name, number and address, however the letters are written', () => {
    const words = tellingWords([{ reporterName: 'Nina (Naapuri)', reporterPhone: '050 777', reporterEmail: 'n@n.fi' }])
    expect(hidden({ what: ['NINA (NAAPURI) soitti: 050 777 tai n@n.fi', 7, null] }, words)).toEqual({
      what: ['*** soitti: *** tai ***', 7, null],
    })
  })

  it('of one word that is no name takes no other word with it', () => {
    expect(tellingWords([{ reporterName: 'Opettaja' }])).toEqual([])
  })
})
