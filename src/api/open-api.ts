/** OpenAPI description of the interface, made from the list of actions. */
import { z } from 'zod'
import type { Action } from '#actions/action.ts'

export function openApi(actions: readonly Action[], version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Varhain',
      version,
      description: 'Every action of the product. Changes need the header x-varhain: 1.',
      license: { name: 'EUPL-1.2' },
    },
    paths: Object.fromEntries(actions.map((action) => [`/api/${action.name}`, pathOf(action)])),
    components: { schemas: { Refusal: REFUSAL } },
  }
}

const REFUSAL = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['why', 'message'],
      properties: { why: { type: 'string' }, message: { type: 'string' }, where: { type: 'string' } },
    },
  },
}

const schemaOf = (type: z.ZodType): object => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' })

function pathOf(action: Action) {
  const described = {
    operationId: action.name,
    summary: action.about,
    responses: {
      200: {
        description: 'Done',
        content: {
          'application/json': {
            schema: action.output ? z.toJSONSchema(action.output, { unrepresentable: 'any' }) : {},
          },
        },
      },
      '4XX': {
        description: 'Refused, with the reason',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  }
  const input = schemaOf(action.input) as { properties?: Record<string, object>; required?: string[] }
  if (action.kind === 'change' || action.name === 'preview-mapping') {
    return { post: { ...described, requestBody: { content: { 'application/json': { schema: input } } } } }
  }
  const parameters = Object.entries(input.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: input.required?.includes(name) ?? false,
    schema,
  }))
  return { get: { ...described, parameters } }
}
