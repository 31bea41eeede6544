import { describe, expect, it } from 'vitest'
import { isWithin } from '#model/category.ts'
import { CATEGORIES } from '#model/category-tree.ts'
import { Annotation } from '#model/picture.ts'
import { annotationsOf } from './annotations.ts'
import { DEFINITION_BREAKS, REORGANISED } from './definition-breaks.ts'

describe('the annotations of an area', () => {
  it('are the breaks of the law, oldest first, each with its ground', () => {
    const days = annotationsOf('anywhere').map((one) => one.day)
    expect(days).toEqual(['2015-01-01', '2015-04-01', '2020-01-01', '2023-01-01', '2023-01-01', '2024-01-01'])
    for (const one of annotationsOf('imatra')) expect(Annotation.parse(one)).toEqual(one)
  })

  it('hold the decision of the area itself and of no other', () => {
    const own = (area: string) => annotationsOf(area).filter((one) => one.kind === 'decision')
    expect(own('imatra').map((one) => one.id)).toEqual(['imatra-family-workers-2009'])
    expect(own('kotka')).toEqual([])
  })

  it('that stand on a year only say so', () => {
    for (const one of annotationsOf('imatra').filter((decision) => decision.kind === 'decision'))
      expect(one.effect.fi).toContain('Päivää ei tiedetä')
  })
})

describe('a definition break', () => {
  it('touches categories that there are', () => {
    const ids = CATEGORIES.map((one) => one.id)
    for (const touched of DEFINITION_BREAKS.flatMap((one) => one.touches))
      expect(
        ids.some((id) => isWithin(id, touched)),
        touched,
      ).toBe(true)
  })

  it('of the counties is a new order of organisations', () => expect(REORGANISED).toEqual(['2023-01-01']))
})
