import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROOFS } from '#actions/data-protection-papers.ts'
import { dataProtectionPages } from '../../tools/data-protection.ts'
import { ROOT, read } from './tree.ts'

describe('the data-protection papers', () => {
  it.each(dataProtectionPages())('$path is printed from the tables', ({ path, text }) => {
    expect(read(path)).toBe(text)
  })

  it('name for each risk a test that is there', () => {
    expect(Object.values(PROOFS).filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})
