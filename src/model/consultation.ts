/** Consultation (konsultaatiokäynti): school, day care or health care asks, with or without telling who the child is. */

export const ASKERS = ['school', 'day-care', 'health-care', 'youth-work', 'police', 'other'] as const

export const IDENTITIES = ['with-identity', 'without-identity'] as const
