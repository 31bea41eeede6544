/**
 * Answer shelf (vastaushylly): what services answered, on disk below the data folder, with the update date each answer has.
 *
 * A sync that is cut short finds there what it had already. A file that cannot be read is as if it were not there.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

export interface Kept {
  readonly address: string
  /** When it was fetched, ISO. */
  readonly fetched: string
  /** The update date that the service gave it. */
  readonly updated: string
  /** What was asked for, where the same address can give more or less. */
  readonly asked: string
  readonly answer: unknown
}

export interface AnswerShelf {
  find(name: string): Kept | undefined
  keep(name: string, kept: Kept): void
}

/** Several answers of the largest size that is taken. */
const LARGEST = 400_000_000

/** @param folder `<data>/statistics/<service>` */
export function answerShelf(folder: string): AnswerShelf {
  const pathOf = (name: string) => {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new Error(`odd name: ${name}`)
    return join(folder, `${name}.json.gz`)
  }
  return {
    find: (name) => readKept(pathOf(name)),
    keep: (name, kept) => write(pathOf(name), JSON.stringify(kept)),
  }
}

function readKept(path: string): Kept | undefined {
  if (!existsSync(path)) return undefined
  try {
    const kept: unknown = JSON.parse(gunzipSync(readFileSync(path), { maxOutputLength: LARGEST }).toString('utf8'))
    return isKept(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'answer' in value &&
  ['address', 'fetched', 'updated', 'asked'].every((name) => typeof Reflect.get(value, name) === 'string')

/** A crash leaves the old answer or the new one. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, gzipSync(text))
  const handle = openSync(draft, 'r')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(draft, path)
}
