/** Claims in English. */
import type { claim as fi } from '../fi/claim.ts'

export const claim: typeof fi = {
  caution: {
    'one-period-each-side':
      'There is one figure before and one after. One figure does not show whether the course was the same already, or the first year unusual.',
    'break-between':
      'The law or the statistics changed between the figures. Its part cannot be told from that of the reform without an area that only the law touched.',
    'part-year': 'A figure of a part of a year is no yearly figure: it must be set against its months first.',
    'no-comparison-before':
      'No figures before and after were told of other areas: whether the same would have happened elsewhere is not known.',
    'price-times-part':
      'The claimed sum is not the difference times the yearly price. It is that of a part of a year: the children would have come into care at different times.',
    'later-course': 'Later public figures tell whether the change lasted; they are means of three years and overlap.',
    'small-numbers': 'The figures are small: a difference of a few children can be chance.',
  },
  supports: {
    fewer: ({ before, after, fewer }) => `The figures were ${before} before and ${after} after: ${fewer} fewer.`,
    chance: ({ p }) =>
      `Chance seldom makes such a difference between two figures (p = ${p}), if the first year was a usual one.`,
    noChance: ({ p }) => `The difference is within chance (p = ${p}).`,
    fullYear: ({ fewer, price, euros }) => `In a full year ${fewer} × ${price} would be ${euros}.`,
    childYears: ({ claimed, years }) => `The claimed ${claimed} is ${years} child-years at this price.`,
    part: ({ value, months, annualised }) =>
      `The figure ${value} of a part of a year (${months} months) is ${annualised} at a yearly rate.`,
  },
  cannotSupport: [
    'That the reform caused the change: other things changed at the same time.',
    'That the change lasts: one year does not tell.',
    'That the whole sum was saved: what was spent has not been set against what would have been without the reform.',
  ],
  grade: 'The figures cannot tell whether the change came from the reform.',
}
