/** Unit (yksikkö): where workers belong and matters are worked on. */
import type { Named } from './named.ts'

export const UNIT_KINDS = [
  'guidance', // palveluohjaus
  'family-social-work', // lapsiperheiden sosiaalityö
  'home-services', // kotiin vietävät palvelut
  'child-protection', // lastensuojelu
  'clinic', // hyvinvointineuvola
  'other',
] as const

export interface Unit {
  readonly id: number
  readonly name: Named
  readonly kind: (typeof UNIT_KINDS)[number]
  readonly area: string
}
