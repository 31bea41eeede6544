/**
 * Flow state (virran tila): what a child is in on a day, from the lightest to the heaviest; where several hold, the heaviest one is told.
 */
export const FLOW_STATES = [
  'contact', // yhteydenotto tai ilmoitus
  'assessment', // palvelutarpeen arviointi
  'family-social-work', // perhesosiaalityön asiakkuus, no service running
  'early-support', // palvelu, SHL
  'open-care', // lastensuojelun avohuolto, LSL 34–36 §
  'aftercare', // jälkihuolto, LSL 75 §
  'placement-kin', // sijoitus sukulaiselle tai läheiselle
  'placement-foster', // sijoitus perhehoitoon
  'placement-family-home', // sijoitus ammatilliseen perhekotiin
  'placement-institution', // sijoitus laitokseen, koulukotiin tai perhekuntoutusyksikköön
  'placement-other', // muu sijoitus
] as const
export type FlowState = (typeof FLOW_STATES)[number]

/** Before the first contact; known before and in nothing now; past the age limit. */
export const OUTER_STATES = ['none-known', 'rest', 'out'] as const
export type OuterState = (typeof OUTER_STATES)[number]

/** Placements in a family (perhehoito laajasti), whose share a scenario may set. */
export const FAMILY_CARE: readonly string[] = ['placement-kin', 'placement-foster', 'placement-family-home']

export const isPlacement = (state: string): boolean => state.startsWith('placement-')
