/** Month sheet: what the service manager looks at once a month. */
import type { month as fi } from '../fi/month.ts'

export const month: typeof fi = {
  link: 'The month in figures',
  title: (name) => `How did ${name} go?`,
  lead: 'The work of the whole area in a month: what happened, and what stood on its last day. Figures below five are withheld.',
  answer: (contacts, started, inTime) =>
    `${contacts} contacts came in. ${started} assessments were started, ${inTime} of them in time.`,
  withheld: 'a withheld number of',
  choose: 'Month',
  indicator: 'Indicator',
  before: 'Month before',
  yearBefore: 'A year before',
  publish: 'Update the figures',
  publishing: 'The figures are being updated …',
  publishedAt: (at) => `The figures were counted ${at}.`,
  withheldNote: '– = withheld: too few people stand behind the figure',
}
