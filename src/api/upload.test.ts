import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { uploadsIn } from './upload.ts'

it('takes no path of the server from the network, under any name of a path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'varhain-upload-'))
  const upload = '00000000-0000-0000-0000-00000000000a'
  writeFileSync(join(folder, upload), 'a;b')
  const { resolved } = uploadsIn(folder)
  expect(resolved({ file: '/etc/hostname', input: '/etc/hostname', out: '/tmp/x', method: 'did' })).toEqual({
    method: 'did',
  })
  const path = join(folder, upload)
  expect(resolved({ upload, input: '/etc/hostname' })).toEqual({ upload, file: path, input: path })
  expect(resolved({ upload: '../secret', input: '/etc/hostname' })).toEqual({ upload: '../secret' })
  rmSync(folder, { recursive: true })
})
