/** Options (valitsimet) of a command, derived from the input of its action: `controlTotal` is `--control-total <text>`. */
import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { z } from 'zod'

interface Property {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Property[]
  readonly default?: unknown
  readonly description?: string
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

interface Fields {
  readonly properties?: Record<string, Property>
  readonly required?: readonly string[]
}

const told = new WeakMap<z.ZodType, Fields>()

/** Told once of an input: it is asked several times and takes milliseconds. */
function schemaOf(input: z.ZodType): Fields {
  const known = told.get(input)
  if (known) return known
  const fields = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Fields
  told.set(input, fields)
  return fields
}

/** Adds an option for every field of the input. */
export function addOptions(command: Command, input: z.ZodType): void {
  const { properties = {}, required = [] } = schemaOf(input)
  for (const [name, property] of Object.entries(properties)) {
    const must = required.includes(name) ? ' (needed)' : ''
    const given = property.default === undefined ? '' : ` (default ${JSON.stringify(property.default)})`
    const option = new Option(`--${kebab(name)} ${placeholder(property)}`, `${choices(property)}${must}${given}`.trim())
    option.negate = false // a field may be called noConsentGround
    command.addOption(option)
  }
}

export const hasField = (input: z.ZodType, name: string): boolean => name in (schemaOf(input).properties ?? {})

/** The words that a field takes; none where it takes others. */
export function wordsOfField(input: z.ZodType, name: string): readonly string[] {
  const words = schemaOf(input).properties?.[name]?.enum ?? []
  return words.filter((word) => typeof word === 'string')
}

const isFlag = (property: Property): boolean =>
  property.type === 'boolean' || (property.anyOf?.some((one) => one.type === 'boolean') ?? false)

const isStructured = ({ type }: Property): boolean => type === 'object' || type === 'array'

const isObject = (property: Property): boolean =>
  isStructured(property) || (property.anyOf?.some(isStructured) ?? false)

function placeholder(property: Property): string {
  if (isFlag(property)) return '[true|false]'
  if (property.enum) return '<word>'
  if (isObject(property)) return '<json|@file>'
  return property.type === 'number' || property.type === 'integer' ? '<number>' : '<text>'
}

const choices = (property: Property): string => (property.enum ? `one of ${property.enum.join(', ')}` : '')

/** What was typed as an input: flags without a value are true; where an object is asked for, `@file` and `{…}` are read as JSON. */
export function inputFrom(options: Readonly<Record<string, unknown>>, input: z.ZodType): Record<string, unknown> {
  const { properties = {} } = schemaOf(input)
  const isJson = (name: string) => isObject(properties[name] ?? {})
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'string' && isJson(name) ? readValue(name, value) : value,
    ]),
  )
}

function readValue(name: string, text: string): unknown {
  if (!/^[@{[]/.test(text)) return text
  try {
    return JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text)
  } catch (error) {
    const isJson = error instanceof SyntaxError
    throw new Misuse(
      `--${kebab(name)}: ${text.startsWith('@') ? `the file ${text.slice(1)}` : 'what was given'} ${isJson ? `is not JSON: ${error.message}` : 'cannot be read'}`,
    )
  }
}

/** A refusal of the input as the option that it was typed with: `controlTotal: …` is `--control-total: …`. */
export function asOption({ where, message }: { readonly where?: string; readonly message: string }): string {
  const [name = ''] = (where ?? '').split('.')
  return name !== '' && message.startsWith(name) ? `--${kebab(name)}${message.slice(name.length)}` : message
}

/** The command was given wrongly: exit status 2. */
export class Misuse extends Error {}
