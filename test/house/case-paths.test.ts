import { expect, it } from 'vitest'
import { withCasePaths } from '../../tools/case-paths.ts'
import { read } from './tree.ts'

it('the page of the case paths is printed from the paths', () => {
  const page = read('docs/methods/case-paths.md')
  expect(withCasePaths(page)).toBe(page)
})
