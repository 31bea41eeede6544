/**
 * Log information for a client (lokitietojen antaminen): how far back it is given without a special reason.
 *
 * Laki 703/2023, 11 §; the time to answer stands among the deadlines.
 */
export const LOG_REQUEST_MONTHS = 24
