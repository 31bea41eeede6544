/** Posts and bought services of a proposal (vakanssit ja ostopalvelut) as places of parameters, and the months in which they hold. */
import { addMonths, type Day } from '#kernel/day.ts'
import { PAYERS } from '#model/payer.ts'
import type { Proposal } from '#model/proposal.ts'
import type { PlaceList } from './place-list.ts'

export interface PostPlaces {
  readonly number: number
  readonly payer: number
  /** Months of the reckoning: the first, and the first that it is no more there. */
  readonly from: number
  readonly until: number
  /** Makes a service that was bought: it reaches nobody else. */
  readonly isMaker: boolean
  readonly salary: number
  readonly onCosts: number
  readonly premises: number
  readonly training: number
}

export interface BoughtPlaces {
  readonly payer: number
  /** Posts that make it. */
  readonly makers: readonly number[]
  /** Hours of the makers bound what is taken over. */
  readonly isHours: boolean
  readonly from: number
  readonly amount: number
  readonly shareNow: number
  readonly shareThen: number
  readonly boughtPrice: number
  readonly ownPrice: number
  readonly ownFixed: number
  readonly notice: number
}

export interface StaffPlaces {
  readonly rampUp: number
  readonly turnover: number
  readonly vacant: number
  readonly learning: number
}

export function postPlaces({ posts, bought, start, horizon }: Proposal, list: PlaceList): readonly PostPlaces[] {
  const days = Array.from({ length: horizon * 12 }, (_, month) => addMonths(start as Day, month))
  const after = (day: string) => {
    const month = days.findIndex((one) => one > day)
    return month < 0 ? days.length : month
  }
  return posts.map((post, k) => {
    const place = { of: post.duty }
    const from = days.findIndex((day) => day >= post.start)
    return {
      number: post.number,
      payer: PAYERS.indexOf(post.payer),
      from: from < 0 ? days.length : from,
      until: post.until === null ? days.length : after(post.until),
      isMaker: bought.some((one) => one.posts.includes(post.duty)),
      salary: list.add({ ...place, id: `posts.${k}.salary`, name: 'salary', unit: 'euros-a-month' }, post.salary),
      onCosts: list.add({ ...place, id: `posts.${k}.onCosts`, name: 'on-costs', unit: 'share', most: 2 }, post.onCosts),
      premises: list.add(
        { ...place, id: `posts.${k}.premises`, name: 'premises', unit: 'euros-a-year' },
        post.premises,
      ),
      training: list.add({ ...place, id: `posts.${k}.training`, name: 'training', unit: 'euros' }, post.training),
    }
  })
}

export function boughtPlaces({ posts, bought }: Proposal, list: PlaceList): readonly BoughtPlaces[] {
  return bought.map((one, k) => {
    const place = { of: one.service }
    return {
      payer: PAYERS.indexOf(one.payer),
      makers: one.posts.map((duty) => posts.findIndex((post) => post.duty === duty)),
      isHours: one.unit === 'hour' && one.posts.length > 0,
      from: one.fromMonth - 1,
      amount: list.add({ ...place, id: `bought.${k}.amount`, name: 'amount', unit: 'number' }, one.amount),
      shareNow: list.add(
        { ...place, id: `bought.${k}.boughtShareNow`, name: 'bought-share-now', unit: 'share' },
        one.boughtShareNow,
      ),
      shareThen: list.add(
        { ...place, id: `bought.${k}.boughtShareThen`, name: 'bought-share-then', unit: 'share' },
        one.boughtShareThen,
      ),
      boughtPrice: list.add(
        { ...place, id: `bought.${k}.boughtPrice`, name: 'bought-price', unit: 'euros' },
        one.boughtPrice,
      ),
      ownPrice: list.add({ ...place, id: `bought.${k}.ownPrice`, name: 'own-price', unit: 'euros' }, one.ownPrice),
      ownFixed: list.add(
        { ...place, id: `bought.${k}.ownFixed`, name: 'own-fixed', unit: 'euros-a-year' },
        one.ownFixed,
      ),
      notice: list.add(
        { ...place, id: `bought.${k}.noticeMonths`, name: 'notice-of-service', unit: 'months' },
        one.noticeMonths,
      ),
    }
  })
}

export function staffPlaces({ rampUpMonths, turnover }: Proposal, list: PlaceList): StaffPlaces {
  return {
    rampUp: list.add({ id: 'rampUpMonths', name: 'ramp-up', unit: 'months' }, rampUpMonths),
    turnover: list.add({ id: 'turnover.share', name: 'turnover', unit: 'share' }, turnover.share),
    vacant: list.add({ id: 'turnover.vacantMonths', name: 'vacancy', unit: 'months' }, turnover.vacantMonths),
    learning: list.add(
      { id: 'turnover.trainingMonths', name: 'training-time', unit: 'months' },
      turnover.trainingMonths,
    ),
  }
}
