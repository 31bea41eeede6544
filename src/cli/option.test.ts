import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addOptions, asOption, inputFrom, Misuse } from './option.ts'

const Input = z.object({
  area: z.string(),
  controlTotal: z.string().optional(),
  years: z.coerce.number().int().default(8),
  per: z.enum(['total', 'child']).default('total'),
  profile: z.union([z.string(), z.object({ id: z.string() })]).optional(),
  adds: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).default(false),
})

function typed(...words: string[]): Record<string, unknown> {
  const command = new Command().exitOverride()
  addOptions(command, Input)
  command.parse(words, { from: 'user' })
  return inputFrom(command.opts(), Input)
}

describe('options', () => {
  it('are the fields of the input, in kebab case, with their choices and defaults told', () => {
    const command = new Command()
    addOptions(command, Input)
    const told = command.options.map((option) => `${option.flags} ${option.description}`)
    expect(told).toEqual([
      '--area <text> (needed)',
      '--control-total <text> ',
      '--years <number> (default 8)',
      '--per <word> one of total, child (default "total")',
      '--profile <json|@file> ',
      '--adds [true|false] ',
    ])
  })

  it('become the input again', () => {
    const input = typed('--area', 'imatra', '--control-total', '1 000,00', '--years', '3', '--adds')
    expect(Input.parse(input)).toEqual({ area: 'imatra', controlTotal: '1 000,00', years: 3, per: 'total', adds: true })
    expect(Input.parse(typed('--area', 'x', '--adds', 'false')).adds).toBe(false)
  })

  it('are read as JSON only where an object may stand', () => {
    expect(typed('--area', '{x}', '--control-total', '[1]')).toEqual({ area: '{x}', controlTotal: '[1]' })
    expect(typed('--profile', 'helsinki-2012')).toEqual({ profile: 'helsinki-2012' })
    expect(typed('--profile', '{"id":"a"}')).toEqual({ profile: { id: 'a' } })
    const path = join(tmpdir(), `varhain-profile-${process.pid}.json`)
    writeFileSync(path, '{"id":"b"}')
    expect(typed('--profile', `@${path}`)).toEqual({ profile: { id: 'b' } })
  })

  it('that cannot be read are a misuse that names the option', () => {
    expect(() => typed('--profile', '@no-such.json')).toThrow(Misuse)
    expect(() => typed('--profile', '@no-such.json')).toThrow('--profile: the file no-such.json cannot be read')
    expect(() => typed('--profile', '{id')).toThrow('--profile: what was given is not JSON')
  })
})

describe('a refusal', () => {
  it('is told by the option that was typed', () => {
    expect(asOption({ where: 'controlTotal', message: 'controlTotal: is needed' })).toBe('--control-total: is needed')
    expect(asOption({ where: 'profile.columns', message: 'profile.columns: is needed' })).toBe(
      '--profile.columns: is needed',
    )
    expect(asOption({ message: 'input: is needed' })).toBe('input: is needed')
  })
})
