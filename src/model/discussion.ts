/** Discussion (Lapset puheeksi): a talk by the method Toimiva lapsi & perhe about what carries a child's everyday life. */

export const DISCUSSION_METHODS = ['discussion', 'network-council'] as const

export const DISCUSSION_SETTINGS = ['clinic', 'day-care', 'school', 'social-services', 'adult-services'] as const
