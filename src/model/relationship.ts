/** Relationship (asiakkuus): somebody is a client of a service task from a day to another. SHL 34 §, LSL 27 §. */

export const RELATIONSHIP_KINDS = ['family-services', 'child-protection', 'aftercare'] as const

export const RELATIONSHIP_ENDINGS = ['no-ground-remains', 'moved', 'came-of-age', 'to-other-task', 'died'] as const
