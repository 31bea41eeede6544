/** Placement (sijoitus): a child lives outside home by a decision, from the day it really begins. LSL 37–38 §, 40 §, 49 §. */

export const PLACEMENT_KINDS = [
  'open-care', // avohuollon sijoitus, LSL 37 §
  'emergency', // kiireellinen sijoitus, LSL 38 §
  'substitute', // sijaishuolto, LSL 49 §
] as const

export const PLACE_TYPES = [
  'kin-or-near', // sukulainen tai läheinen
  'foster-family', // perhehoito
  'professional-family-home', // ammatillinen perhekoti
  'institution', // lastensuojelulaitos
  'reform-school', // koulukoti
  'family-rehabilitation-unit', // perhekuntoutusyksikkö
  'own-parent', // oma vanhempi, LSL 49 §
  'other',
] as const

export const PLACEMENT_ENDINGS = [
  'home',
  'custody',
  'other-placement',
  'came-of-age',
  'independent',
  'lapsed',
  'other',
] as const

export const RESTRICTION_KINDS = ['contact', 'special-care', 'movement', 'property', 'inspection', 'other'] as const
