import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ACTIONS } from '#actions/catalogue.ts'
import { askedAction } from './asked-action.ts'

const FOLDER = join(import.meta.dirname, '..', 'actions')
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.ts'.length))

it('is the one of the list where its file has its name, and nothing that is not on the list', async () => {
  const found = await Promise.all(names.map(askedAction))
  const asked = found.filter((one) => one !== undefined)
  expect(asked.filter((one) => ACTIONS.every((listed) => listed !== one))).toEqual([])
  expect(asked.length).toBeGreaterThan(ACTIONS.length / 3)
})

it.each(['', 'no-such-command', '../main', 'catalogue', '--help', 'List-Areas'])('is none for "%s"', async (name) => {
  expect(await askedAction(name)).toBeUndefined()
})
