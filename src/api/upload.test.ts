import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { uploadsIn } from './upload.ts'

const folder = mkdtempSync(join(tmpdir(), 'varhain-upload-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('takes no path of its own machine from the network', () => {
  const path = '/etc/passwd'
  const given = { file: path, input: path, out: path, regressors: path, horizon: 2 }
  expect(uploadsIn(folder).resolved(given, 'file')).toEqual({ horizon: 2 })
  expect(uploadsIn(folder).resolved({ ...given, upload: '../../etc/passwd' }, 'input')).not.toHaveProperty('input')
})

it('gives an uploaded file in the field where the action takes one, and in no other', () => {
  const upload = randomUUID()
  const path = join(folder, upload)
  writeFileSync(path, 'x')
  expect(uploadsIn(folder).resolved({ upload, source: 'vanha' }, 'file')).toEqual({
    upload,
    source: 'vanha',
    file: path,
  })
  expect(uploadsIn(folder).resolved({ upload }, 'input')).toEqual({ upload, input: path })
})
