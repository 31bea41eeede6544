import { describe, expect, test } from 'vitest'
import { formatOf } from './format.ts'

const fi = formatOf('fi')
const sv = formatOf('sv')
const en = formatOf('en')
const bare = (text: string) => text.replaceAll('\u00a0', '_')

describe('money', () => {
  test('is written in millions with one decimal from a million on', () => {
    expect(bare(fi.money(4_213_000))).toBe('4,2_M€')
    expect(bare(sv.money(4_213_000))).toBe('4,2_mn_€')
    expect(en.money(-4_213_000)).toBe('−€4.2m')
    expect(bare(fi.money(999_999))).toBe('1,0_M€')
  })
  test('has no false digits above a hundred thousand and whole euros below', () => {
    expect(bare(fi.money(950_000))).toBe('950_000_€')
    expect(bare(fi.money(845_213))).toBe('845_000_€')
    expect(bare(fi.money(1240.4))).toBe('1_240_€')
    expect(bare(fi.cents(-1240.5))).toBe('−1_240,50_€')
    expect(bare(fi.money(-0.2))).toBe('0_€')
  })
})

describe('shares and changes', () => {
  test('carry a decimal only below ten per cent, and a sign', () => {
    expect(bare(fi.change(2.5 / 2.3 - 1))).toBe('+8,7_%')
    expect(bare(fi.change(1.8 / 2.3 - 1))).toBe('−22_%')
    expect(en.change(0.25)).toBe('+25%')
    expect(bare(fi.change(0.008))).toBe('+0,8_%')
    expect(bare(fi.change(0.0004))).toBe('0,0_%')
    expect(bare(fi.change(0))).toBe('0_%')
    expect(bare(fi.percent(0.038))).toBe('3,8_%')
  })
})

describe('days and periods', () => {
  test('are written as the language does', () => {
    expect(fi.day('2012-08-31')).toBe('31.8.2012')
    expect(fi.dayOfYear('2012-08-31')).toBe('31.8.')
    expect(bare(en.day('2012-08-31'))).toBe('31_Aug_2012')
    expect(bare(en.dayOfYear('2012-08-31'))).toBe('31_Aug')
    expect(bare(fi.moment('2026-03-12T09:05:00Z'))).toBe('12.3.2026 klo_9.05')
  })
  test('name a part of a year by its months', () => {
    expect(bare(fi.period('2017-01-01/2017-04-30'))).toBe('tammi–huhtikuu_2017')
    expect(bare(sv.period('2017-01-01/2017-04-30'))).toBe('januari–april_2017')
    expect(fi.period('2017-01-05/2017-04-30')).toBe('5.1.2017–30.4.2017')
    expect(fi.period('2012')).toBe('2012')
    expect(fi.period('2012-Q3')).toBe('3/2012')
    expect(bare(fi.period('2012-08'))).toBe('elokuu_2012')
  })
})
