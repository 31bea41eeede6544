/** Evaluation in English. */
import type { evaluation as fi } from '../fi/evaluation.ts'

export const evaluation: typeof fi = {
  warning: {
    'break-in-window': ([name, period]) =>
      `The figures changed their meaning within the window: ${name} (${period}). That can look like an effect or hide one.`,
    'break-near-start': ([name, period]) =>
      `The figures changed their meaning when the work did: ${name} (${period}). The two cannot be told apart.`,
    'no-comparison': () => 'There is nobody to compare with: all that changed at the same time looks like an effect.',
    'few-donors': ([count]) => `There are only ${count} to compare with: chance cannot be judged closely.`,
    'one-donor-carries': ([unit, share]) => `The comparison rests on one area: ${unit} (weight ${share}).`,
    'poor-fit-before': ([share]) =>
      `The comparison did not follow the figures before the start: it is off by ${share} times their own variation.`,
    'fit-too-good': ([donors, periods]) =>
      `The comparison fits exactly before the start, for there are more areas (${donors}) than periods (${periods}). That tells nothing of likeness.`,
    'level-apart': () => 'The levels were far apart before the start.',
    'overlapping-averages': ([years, before, after]) =>
      `The figures are moving averages of ${years} years: neighbours are partly the same. There are ${before} independent periods before the start and ${after} after it.`,
    'mixed-periods-left-out': (periods) => `Periods that the start falls into are left out: ${periods.join(', ')}.`,
    'few-periods-before': ([count]) => `There are only ${count} periods before the start.`,
    'few-periods-after': ([count]) => `The follow-up is short: ${count} periods after the start.`,
    'missing-periods': (periods) => `Periods are missing and are left out: ${periods.join(', ')}.`,
    'uneven-periods': () => 'There are gaps between the periods.',
    'donors-left-out': (units) => `Left out of the comparison for lacking or changed figures: ${units.join(', ')}.`,
    'contaminated-donors': (units) =>
      `Left out of the comparison, for the change touched them too: ${units.join(', ')}.`,
    'interval-leans-on-normal': ([count]) =>
      `The interval comes from only ${count} placebos and leans on the normal distribution.`,
    'no-interval': () => 'There is no interval: the comparisons are too few.',
    'region-moved-too': ([share]) =>
      `The other areas of the region moved the same way: ${share} times as much as the area. The change may be the whole region's.`,
    'effect-before-start': ([share]) =>
      `The same reckoning finds an effect before the start already, ${share} times the one of the change.`,
    'autocorrelation-left': ([p]) => `Deviations still depend on the ones before them (p = ${p}).`,
    overdispersed: ([ratio]) => `The figures vary ${ratio} times more than pure chance; the interval is widened by it.`,
    'specifications-disagree': ([share]) =>
      `The result depends on the choices: only ${share} of the ways to reckon give an effect of the same direction.`,
    'small-numbers': () => 'The figures are small: a difference of a few children can be chance.',
    'outside-donors': () => 'The level of the area is outside that of the others: no mix of them is like it.',
    'slope-changed': ([slope]) => `The course changed too (${slope} a period): the effect is not constant.`,
    'outcomes-many': ([count]) => `${count} outcomes were looked at: the p values are corrected by Holm's method.`,
    'plan-changed': (parts) => `The reckoning differs from what was agreed beforehand: ${parts.join(', ')}.`,
    'no-plan': () => 'How to reckon was not agreed beforehand: choices may have been made with the figures in sight.',
  },
  supported: {
    strong: ({ effect, interval, change }) =>
      `The figures support an effect: the outcome ${change} (${effect}, 95% interval ${interval}).`,
    moderate: ({ effect, interval, change }) =>
      `The figures support an effect with reservations: the outcome ${change} (${effect}, 95% interval ${interval}).`,
    weak: ({ effect, interval, change }) =>
      `The figures hint at an effect but do not show it: the outcome ${change} (${effect}, 95% interval ${interval}).`,
    'no-sign': ({ effect, interval }) =>
      `The figures show no effect: the difference ${effect} (95% interval ${interval}) is what happens without the change too.`,
    'cannot-tell': ({ effect, interval }) =>
      `The figures cannot tell whether there was an effect. The reckoned difference is ${effect} (95% interval ${interval}).`,
  },
  howSure: {
    strong: 'The certainty is good: chance seldom makes such a difference, and no reservation undoes it.',
    moderate: 'The certainty is fair: the difference is larger than chance usually makes, but reservations remain.',
    weak: 'The certainty is weak: the difference may come from something else.',
    'no-sign': 'There may still be an effect: the interval tells how large it could be.',
    'cannot-tell': 'There is no certainty: the design or the figures do not suffice.',
  },
  change: {
    lower: 'fell against the comparison',
    higher: 'rose against the comparison',
    neither: 'did not change',
  },
  remedy: {
    'break-in-window': 'figures of the same definition on both sides of the change',
    'break-near-start': 'areas for which the law or the statistics changed alike but the work did not',
    'no-comparison': 'figures of areas where the work was not changed',
    'few-donors': 'more areas to compare with',
    'one-donor-carries': 'more areas that are like this one',
    'poor-fit-before': 'areas whose course was like this one’s before the start',
    'overlapping-averages': 'yearly figures in place of moving averages',
    'few-periods-before': 'a longer series before the start',
    'few-periods-after': 'a longer follow-up',
    'missing-periods': 'the figures of the missing periods',
    'small-numbers': 'a larger area or several years of follow-up',
    'outside-donors': 'areas on the level of this one',
    'region-moved-too': 'an explanation of why the whole region moved at the same time',
    'effect-before-start': 'an explanation why the figures differed before the start already',
    'specifications-disagree': 'a reason for one way to reckon, agreed before the figures',
    'no-plan': 'a plan agreed beforehand',
  },
  cannotKnow: {
    sdid: 'Whether something else changed here at the same time that did not change elsewhere.',
    sc: 'Whether something else changed here at the same time that did not change elsewhere.',
    did: 'Whether this area and the others would have gone the same way without the change.',
    'did-group-time': 'Whether those that began at different times would have gone the same way without the change.',
    its: 'Which part of the change comes from all else that happened at the same time.',
    bsts: 'Whether the earlier course would have gone on alike without the change.',
    forecast: 'Whether the forecast would have come true without the change.',
  },
  cannotKnowChildren: 'What would have become of each child without the change, and which part of the change helped.',
  claimedNothing: 'No size of the effect was claimed beforehand.',
  claimed: ({ claim, effect }) => `The claim was ${claim}; the reckoned difference is ${effect}.`,
  claimInside: 'The claimed figure lies within the interval.',
  claimOutside: 'The claimed figure lies outside the interval.',
  noInterval: 'not to be reckoned',
  from: (low, high) => `${low} to ${high}`,
  heading: {
    period: 'period',
    observed: 'observed',
    counterfactual: 'without the change',
    gap: 'difference',
    warnings: 'Reservations',
    wouldChange: 'What would change the answer',
    cannotKnow: 'What these figures cannot tell',
  },
  donorReason: {
    'not-chosen': 'not chosen',
    'treated-too': 'the change was made there too',
    contaminated: 'the change touched it too',
    'own-break': 'its figures changed their meaning',
    'missing-cells': 'figures are missing',
  },
}
