/** The case work in English. */
import type { WorkWords } from '../work-words.ts'
import { choices } from './work-choices.ts'
import { fields, hints } from './work-fields.ts'
import { states, steps } from './work-steps.ts'

const refusals: WorkWords['refusals'] = {
  'not-from-here': 'This cannot be done as things stand. See on the timeline what has been done already.',
  'not-your-duty': 'This is not your duty. Ask a worker whose duty it is.',
  'before-pending': 'The day is before the matter became pending. Check the day.',
  'birth-needed-for-consent':
    "The child's birth day is missing. It is needed because a child of 12 or more consents for itself too.",
  'child-is-twelve': 'The child is 12 or more. Record its own stand (Child Welfare Act, section 20).',
  'childs-consent-missing': 'The own consent of a child of 12 or more is missing. Ask the child and record it.',
  'childs-view-missing':
    "The child's view is missing. Record first how it was found out and what it is, or why it could not be found out (Social Welfare Act, section 32).",
  'client-already': 'The child is already such a client. No second one is needed.',
  'consent-in-the-future': 'A consent is dated in the future. Correct the day.',
  'court-needed':
    'A guardian or a child of 12 or more opposes, or somebody was not heard. Apply to the administrative court (Child Welfare Act, section 43).',
  'court-not-needed':
    'Everybody was heard and nobody opposes. The leading officeholder decides, no application is needed (Child Welfare Act, section 43).',
  'custody-needed':
    'Substitute care stands on custody in force. Decide on custody first (Child Welfare Act, sections 40 and 49).',
  'emergency-is-not-reviewed':
    'An emergency placement is not reviewed this way. End it, extend it or prepare custody (Child Welfare Act, sections 38–39).',
  'ends-before-it-begins': 'The last day is before the first. Correct the days.',
  'extended-already':
    'The emergency placement was extended once already. It cannot be extended again (Child Welfare Act, section 38 a).',
  'goals-needed': 'The goals of the open-care placement are missing. Record them (Child Welfare Act, section 37 a).',
  'ground-needed-without-consent':
    'Choose the ground on which contact is made without consent. No other ground will do (Social Welfare Act, section 35).',
  'ground-only-without-consent':
    'A ground belongs only to contact without consent. Remove the ground or change the kind of contact.',
  'guardians-consent-missing':
    "A guardian's consent is missing. Record the consent of every guardian: how and when it was given.",
  'hearing-missing':
    "The hearing is missing. Record first the guardian's and the child's stand (Child Welfare Act, section 42).",
  'item-missing':
    'An item of the preparation of custody is missing. Prepare it and mark it (Child Welfare Act, section 44).',
  'length-needed':
    'The estimated length of the open-care placement is missing. Record it (Child Welfare Act, section 37 a).',
  'longer-than-a-year':
    'A restriction may last a year at most. Choose an earlier last day (Child Welfare Act, section 63).',
  'name-needed': "The child's name is missing. Write it, or choose that the child is not named.",
  'no-name-without-identity':
    "The consultation is asked for without telling who the child is. Remove the child's name.",
  'no-such-consent': 'There is no consent in force by this name. Check the name in the consents.',
  'not-paused': 'The service guarantee is not paused, so it cannot be resumed.',
  'of-age': 'The child is of age and decides itself to whom data is given.',
  'only-a-contact-replaces':
    'Only a contact can replace a child welfare notification. Remove the mark or change the kind of contact (Social Welfare Act, section 35).',
  'only-emergency-extends': 'Only an emergency placement is extended this way (Child Welfare Act, section 38 a).',
  'paused-already': 'The service guarantee is already paused. Resume it before pausing again.',
  'provider-needed': 'The provider is missing. Write from whom the service is bought.',
  'reasons-needed-to-replace':
    'Reasons are missing. A contact replaces a child welfare notification only with reasons (Social Welfare Act, section 35).',
  'replaces-only-together':
    'A contact that replaces a child welfare notification is made together with the child or a guardian. Mark that it was, or make a notification (Child Welfare Act, section 25 a).',
  'social-worker-needed':
    'A social worker does this, because the child needs special support or child protection. Transfer the matter to a social worker (Social Welfare Act, section 36; Child Welfare Act, sections 26–27).',
  'still-running': 'Something in the matter is still under way. End it first.',
  'two-workers-needed': 'Choose another worker. Two workers prepare custody (Child Welfare Act, section 41).',
  'changed-meanwhile': 'Somebody else changed this meanwhile. Reload and check what changed.',
  'unknown-part': 'This cannot be found, or you have no right to see it.',
  'unknown-matter': 'The matter cannot be found, or you have no right to see it.',
  'unknown-person': 'The person is not found, or you may not see them. Search again.',
  'unknown-worker': 'The worker no longer works here. Choose another.',
  'unknown-unit': 'The unit is no longer there. Choose another.',
  'unknown-code': 'The code is not on the official list. Choose one from the list.',
  'matter-needed': 'This is always recorded in a matter. Choose a matter or open a new one.',
  'matter-closed': 'The matter is closed. Reopen it before going on.',
  'in-the-future': 'The day is in the future. Record the day on which this happened.',
  'before-it-began': 'The day is before this began. Check the day.',
  'unit-needed': 'The unit is missing. Choose the unit that takes care of this.',
  'child-not-identified': 'The child is not linked to a person yet. Link the child first.',
  'bad-input': 'Something is missing or in a wrong form. Check the fields.',
  'not-allowed': 'You have no right to this.',
}

export const work: WorkWords = {
  kinds: {
    matter: 'Matter',
    contact: 'Contact',
    assessment: 'Assessment of need',
    service: 'Service',
    plan: 'Plan',
    visit: 'Visit',
    relationship: 'Client relationship',
    placement: 'Placement',
    custody: 'Custody',
    restriction: 'Restriction',
    consultation: 'Consultation',
    invitation: 'Invitation to the team',
    meeting: 'Meeting',
    note: 'Note',
    ban: 'Minor’s ban',
    discussion: "Let's Talk discussion",
    clinic: 'Wellbeing clinic visit',
  },
  steps,
  states,
  fields,
  hints,
  choices,
  refusals,
  clocks: {
    'urgent-assessment': 'Assessment of urgent need',
    'assessment-start': 'Start of the assessment',
    'assessment-finish': 'End of the assessment',
    'decision-implementation': 'Start of the service decided on',
    'client-relationship-informed': 'Telling of becoming a client of child protection',
    'plan-review': 'Yearly review of the client plan',
    'open-care-placement-review': 'Review of the open-care placement',
    'emergency-placement-end': 'End of the emergency placement',
    'emergency-placement-extended-end': 'End of the extended emergency placement',
    'custody-implementation': 'Start of carrying out custody',
    'placed-with-parent-end': 'End of the placement with a parent',
    'contact-restriction-end': 'End of the restriction of contact',
    'custody-end': 'End of custody',
    'aftercare-end': 'End of aftercare',
    'administrative-review': 'Request for administrative review',
    'court-appeal': 'Appeal to the administrative court',
    'log-request': 'Giving log information to the client',
    'accessibility-feedback': 'Answer to accessibility feedback',
    appointment: 'Agreed meeting',
    'review-agreed': 'Agreed review of the plan',
  },
  duties: {
    controller: 'Financial controller',
    viewer: 'Viewer',
    reporter: 'Reporter',
    'guidance-worker': 'Guidance worker',
    'social-worker': 'Social worker',
    'leading-social-worker': 'Leading officeholder',
    'family-worker': 'Family worker',
    'service-manager': 'Service manager',
    administrator: 'Administrator',
    'privacy-officer': 'Data protection officer',
  },
  unitKinds: {
    guidance: 'Guidance',
    'family-social-work': 'Social work for families',
    'home-services': 'Services brought home',
    'child-protection': 'Child protection',
    clinic: 'Wellbeing clinic',
    other: 'Other unit',
  },
  relations: {
    guardian: 'Guardian',
    parent: 'Parent',
    sibling: 'Sibling',
    spouse: 'Spouse',
    grandparent: 'Grandparent',
    'other-near': 'Other near person',
    trustee: 'Trustee',
  },
}
