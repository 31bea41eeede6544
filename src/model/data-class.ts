/** Data class (tietoluokka): which records are sealed; every document has its class. STM asetus 825/2022, 11–16 §. */

export const DATA_CLASSES = [
  'normal',
  'mediation', // perheasioiden sovittelu
  'shelter', // turvakoti
  'therapeutic', // terapeuttinen työskentely
  'examination', // asiakkaalle tehty tutkimus
] as const
export type DataClass = (typeof DATA_CLASSES)[number]

export const SEALED_CLASSES = [
  'mediation',
  'shelter',
  'therapeutic',
  'examination',
] as const satisfies readonly DataClass[]
