/** Visit (käynti): a meeting, home visit, call or remote meeting with a client. */

export const VISIT_KINDS = ['home', 'office', 'school-or-day-care', 'phone', 'remote', 'other-place'] as const

/** Who cancelled: the official record tells the client's cancellation (Y30) from the organisation's (Y32). */
export const CANCELLERS = ['client', 'organisation'] as const
