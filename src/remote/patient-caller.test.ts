/** The caller against a service of our own on this machine that behaves badly in every way we know. */
import { afterEach, describe, expect, it } from 'vitest'
import { type Answer, type Asked, outsideOf, type Service, serviceAt } from '../../test/services/service.ts'
import type { Pace } from './outside.ts'
import { patientCaller } from './patient-caller.ts'

let service: Service | undefined
afterEach(() => service?.close())

async function asking(
  answer: (asked: Asked) => Answer,
  pace: Partial<Pace> = {},
  signal = new AbortController().signal,
) {
  service = await serviceAt('', answer)
  const ask = patientCaller(outsideOf({ pace: { ...outsideOf({}).pace, ...pace } }), signal)
  return (path = '/x', body?: unknown) =>
    ask({ address: `${service?.base}${path}`, ...(body === undefined ? {} : { body }) })
}

const faultOf = async (answer: Awaited<ReturnType<Awaited<ReturnType<typeof asking>>>>) =>
  answer.ok ? 'none' : answer.why.fault

/** Answers one after another; the last again and again. */
const inTurn = (answers: readonly Answer[]) => {
  let next = 0
  return () => answers[Math.min(next++, answers.length - 1)] as Answer
}

describe('a question', () => {
  it('names who asks, and how to reach its keeper', async () => {
    const ask = await asking(() => ({ json: [1] }))
    expect(await ask()).toEqual({ ok: true, value: [1] })
    expect(service?.asked[0]?.agent).toBe('Varhain/test (tests@example.invalid)')
  })

  it('waits for the answer to the one before, and a while', async () => {
    let open = 0
    let most = 0
    const moments: number[] = []
    const ask = await asking(
      () => ({
        drive: (response) => {
          moments.push(performance.now())
          most = Math.max(most, ++open)
          setTimeout(() => {
            open--
            response.end('{}')
          }, 20)
        },
      }),
      { pause: 60 },
    )
    await Promise.all([ask(), ask(), ask()])
    expect(most).toBe(1)
    expect(moments.slice(1).every((one, k) => one - (moments[k] ?? 0) >= 55)).toBe(true)
  })

  it('is asked again where the service is busy or broken', async () => {
    const ask = await asking(inTurn([{ status: 503 }, { status: 429 }, { json: { a: 1 } }]))
    expect(await ask()).toEqual({ ok: true, value: { a: 1 } })
    expect(service?.asked).toHaveLength(3)
  })

  it('is asked no more than it may, and then given up', async () => {
    const ask = await asking(() => ({ status: 500 }))
    expect(await faultOf(await ask())).toBe('too-busy')
    expect(service?.asked).toHaveLength(3)
  })

  it('is not asked before the moment that the service names', async () => {
    const moments: number[] = []
    const answers = inTurn([{ status: 429, headers: { 'retry-after': '1' } }, { json: 1 }])
    const answer = () => {
      moments.push(performance.now())
      return answers()
    }
    const ask = await asking(answer, { longestWait: 5_000 })
    expect(await ask()).toEqual({ ok: true, value: 1 })
    expect((moments[1] ?? 0) - (moments[0] ?? 0)).toBeGreaterThanOrEqual(990)
  })

  it('is put off where the service asks for longer than we wait', async () => {
    const ask = await asking(() => ({ status: 503, headers: { 'retry-after': '86400' } }))
    const answer = await ask()
    expect(answer).toMatchObject({ ok: false, why: { fault: 'too-busy', detail: expect.stringContaining('86400 s') } })
    expect(service?.asked).toHaveLength(1)
  })

  it('reads a Retry-After date against the service’s own clock', async () => {
    const headers = { date: 'Sat, 01 Jan 2000 00:00:00 GMT', 'retry-after': 'Sat, 01 Jan 2000 01:00:00 GMT' }
    const ask = await asking(() => ({ status: 503, headers }))
    expect(await ask()).toMatchObject({ why: { detail: expect.stringContaining('3600 s') } })
  })

  it('is not repeated where the answer is no', async () => {
    const ask = await asking(() => ({ status: 400 }))
    expect(await faultOf(await ask())).toBe('said-no')
    expect(service?.asked).toHaveLength(1)
    expect(await faultOf(await ask('/x', {}))).toBe('said-no')
  })

  it('of too many cells is told apart', async () => {
    const ask = await asking(() => ({ status: 403 }))
    expect(await faultOf(await ask('/x', { query: [] }))).toBe('too-much-asked')
    expect(await faultOf(await ask())).toBe('said-no')
  })
})

describe('an answer', () => {
  it.each<[string, Answer, string]>([
    ['is a web page', { status: 200, text: '<html><body>Huoltokatko</body></html>' }, 'not-json'],
    ['is cut short', { status: 200, text: '[{"indicator":191,"reg' }, 'not-json'],
    ['is empty', { status: 200, text: '' }, 'not-json'],
    ['is not there', { status: 404 }, 'not-there'],
    ['leads to another host', { status: 302, headers: { location: 'http://elsewhere.invalid/x' } }, 'led-away'],
    ['leads to another port', { status: 302, headers: { location: 'http://127.0.0.1:9/x' } }, 'led-away'],
    ['leads to a file', { status: 301, headers: { location: 'file:///etc/passwd' } }, 'led-away'],
    ['leads to itself', { status: 301, headers: { location: '/x' } }, 'led-away'],
  ])('%s: %#', async (_, answer, fault) => {
    const ask = await asking(() => answer)
    expect(await faultOf(await ask())).toBe(fault)
  })

  it('is followed on the same host', async () => {
    const ask = await asking(({ path }) =>
      path === '/x' ? { status: 302, headers: { location: '/y' } } : { json: 'there' },
    )
    expect(await ask()).toEqual({ ok: true, value: 'there' })
  })

  it('is let go where it is larger than we take, told or not', async () => {
    const big = 'x'.repeat(5_000)
    const ask = await asking(
      ({ path }) =>
        path === '/told'
          ? { status: 200, headers: { 'content-length': '5000' }, text: big }
          : {
              drive: (response) => {
                response.write(big)
                response.end(big)
              },
            },
      { largestAnswer: 4_000 },
    )
    expect(await faultOf(await ask('/told'))).toBe('too-large')
    expect(await faultOf(await ask('/drip'))).toBe('too-large')
  })

  it('that drips is not waited for', async () => {
    const drips: NodeJS.Timeout[] = []
    const ask = await asking(
      () => ({
        drive: (response) => {
          response.write('[')
          drips.push(setInterval(() => response.write('1,'), 20))
        },
      }),
      { longestAnswer: 150, attempts: 1 },
    )
    expect(await faultOf(await ask())).toBe('timed-out')
    drips.forEach(clearInterval)
  })

  it('that breaks off is asked for again', async () => {
    const answers = inTurn([{ drive: (response) => response.destroy() }, { json: 'whole' }])
    const ask = await asking(() => answers())
    expect(await ask()).toEqual({ ok: true, value: 'whole' })
  })

  it('does not come where nobody is', async () => {
    const ask = await asking(() => ({ json: 1 }))
    await service?.close()
    expect(await ask()).toMatchObject({ why: { fault: 'unreachable', detail: expect.not.stringContaining('ECONN') } })
  })
})

describe('a caller who is stopped', () => {
  it('lets go in the middle of an answer and of a wait', async () => {
    for (const answer of [{ drive: () => undefined }, { status: 503, headers: { 'retry-after': '1' } }] as Answer[]) {
      const stop = new AbortController()
      const ask = await asking(() => answer, { longestWait: 5_000 }, stop.signal)
      setTimeout(() => stop.abort(new Error('stopped')), 50)
      await expect(ask()).rejects.toThrow()
      await expect(ask()).rejects.toThrow()
      await service?.close()
    }
  })
})
