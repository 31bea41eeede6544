import { describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { guaranteeDue, guaranteeState, looserThanStatute, statutesBeside } from './guarantee-clock.ts'

const d = (text: string) => text as Day

describe('a guarantee', () => {
  it('is measured by the statute that goes the same way', () => {
    expect(statutesBeside({ fromEvent: 'contact.record', toEvent: 'assessment.start' })).toEqual(['assessment-start'])
    expect(statutesBeside({ fromEvent: 'assessment.open', toEvent: 'assessment.finish' })).toEqual([
      'assessment-finish',
    ])
    expect(statutesBeside({ fromEvent: 'assessment.open', toEvent: 'service.start' })).toEqual([
      'decision-implementation',
    ])
    expect(statutesBeside({ fromEvent: 'contact.record', toEvent: 'contact.guide' })).toEqual([])
  })

  it('is never looser than the statute', () => {
    const way = { fromEvent: 'contact.record', toEvent: 'assessment.start' }
    expect(looserThanStatute({ ...way, span: { weekdays: 5 } }, d('2026-01-01'))).toBeUndefined()
    expect(looserThanStatute({ ...way, span: { weekdays: 7 } }, d('2026-01-01'))).toBeUndefined()
    expect(looserThanStatute({ ...way, span: { weekdays: 8 } }, d('2026-01-01'))?.rule).toBe('assessment-start')
    const help = { fromEvent: 'assessment.open', toEvent: 'service.start' }
    expect(looserThanStatute({ ...help, span: { days: 89 } }, d('2026-01-01'))).toBeUndefined()
    expect(looserThanStatute({ ...help, span: { days: 93 } }, d('2026-01-01'))).toMatchObject({
      rule: 'decision-implementation',
    })
  })

  it('is kept on its day, broken after it, at risk two weekdays before', () => {
    const due = d('2026-09-10')
    expect(guaranteeState(due, d('2026-09-10'), d('2026-12-01'))).toBe('kept')
    expect(guaranteeState(due, d('2026-09-11'), d('2026-12-01'))).toBe('broken')
    expect(guaranteeState(due, null, d('2026-09-11'))).toBe('broken')
    expect(guaranteeState(due, null, d('2026-09-10'))).toBe('at-risk')
    expect(guaranteeState(due, null, d('2026-09-08'))).toBe('at-risk')
    expect(guaranteeState(due, null, d('2026-09-07'))).toBe('running')
  })

  it('waits while it is paused', () => {
    const span = { span: { weekdays: 5 } }
    expect(guaranteeDue(span, d('2026-09-01'), [], d('2026-09-01'))).toBe('2026-09-08')
    const pause = { from: d('2026-09-03'), until: d('2026-09-04') }
    expect(guaranteeDue(span, d('2026-09-01'), [pause], d('2026-09-30'))).toBe('2026-09-10')
  })
})
