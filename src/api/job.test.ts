/** Jobs: the same look is one job while it runs, and nobody has more than so many at once. */
import { expect, it } from 'vitest'
import { done } from '#kernel/outcome.ts'
import { jobBoard, MOST_RUNNING } from './job.ts'

const never = () => new Promise<never>(() => undefined)

it('is one job for who asks the same again while it runs, and a new one afterwards', async () => {
  const board = jobBoard()
  let end = (): void => undefined
  const ended = new Promise<void>((told) => {
    end = told
  })
  const work = () => ended.then(() => done('x'))
  const first = board.start('a', work, 'flows')
  expect(board.start('a', never, 'flows')).toEqual(first)
  expect(board.start('b', never, 'flows')).not.toEqual(first)
  expect(board.start('a', never)).not.toEqual(first)
  end()
  await expect.poll(() => board.show('a', first?.job ?? '')?.state).toBe('done')
  expect(board.start('a', never, 'flows')).not.toEqual(first)
})

it('is not begun where its owner has as many running as one may, until one has ended', async () => {
  const board = jobBoard()
  const stoppable = (signal: AbortSignal) =>
    new Promise<never>((_, stopped) => signal.addEventListener('abort', () => stopped(new Error('cancelled'))))
  const jobs = Array.from({ length: MOST_RUNNING }, () => board.start('a', stoppable))
  expect(jobs.every((one) => one !== undefined)).toBe(true)
  expect(board.start('a', stoppable)).toBeUndefined()
  expect(board.start('b', stoppable)).toBeDefined()
  board.cancel('a', jobs[0]?.job ?? '')
  await expect.poll(() => board.start('a', stoppable)).toBeDefined()
})
