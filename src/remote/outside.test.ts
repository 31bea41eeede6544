import { describe, expect, it } from 'vitest'
import { outsideFrom } from './outside.ts'

describe('where statistics are asked from', () => {
  it('is the services themselves, with our name', () => {
    const { sotkanet, statfin, agent } = outsideFrom({}, '1.2.3')
    expect(new URL(sotkanet).protocol).toBe('https:')
    expect(new URL(statfin).protocol).toBe('https:')
    expect(agent).toBe('Varhain/1.2.3')
  })

  it('may be another address, and the name carries how to reach its keeper', () => {
    const env = {
      VARHAIN_SOTKANET_URL: 'http://mirror.county.example/sotkanet/',
      VARHAIN_CONTACT: 'it@county.example\r\nX: y',
    }
    const { sotkanet, agent } = outsideFrom(env, '1')
    expect(sotkanet).toBe('http://mirror.county.example/sotkanet')
    expect(agent).toBe('Varhain/1 (it@county.exampleX: y)')
  })

  it.each(['file:///etc/passwd', 'ftp://x', 'mirror', 'https://name:word@x'])('is refused as %s', (address) => {
    expect(() => outsideFrom({ VARHAIN_STATFIN_URL: address }, '1')).toThrow('VARHAIN_STATFIN_URL')
  })
})
