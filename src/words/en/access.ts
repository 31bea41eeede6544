/** Access, in English. */
import type { access as fi } from '../fi/access.ts'

export const access: typeof fi = {
  closedTitle: 'This matter is not open to you.',
  closedHow:
    'You see only that there is a client and who is responsible. Ask the responsible worker to invite you or to transfer the matter.',
  breakGlass: 'Break-glass',
  breakGlassHow:
    'When it is urgent you may open the matter yourself, for at most three hours. The responsible worker sees it and a supervisor reviews it. Sealed records stay closed.',
  reason: 'Why must the matter be opened now?',
  hours: 'For how long?',
  hoursOf: (hours) => (hours === 1 ? '1 hour' : `${hours} hours`),
  open: 'Open the matter',
  openUntil: (by, from, until) => `Break-glass: ${by}, ${from}–${until}.`,
  onYourMatters: 'Break-glass on your matters',
  matter: (id) => `Matter ${id}`,
  reviewTitle: (open) =>
    open === 0 ? 'No break-glass to review.' : `${open} break-glass ${open === 1 ? 'opening' : 'openings'} to review.`,
  reviewHow: 'Read the reason and what was looked at. Nobody reviews one’s own.',
  did: 'What was done',
  nothingDone: 'The matter was not looked at.',
  finding: 'Finding',
  findings: { justified: 'Justified', 'not-justified': 'Not justified' },
  note: 'Grounds',
  save: 'Record the review',
  reviewed: (finding, by) => `${finding} (${by})`,
}
