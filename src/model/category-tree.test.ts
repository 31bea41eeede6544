import { describe, expect, it } from 'vitest'
import { Category } from './category.ts'
import { CATEGORIES } from './category-tree.ts'

describe('the default category tree', () => {
  it('holds well-formed categories, each once', () => {
    expect(CATEGORIES.map((one) => Category.parse(one))).toEqual(CATEGORIES)
    expect(new Set(CATEGORIES.map((one) => one.id)).size).toBe(CATEGORIES.length)
  })

  it('lists every category after the one that holds it', () => {
    const ids = CATEGORIES.map((one) => one.id)
    for (const [place, id] of ids.entries()) {
      const parent = id.split('/').slice(0, -1).join('/')
      expect(parent === '' || ids.slice(0, place).includes(parent), id).toBe(true)
    }
  })
})
