import { describe, expect, it } from 'vitest'
import { valueAt, withValueAt } from './tree-path.ts'

const TREE = { posts: [{ salary: { value: 3300 } }, { salary: { value: 3500 } }], name: 'x' }

describe('a path in a tree', () => {
  it('finds what stands there, and nothing where nothing does', () => {
    expect(valueAt(TREE, 'posts.1.salary.value')).toBe(3500)
    expect([valueAt(TREE, 'posts.2.salary'), valueAt(TREE, 'name.length'), valueAt(TREE, 'toString')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is given another value without a change to the tree', () => {
    expect(withValueAt(TREE, 'posts.0.salary.value', 1)).toEqual({
      ...TREE,
      posts: [{ salary: { value: 1 } }, TREE.posts[1]],
    })
    expect(TREE.posts[0]?.salary.value).toBe(3300)
  })

  it('is made where it is missing', () => {
    expect(withValueAt({}, 'effects.0.lag', 3)).toEqual({ effects: [{ lag: 3 }] })
    expect(() => withValueAt({}, '__proto__.x', 1)).toThrow('no path')
  })
})
