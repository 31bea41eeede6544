/** Plan (suunnitelma): what is aimed at and how, with goals that are looked at again. SHL 39 §, LSL 30 §. */

export const PLAN_KINDS = [
  'client-plan', // asiakassuunnitelma
  'family-work-plan', // perhetyön suunnitelma
  'intensified-family-work-plan', // tehostetun perhetyön suunnitelma
  'child-protection-plan', // lastensuojelun asiakassuunnitelma
  'aftercare-plan', // jälkihuoltosuunnitelma
] as const

export const GOAL_STATES = ['open', 'partly', 'reached', 'given-up'] as const
