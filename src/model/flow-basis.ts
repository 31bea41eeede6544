/**
 * Flow basis (virtapohja): what a reckoning of the coming years needs to know of an area's flows: who is where, how often they moved and
 * came within some years, and what a day costs. Counts and child-years, so that the doubt of a rate is that of its count.
 */
import { z } from 'zod'
import { assumption, GRADES } from './assumption.ts'

export const FlowStateName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'is not a name of a state: small letters, digits, hyphens')
const Count = z.number().min(0).max(1e7)

export const FlowBasisProduction = z
  .strictObject({
    production: z.enum(['own', 'bought']),
    /** Of the state's child-days. */
    share: z.number().min(0).max(1),
    /** Euros. */
    pricePerDay: assumption(0, 100_000),
  })
  .readonly()
export type FlowBasisProduction = z.infer<typeof FlowBasisProduction>

export const FlowBasisState = z
  .strictObject({
    id: FlowStateName,
    /** Children in it when the reckoning begins. */
    stock: Count,
    /** Child-years lived in it within the years that moves were counted. */
    exposure: Count,
    /** Shares sum to one; empty where nobody pays for it or the price is not known. */
    productions: z.array(FlowBasisProduction).max(2).default([]).readonly(),
  })
  .readonly()
export type FlowBasisState = z.infer<typeof FlowBasisState>

/** Where one may go that is not a state of its own. */
const OUTSIDE = ['rest', 'out']
const EVEN = 1e-6

const Whole = z.strictObject({
  /** Years within which moves and entries were counted. */
  years: z.number().gt(0).max(50),
  states: z.array(FlowBasisState).min(1).max(30).readonly(),
  /** `to` is a state, `rest` (in nothing for now) or `out` (past the age limit). */
  moves: z
    .array(z.strictObject({ from: FlowStateName, to: FlowStateName, count: Count }).readonly())
    .max(400)
    .readonly(),
  /** First entries. */
  entries: z
    .array(z.strictObject({ state: FlowStateName, count: Count }).readonly())
    .max(30)
    .readonly(),
  /** Children of the population in each coming year against now; the last holds on. */
  population: z.array(z.number().min(0).max(10)).min(1).max(60).default([1]).readonly(),
  source: z.string().trim().min(1).max(1000).optional(),
  date: z.string().trim().min(4).max(40).optional(),
  /** Of its counts: those that are judged are told as own judgements, however they were come by. */
  grade: z.enum(GRADES).default('measured'),
})

type Fault = (path: readonly (string | number)[], message: string) => void

function checkStates({ states, moves }: z.infer<typeof Whole>, fault: Fault): void {
  for (const [k, { id, productions, exposure }] of states.entries()) {
    if (states.findIndex((one) => one.id === id) !== k) fault(['states', k, 'id'], `"${id}" is named twice`)
    if (id === 'out') fault(['states', k, 'id'], '"out" is no state: who is out is not followed')
    const sum = productions.reduce((all, { share }) => all + share, 0)
    if (productions.length > 0 && Math.abs(sum - 1) > EVEN)
      fault(['states', k, 'productions'], 'shares do not sum to 1')
    if (exposure === 0 && moves.some((one) => one.from === id && one.count > 0))
      fault(['states', k, 'exposure'], `there are moves from "${id}" but no child-years in it`)
  }
}

function checkMoves({ states, moves }: z.infer<typeof Whole>, fault: Fault): void {
  const ids = states.map(({ id }) => id)
  for (const [k, { from, to }] of moves.entries()) {
    if (!ids.includes(from)) fault(['moves', k, 'from'], `"${from}" is not among the states: ${ids.join(', ')}`)
    if (from === to) fault(['moves', k, 'to'], `a move from "${from}" to itself`)
    if (![...ids, ...OUTSIDE].includes(to))
      fault(['moves', k, 'to'], `"${to}" is not among the states: ${ids.join(', ')}, rest, out`)
    if (moves.findIndex((one) => one.from === from && one.to === to) !== k)
      fault(['moves', k], `${from} → ${to} is told twice`)
  }
}

export const FlowBasis = Whole.superRefine((basis, context) => {
  const fault: Fault = (path, message) => context.addIssue({ code: 'custom', path: [...path], message })
  const { states, entries } = basis
  const ids = states.map(({ id }) => id)
  checkStates(basis, fault)
  checkMoves(basis, fault)
  for (const [k, { state }] of entries.entries())
    if (!ids.includes(state)) fault(['entries', k, 'state'], `"${state}" is not among the states: ${ids.join(', ')}`)
  if (states.every(({ stock }) => stock === 0) && entries.every(({ count }) => count === 0))
    fault(['states'], 'no children: neither a stock nor an entry')
}).readonly()
export type FlowBasis = z.infer<typeof FlowBasis>
