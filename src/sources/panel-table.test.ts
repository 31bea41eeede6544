import { describe, expect, it } from 'vitest'
import { readPanel } from './panel-table.ts'

const TEXT = 'alue;vuosi;sijoitetut;hoidettu\nA;2015;1,5;0\nA;2016;1.25;1\nB;2015;..;0\nB;2016;2;0\n'
const COLUMNS = { unit: 'alue', time: 'vuosi', outcome: 'sijoitetut', others: [] }
const read = (more: object, text = TEXT) => readPanel(text, { ...COLUMNS, ...more })

describe('a panel table', () => {
  it('reads points and commas, and a missing cell as missing', () => {
    const panel = read({ treated: 'hoidettu' })
    expect(panel).toMatchObject({
      ok: true,
      value: {
        units: ['A', 'B'],
        periods: ['2015', '2016'],
        values: [
          [1.5, 1.25],
          [null, 2],
        ],
        starts: [2016, null],
      },
    })
  })

  it('takes the treated by name, with a start that may fall within a period', () => {
    expect(read({ treated: 'B', start: '2016-07' })).toMatchObject({ ok: true, value: { starts: [null, 2016.5] } })
  })

  it('takes a column of first treated periods, 0 for never', () => {
    const text = 'alue;vuosi;y;alku\nA;2015;1;2016\nA;2016;2;2016\nB;2015;1;0\nB;2016;2;0\n'
    const panel = readPanel(text, { ...COLUMNS, outcome: 'y', treated: 'alku' })
    expect(panel).toMatchObject({ ok: true, value: { starts: [2016, null] } })
    expect(readPanel(text, { ...COLUMNS, outcome: 'y', start: 'alku' })).toEqual(panel)
  })

  it.each<[string, object, string, string, RegExp]>([
    ['no such column', { unit: 'kunta' }, TEXT, 'missing-column', /kunta/],
    ['a word for a number', {}, 'alue;vuosi;sijoitetut\nA;2015;paljon', 'bad-panel', /row 2: sijoitetut .* paljon/],
    ['a word for a period', {}, 'alue;vuosi;sijoitetut\nA;kesä;1', 'bad-panel', /row 2: not a period/],
    ['a unit twice in a period', {}, 'alue;vuosi;sijoitetut\nA;2015;1\nA;2015;2', 'twice', /row 3: A has 2015 twice/],
    ['a personal identity code', {}, 'alue;vuosi;sijoitetut\n131052-308T;2015;1', 'bad-panel', /identity code/],
    ['nobody of the name', { treated: 'C', start: '2016' }, TEXT, 'no-such-unit', /C/],
    ['no start', { treated: 'A' }, TEXT, 'no-start', /--start/],
  ])('refuses %s', (_, more, text, why, message) => {
    const panel = read(
      { start: '2016', ...more, ...('treated' in more && !('start' in more) ? { start: undefined } : {}) },
      text,
    )
    expect(panel).toMatchObject({ ok: false, why: { why, message: expect.stringMatching(message) } })
  })
})
