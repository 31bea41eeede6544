/**
 * Asked action (pyydetty toiminto): the one that a command line names, without the others where its file has its name.
 *
 * Most of a command's time would go to loading what it does not use.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Action } from '#actions/action.ts'

const ACTIONS = join(import.meta.dirname, '..', 'actions')
const NAME = /^[a-z]+(-[a-z]+)*$/

/** Nothing where no file of that name holds an action of that name: the list of them all tells then. */
export async function askedAction(name: string): Promise<Action | undefined> {
  if (!NAME.test(name) || !isItsFile(join(ACTIONS, `${name}.ts`), name)) return undefined
  const held: Readonly<Record<string, unknown>> = await import(`#actions/${name}.ts`)
  return Object.values(held).find((one): one is Action => isAction(one) && one.name === name)
}

/** A file of that name may be something else, and do something when it is loaded. */
const isItsFile = (path: string, name: string): boolean =>
  existsSync(path) && readFileSync(path, 'utf8').includes(`name: '${name}'`)

const isAction = (value: unknown): value is Action =>
  typeof value === 'object' && value !== null && 'name' in value && 'run' in value && 'input' in value
