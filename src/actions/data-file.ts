/**
 * Data file (datatiedosto): one thing as data in a file, JSON or YAML, read as its schema says; what is wrong is told by its path.
 *
 * YAML is for files that people write: comments, no quotes. It is read by version 1.2, where a date stays a text.
 */
import { readFile, stat } from 'node:fs/promises'
import type { z } from 'zod'
import { done, type Outcome } from '#kernel/outcome.ts'
import { no, type Refusal } from './action.ts'

const LARGEST_JSON = 20_000_000
/** YAML is read a hundred times slower. */
const LARGEST_YAML = 2_000_000

export interface Expected<T> {
  readonly schema: z.ZodType<T>
  /** The word of the refusal where the content is not so. */
  readonly why: string
  /** What it should be, and where that is told. */
  readonly what: string
}

/** What a file holds, as data of no schema yet. */
export async function dataIn(path: string, name: string): Promise<Outcome<unknown, Refusal>> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return no('no-file', `${name}: there is no such file`, 'file')
  const isYaml = /\.ya?ml$/i.test(name)
  const largest = isYaml ? LARGEST_YAML : LARGEST_JSON
  if (found.size > largest) return no('too-large', `${name}: a file of more than ${largest / 1e6} MB`, 'file')
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  return isYaml ? yamlData(text, name) : jsonData(text, name)
}

function jsonData(text: string, name: string): Outcome<unknown, Refusal> {
  try {
    return done(JSON.parse(text))
  } catch (error) {
    return no(
      'not-data',
      `${name}: is not JSON: ${String(error instanceof Error ? error.message : error).slice(0, 200)}`,
      'file',
    )
  }
}

async function yamlData(text: string, name: string): Promise<Outcome<unknown, Refusal>> {
  const { parse: parseYaml, YAMLParseError } = await import('yaml')
  try {
    return done(parseYaml(text, { prettyErrors: true, maxAliasCount: 20 }))
  } catch (error) {
    if (!(error instanceof YAMLParseError || error instanceof ReferenceError)) throw error
    return no('not-data', `${name}: is not YAML: ${error.message.split('\n')[0]}`, 'file')
  }
}

/** Data as its schema says, or the first thing that is not so. */
export function asExpected<T>(data: unknown, name: string, { schema, why, what }: Expected<T>): Outcome<T, Refusal> {
  const parsed = schema.safeParse(data)
  if (parsed.success) return done(parsed.data)
  const { where, message } = fault(parsed.error.issues[0])
  return no(why, `${name}: ${what}: ${where === '' ? '' : `${where}: `}${message}`, where)
}

export async function dataFile<T>(path: string, name: string, expected: Expected<T>): Promise<Outcome<T, Refusal>> {
  const data = await dataIn(path, name)
  return data.ok ? asExpected(data.value, name, expected) : data
}

interface Fault {
  readonly where: string
  readonly message: string
}

/** An issue by its whole path; of several forms that might have been meant, the one that was written furthest. */
function fault(issue: z.core.$ZodIssue | undefined, above: readonly PropertyKey[] = []): Fault {
  if (!issue) return { where: '', message: 'is not as expected' }
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union') {
    const furthest = issue.errors
      .flatMap(([first]) => (first ? [first] : []))
      .toSorted((a, b) => b.path.length - a.path.length || Number(isOfAnotherType(a)) - Number(isOfAnotherType(b)))[0]
    return furthest ? fault(furthest, path) : { where: path.join('.'), message: issue.message }
  }
  if (issue.code === 'unrecognized_keys')
    return { where: [...path, issue.keys[0] ?? ''].join('.'), message: 'is not known here' }
  const message = issue.code === 'invalid_type' && /undefined$/.test(issue.message) ? 'is needed' : issue.message
  return { where: path.join('.'), message }
}

const isOfAnotherType = ({ code }: z.core.$ZodIssue): boolean => code === 'invalid_type'
