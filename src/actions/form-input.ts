/** Form input (lomakkeen syöte): the check of what comes in for a step, made from the step's form. */
import { z } from 'zod'
import type { Field, Form } from '#casework/field.ts'
import { parseDay } from '#kernel/day.ts'

/** A day as ISO text or as Finns write it: `2026-08-31`, `31.8.2026`. */
export const DayInput = z.string().transform((text, context) => {
  const day = parseDay(text.trim())
  if (day.ok) return day.value
  context.addIssue({ code: 'custom', message: `"${text}" is not a day: give 2026-08-31 or 31.8.2026` })
  return z.NEVER
})

/** A whole number, as a number or as digits: nothing else is one, neither `true` nor an empty list. */
const Whole = z
  .preprocess(
    (given) => (typeof given === 'string' && /^\s*-?\d{1,15}\s*$/.test(given) ? Number(given) : given),
    z.int({ error: ({ input }) => (input === undefined ? undefined : 'is not a whole number') }),
  )
  .meta({ type: 'integer' })

export const IdInput = Whole.pipe(z.int().positive())
/** A version, or how many there are of something. */
export const CountInput = Whole.pipe(z.int().positive())

const LONGEST_TEXT = 500
const LONGEST_LONG = 100_000
const MOST_ROWS = 200

const filled = (longest: number) => z.string().trim().min(1, 'must not be empty').max(longest)

/** Euros as a number or as Finns write them, kept as whole cents: `80,50` is 8050. */
const Euros = z.union([z.number(), z.string()]).transform((given, context) => {
  const text = String(given)
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
  if (/^\d{1,9}(\.\d{1,2})?$/.test(text)) return Math.round(Number(text) * 100)
  context.addIssue({ code: 'custom', message: `"${given}" is not euros: give for example 80,50` })
  return z.NEVER
})

const Yes = z
  .preprocess((given) => (given === 'true' ? true : given === 'false' ? false : given), z.boolean())
  .meta({ type: 'boolean' })

function inputOf(field: Field): z.ZodType {
  switch (field.type) {
    case 'text':
      return filled(LONGEST_TEXT)
    case 'long':
      return filled(LONGEST_LONG)
    case 'code':
      return filled(20)
    case 'day':
      return DayInput
    case 'yes':
      return Yes
    case 'euros':
      return Euros
    case 'number':
      return Whole.pipe(z.int().min(0).max(1_000_000))
    case 'choice':
      return z.enum(field.choices as readonly [string, ...string[]])
    case 'rows':
      return z.array(z.strictObject(shapeOf(field.fields))).max(MOST_ROWS)
    default:
      return IdInput
  }
}

/** What is left empty on a screen comes as an empty text or null: it is not given. */
const emptied = (input: z.ZodType): z.ZodType =>
  z
    .preprocess((given) => (given === '' || given === null ? undefined : given), input.optional())
    .meta(describedAs(input))

/** What the interface and the command line are told of a field whose check first looks whether anything was given. */
function describedAs(input: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return schema
}

/** The fields of a form, each with its check; unknown fields are refused by the object they are put in. */
export function shapeOf(form: Form): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(
    Object.entries(form).map(([name, field]) => [name, field.needed ? inputOf(field) : emptied(inputOf(field))]),
  )
}

/** A yes or a no that the terminal types. */
export const Flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])
