/**
 * Discount rates (diskonttokorot): the real yearly rate that costs and effects of later years are brought to now with.
 *
 * No statute gives a rate for social services. 3 % for both is what the Ministry of Social Affairs and Health asks of the Pharmaceuticals
 * Pricing Board (decree 201/2009) and what Fimea follows in its assessments: told by Fimea on 19.2.2021, and read there; the decree itself
 * was not in reach, so the rate stands from the day of that page. A proposal that begins before it gives its own rate.
 */
import { type Day, day } from '#kernel/day.ts'

export interface DatedDiscountRate {
  readonly rate: number
  readonly source: string
  readonly from: Day
  readonly until: Day | null
}

export const DISCOUNT_RATES: readonly DatedDiscountRate[] = [
  {
    rate: 0.03,
    source: 'Fimea 19.2.2021: STM:n asetus Hilalle (201/2009), 3 % kustannuksille ja hyödyille',
    from: day(2021, 2, 19),
    until: null,
  },
]
