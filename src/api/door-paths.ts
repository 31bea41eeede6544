/**
 * Doors in the description (ovet rajapintakuvauksessa): what the interface has beside the actions: health, who one is, signing
 * in and out, the own account, files that are sent and jobs that run.
 */

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const texts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { type: 'string' }]))

const REFUSED = { description: 'Refused, with the reason', ...json({ $ref: '#/components/schemas/Refusal' }) }
const responses = { 200: { description: 'Done', ...json({}) }, '4XX': REFUSED }

const look = (operationId: string, summary: string, parameters: readonly object[] = []) => ({
  get: { operationId, summary, responses, parameters },
})

const change = (operationId: string, summary: string, properties: object, optional: readonly string[] = []) => {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  const schema = {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
  return { post: { operationId, summary, responses, requestBody: json(schema) } }
}

const JOB = [{ name: 'id', in: 'query', required: true, schema: { type: 'string' } }]

export const DOOR_PATHS = {
  '/health': look('health', 'Whether the product answers, and its version.'),
  '/api/openapi.json': look('openapi', 'This description.'),
  '/api/who-am-i': look('who-am-i', 'Who is signed in.'),
  '/api/sign-in-ways': look('sign-in-ways', 'How one may sign in here.'),
  '/api/sign-in': change(
    'sign-in',
    'Signs a worker in; the answer sets the session’s cookie.',
    texts('login', 'password', 'code'),
    ['code'],
  ),
  '/api/sign-out': change('sign-out', 'Ends this session.', {}),
  '/api/end-own-sessions': change('end-own-sessions', 'Ends the own sessions on every device.', {}),
  '/api/show-account': look('show-account', 'The own account: second factor and sessions.'),
  '/api/change-password': change('change-password', 'Changes the own password.', texts('password', 'fresh')),
  '/api/begin-second-factor': change('begin-second-factor', 'Gives a secret for a second factor.', texts('password')),
  '/api/confirm-second-factor': change('confirm-second-factor', 'Takes the second factor into use.', texts('code')),
  '/api/remove-second-factor': change('remove-second-factor', 'Removes the second factor.', texts('password', 'code')),
  '/api/show-job': look('show-job', 'How far long work has come, and its result.', JOB),
  '/api/cancel-job': change('cancel-job', 'Cancels long work.', texts('id')),
  '/api/upload-file': {
    post: {
      operationId: 'upload-file',
      summary: 'Takes a file to be imported, and gives the name by which the import means it.',
      responses,
      requestBody: {
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
          },
        },
      },
    },
  },
}

/** How a request says who it is, and that it comes from the product itself. */
export const SECURITY = {
  schemes: {
    session: { type: 'apiKey', in: 'cookie', name: 'varhain' },
    product: { type: 'apiKey', in: 'header', name: 'x-varhain', description: 'The text 1 on every change.' },
  },
  applied: [{ session: [], product: [] }, {}],
}
