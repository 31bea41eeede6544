/** Duty groups (tehtäväryhmät): who the paths mean when they say guidance, social work, or anybody who works with people. */
import type { Duty } from '#model/duty.ts'

export const SOCIAL: readonly Duty[] = ['social-worker', 'leading-social-worker']
export const LEADING: readonly Duty[] = ['leading-social-worker']
export const GUIDANCE: readonly Duty[] = ['guidance-worker', ...SOCIAL]
export const FAMILY: readonly Duty[] = ['family-worker', ...GUIDANCE]
export const ANYBODY: readonly Duty[] = [...FAMILY, 'service-manager']
/** Whoever may bring a concern in, the public form among them. */
export const REPORTING: readonly Duty[] = ['reporter', ...ANYBODY]
