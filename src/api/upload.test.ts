import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { uploadsIn } from './upload.ts'

const folder = mkdtempSync(join(tmpdir(), 'varhain-upload-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('takes no path of its own machine from the network', () => {
  const path = '/etc/passwd'
  const given = { file: path, input: path, out: path, regressors: path, horizon: 2 }
  expect(uploadsIn(folder).resolved(given)).toEqual({ horizon: 2 })
  expect(uploadsIn(folder).resolved({ ...given, upload: '../../etc/passwd' })).not.toHaveProperty('input')
})
