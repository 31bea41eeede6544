/** Options (valitsimet) of a command, derived from the input of its action: `controlTotal` is `--control-total <text>`. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { z } from 'zod'

interface Property {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Property[]
  readonly default?: unknown
  readonly description?: string
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Adds an option for every field of the input. */
export function addOptions(command: Command, input: z.ZodType): void {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Property>
    required?: readonly string[]
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const must = schema.required?.includes(name) ? ' (needed)' : ''
    const given = property.default === undefined ? '' : ` (default ${JSON.stringify(property.default)})`
    command.option(`--${kebab(name)} ${placeholder(property)}`, `${choices(property)}${must}${given}`.trim())
  }
}

const isFlag = (property: Property): boolean =>
  property.type === 'boolean' || (property.anyOf?.some((one) => one.type === 'boolean') ?? false)

function placeholder(property: Property): string {
  if (isFlag(property)) return '[true|false]'
  if (property.enum) return '<word>'
  if (property.type === 'object' || property.anyOf?.some((one) => one.type === 'object')) return '<json|@file>'
  return property.type === 'number' || property.type === 'integer' ? '<number>' : '<text>'
}

const choices = (property: Property): string => (property.enum ? `one of ${property.enum.join(', ')}` : '')

/** What was typed as an input: flags without a value are true, `@file` and `{…}` are read as JSON. */
export function inputFrom(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, typeof value === 'string' ? readValue(name, value) : value]),
  )
}

function readValue(name: string, text: string): unknown {
  if (!text.startsWith('@') && !text.startsWith('{') && !text.startsWith('[')) return text
  try {
    return JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text)
  } catch (error) {
    throw new Misuse(`--${kebab(name)}: ${error instanceof Error ? error.message : 'not JSON'}`)
  }
}

/** The command was given wrongly: exit status 2. */
export class Misuse extends Error {}
