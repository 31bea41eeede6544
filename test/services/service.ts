/** A service on this machine that answers as a test tells it, and remembers what it was asked. Nobody outside is asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Outside } from '#remote/outside.ts'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly search: URLSearchParams
  readonly agent: string
  readonly body: string
}

export type Answer =
  | { readonly json: unknown }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly text?: string }
  | { readonly drive: (response: ServerResponse) => void }

export interface Service {
  readonly base: string
  readonly asked: Asked[]
  /** What answers from now on. */
  answer: (asked: Asked) => Answer
  close(): Promise<void>
}

export async function serviceAt(path: string, answer: (asked: Asked) => Answer): Promise<Service> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://here')
      const one = {
        method: request.method ?? '',
        path: decodeURIComponent(url.pathname).slice(path.length),
        search: url.searchParams,
        agent: request.headers['user-agent'] ?? '',
        body,
      }
      asked.push(one)
      give(service.answer(one), response)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const service: Service = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    asked,
    answer,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  return service
}

function give(answer: Answer, response: ServerResponse): void {
  if ('drive' in answer) answer.drive(response)
  else if ('json' in answer)
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer.json))
  else response.writeHead(answer.status, answer.headers).end(answer.text ?? '')
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of request) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces).toString('utf8')
}

/** Everything quick: a test waits for nobody. */
export const outsideOf = (given: Partial<Outside> & { readonly pace?: Partial<Outside['pace']> }): Outside => ({
  sotkanet: 'http://127.0.0.1:9/nobody',
  statfin: 'http://127.0.0.1:9/nobody',
  agent: 'Varhain/test (tests@example.invalid)',
  ...given,
  pace: {
    pause: 1,
    longestAnswer: 3_000,
    largestAnswer: 2_000_000,
    attempts: 3,
    firstWait: 5,
    longestWait: 200,
    ...given.pace,
  },
})
