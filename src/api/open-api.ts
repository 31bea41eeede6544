/** OpenAPI description of the interface, made from the list of actions. */
import { z } from 'zod'
import type { Action } from '#actions/action.ts'
import { DOOR_PATHS, SECURITY } from './door-paths.ts'
import type { FileField } from './upload.ts'

/** Looks whose input does not fit in an address: a whole book, a file. */
const WITH_BODY = [
  'preview-mapping',
  'guess-profile',
  'search-people',
  'verify-log',
  'show-flows',
  'what-if',
  'evaluate',
  'evaluate-area',
  'appraise-proposal',
  'compare-proposals',
  'seek-goal',
  'show-paper',
]

export const methodOf = ({ kind, name }: Action): 'GET' | 'POST' =>
  kind === 'change' || WITH_BODY.includes(name) ? 'POST' : 'GET'

export function openApi(actions: readonly Action[], version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Varhain',
      version,
      description: 'Every action of the product. Changes need the header x-varhain: 1.',
      license: { name: 'EUPL-1.2' },
    },
    security: SECURITY.applied,
    paths: { ...DOOR_PATHS, ...Object.fromEntries(actions.map((action) => [`/api/${action.name}`, pathOf(action)])) },
    components: { schemas: { Refusal: REFUSAL }, securitySchemes: SECURITY.schemes },
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

interface InputSchema {
  readonly properties?: Record<string, object>
  readonly required?: string[]
}

const UPLOAD = { type: 'string', description: 'What guess-profile or upload-file gave for the file that was sent.' }

/** What the action calls the file that it is given. */
export function fileFieldOf({ input }: Action): FileField {
  const { properties } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as InputSchema
  return properties?.file === undefined && properties?.input !== undefined ? 'input' : 'file'
}

/** Over the network a file is one that was sent first, never a path of the server. */
function schemaOf(type: z.ZodType): InputSchema {
  const schema = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as InputSchema
  const { file, input, out: _out, ...properties } = schema.properties ?? {}
  const required = (schema.required ?? []).map((name) => (name === 'file' || name === 'input' ? 'upload' : name))
  const sent = file === undefined && input === undefined ? {} : { upload: UPLOAD }
  return { ...schema, properties: { ...sent, ...properties }, ...(required.length === 0 ? {} : { required }) }
}

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
  const input = schemaOf(action.input)
  if (methodOf(action) === 'POST') {
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
