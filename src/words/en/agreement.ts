/** Agreeing on an evaluation, in English. */
import type { agreement as finnish } from '../fi/agreement.ts'

export const agreement: typeof finnish = {
  unmeasured: {
    'no-effects':
      'The proposal claims that nothing changes for children. Costs and prices are seen in the accounts, but there is nothing to measure an effect by.',
    'no-outcome':
      'There is no yearly figure, from before the start, of what the proposal would change. The evaluation can be agreed on when the figure has been brought.',
    'other-effects': 'Some of the effects are on something else than this figure: the evaluation does not see them.',
    'no-claim': 'The promise cannot be told in the unit of this figure, so whether it is kept is not measured.',
    'counts-of-year':
      'The figure counts everybody placed during a year, the promise counts years in placement. They go together but are not the same.',
    alone: 'There are no areas to compare with: everything else that changes at the same time looks like an effect.',
    'few-before': 'There are figures of fewer than eight years before the start: the result stays unsure.',
    'too-small':
      'The promised change is smaller than what can be told from chance in this figure. The most likely result is that nobody can say whether the promise was kept.',
    'smallest-unknown':
      'How small a change would be seen cannot be reckoned: there are too few figures before the start.',
    begun: 'The day of the start has passed: a plan stored now is not agreed beforehand.',
    money: 'The figure does not tell how much money is saved: that needs the yearly price of one child.',
  },
  standing: {
    kept: 'The agreed limit was reached: in all of its 95% interval the difference is at least as large as was agreed.',
    failed:
      'The investment did not give what was agreed: nowhere in its 95% interval does the difference reach the limit.',
    'cannot-tell': 'Nobody can say whether the promise was kept: the figures do not settle it either way.',
  },
  proposed: 'This is a proposal. It binds nobody before it has been agreed on.',
  late: (day) =>
    `The plan was stored on ${day}, only after the change had begun. Nothing was agreed beforehand, and the evaluation says so.`,
  changed: (count) =>
    `The plan has been changed since it was stored, in parts: ${count}. The evaluation tells each of them.`,
  proposalChanged:
    'The proposal has changed since the agreement and now promises something else. The agreement stands as it was.',
  what: 'What is measured',
  whatFrom: ({ name, source, before }) => `${name}. Source: ${source}. Years before the start: ${before}.`,
  whom: 'Against whom',
  whomAlike: (count, names) => `Areas that developed alike before the start (${count}): ${names}`,
  nobody: 'Only the area’s own series: there is nobody else with the same figures.',
  when: 'When',
  whenSeen: ({ start, works, until }) =>
    `The change begins on ${start}. By the proposal it should be seen in full from ${works} on. The figures are looked at until ${until}.`,
  whenAgreed: ({ start, from, until }) =>
    `The change begins on ${start}. The figures of ${from}–${until} are looked at.`,
  how: 'In which way',
  promise: 'What is promised',
  promisedLess: ({ effect, children }) =>
    `In the years followed the figure is on average ${effect} smaller than it would otherwise be.${children === '' ? '' : ` That is about ${children} fewer children.`}`,
  promisedMore: ({ effect, children }) =>
    `In the years followed the figure is on average ${effect} larger than it would otherwise be.${children === '' ? '' : ` That is about ${children} more children.`}`,
  notPromised: 'No size is promised.',
  failure: 'What counts as failure',
  failureLess: (least) =>
    `The figure falls by less than ${least} against the comparison, and that is sure: all of the 95% interval is short of the limit. If the interval reaches to both sides of the limit, nobody can say.`,
  failureMore: (least) =>
    `The figure rises by less than ${least} against the comparison, and that is sure: all of the 95% interval is short of the limit. If the interval reaches to both sides of the limit, nobody can say.`,
  failureChance: (times) =>
    `The figure does not change for the better by so much that chance would do the same less often than ${times} times of a hundred.`,
  limitFrom: 'The limit is the lower bound of the promise: nine of ten of the proposal’s own draws promise more.',
  smallest: 'What can be told from chance',
  smallestSeen: (effect) => `About ${effect}. A smaller change is mostly lost in chance.`,
  price: 'Yearly price of one child',
  cannot: 'What cannot be measured',
  agree: 'Agree on the evaluation',
  agreeHow:
    'What is agreed is stored with today’s date and cannot be changed unnoticed. It is reckoned when the figures come.',
  change: 'Change before agreeing',
  least: 'Limit below which the difference is a failure',
  leastHow: 'In the unit of the figure. Minus where the figure is to fall.',
  agreedNow: 'The evaluation has been agreed on.',
  toPlan: 'Plan and result',
  refusals: {
    'agreed-already':
      'The evaluation of this proposal has been agreed on already. A change is made on the page of the plan, as a new version.',
    'nothing-to-judge': 'There is nothing in the figures where the effect of this proposal would be seen.',
  },
  followed: 'What was promised and what was seen',
  promisedOn: ({ proposal, day }) => `The promise is of the proposal “${proposal}” as it was on ${day}.`,
  promisedThen: ({ proposal, day, title }) =>
    `A paper of the proposal “${proposal}” was kept on ${day}, before the decision. It said: ${title}`,
  notKept: 'What was promised is not kept: the decision has no proposal whose evaluation would have been agreed on.',
  byYear: 'Promised by year',
  year: 'Year',
  columns: {
    cost: 'Cost',
    released: 'Saved in money',
    avoided: 'Placement years avoided',
    between: 'Four times of five',
  },
  soFar: 'Together so far',
  priceLevel: (year) => `€, in money of ${year}`,
  seenChildren: ({ years, mean, low, high }) =>
    `The difference seen in ${years} is on average ${mean} fewer children a year (95% interval ${low} … ${high}).`,
  seenMore: ({ years, mean, low, high }) =>
    `The difference seen in ${years} is on average ${mean} more children a year (95% interval ${low} … ${high}).`,
  promisedChildrenYears: (mean) => `For the same years ${mean} fewer children a year on average were promised.`,
  seenUnknown:
    'The difference cannot be told in children: the plan does not say how many children a unit is, or there is no interval.',
  costUnknown:
    'What was really spent and saved has not been compared: this evaluation measures children, not accounts.',
}
