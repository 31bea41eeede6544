/**
 * Access matrix (käyttöoikeustaulukko): the most that each work task may see, by the asetus of the ministry, dated.
 *
 * STM asetus 825/2022 (in force 30.6.2023), 9–16 §; the client relationship behind each row is verified technically,
 * laki 703/2023, 9 §. What no row opens is closed. Health records (17 §) are not held here.
 */
import { type Day, day } from '#kernel/day.ts'
import type { Grant, WorkTask } from '#model/access.ts'
import { DATA_CLASSES } from '#model/data-class.ts'
import type { Duty } from '#model/duty.ts'
import type { ServiceTask } from '#model/matter.ts'
import type { Unit } from '#model/unit.ts'

export interface AccessRow extends Omit<Grant, 'tasks'> {
  readonly task: WorkTask
  /** `of-unit`: the service tasks that the worker's unit works in. */
  readonly tasks: 'all' | 'of-unit'
  readonly basis: string
  readonly from: Day
  readonly until: Day | null
}

const IN_FORCE = { from: day(2023, 6, 30), until: null } as const
const NORMAL = { classes: ['normal'] } as const
const WITH_SHELTER = { classes: ['normal', 'shelter'] } as const
const WHOLE = { level: 'content', kinds: 'all', tasks: 'all', ...IN_FORCE } as const
const BASE = { level: 'base', kinds: ['matter'], tasks: 'all', ...NORMAL, ...IN_FORCE } as const

/** Data that arose in the service given, and its decisions; base data and the team; plans and assessments in the own task. */
const DELIVERY: readonly AccessRow[] = [
  ...(['held', 'given'] as const).map((relation) => ({
    ...({ task: 'delivery', relation, ...WHOLE, classes: DATA_CLASSES, basis: '825/2022 14 §' } as const),
  })),
  {
    ...{ task: 'delivery', relation: 'desk', level: 'content', tasks: 'all', ...NORMAL, ...IN_FORCE },
    kinds: ['contact', 'consultation', 'clinic', 'discussion'],
    basis: '825/2022 14 §',
  },
  ...(['own-matter', 'invited'] as const).flatMap((relation): AccessRow[] => [
    {
      ...{ task: 'delivery', relation, level: 'content', tasks: 'all', ...NORMAL, ...IN_FORCE },
      kinds: ['matter', 'relationship', 'invitation', 'meeting', 'ban', 'shared-note'],
      basis: '825/2022 14 §, 703/2023 46–48 §',
    },
    {
      ...{ task: 'delivery', relation, level: 'content', tasks: 'of-unit', ...NORMAL, ...IN_FORCE },
      kinds: ['assessment', 'plan', 'service'],
      basis: '825/2022 14 §',
    },
  ]),
]

const ANSWERING = ['own-matter', 'invited', 'own-unit', 'emergency'] as const

export const ACCESS_MATRIX: readonly AccessRow[] = [
  ...ANSWERING.map(
    (relation) =>
      ({ task: 'broad-responsibility', relation, ...WHOLE, ...NORMAL, basis: '825/2022 11 § 1 mom.' }) as const,
  ),
  { task: 'broad-responsibility', relation: 'county', ...BASE, basis: '825/2022 11 § 1 mom.' },
  ...ANSWERING.map(
    (relation) =>
      ({ task: 'child-affairs', relation, ...WHOLE, ...WITH_SHELTER, basis: '825/2022 11 § 2 mom.' }) as const,
  ),
  { task: 'child-affairs', relation: 'county', ...BASE, basis: '825/2022 11 § 2 mom.' },
  { task: 'leading-official', relation: 'county', ...WHOLE, ...WITH_SHELTER, basis: '825/2022 11 § 2 mom., LSL 13 §' },
  {
    ...{ task: 'organising', relation: 'own-unit', level: 'content', kinds: 'all', tasks: 'of-unit' },
    ...{ ...NORMAL, ...IN_FORCE, basis: '825/2022 12 §' },
  },
  {
    ...{ task: 'organising', relation: 'own-unit', level: 'content', tasks: 'all', ...NORMAL, ...IN_FORCE },
    kinds: ['matter', 'relationship', 'invitation', 'ban'],
    basis: '825/2022 12 §',
  },
  ...DELIVERY,
]

/** Work tasks of each duty. Whoever works with people also delivers what it holds itself. */
export const TASKS_OF_DUTY: Readonly<Record<Duty, readonly WorkTask[]>> = {
  'guidance-worker': ['broad-responsibility', 'delivery'],
  'social-worker': ['broad-responsibility', 'delivery'],
  'leading-social-worker': ['leading-official', 'delivery'],
  'service-manager': ['organising', 'delivery'],
  'family-worker': ['delivery'],
  administrator: [],
  'privacy-officer': [],
  controller: [],
  viewer: [],
  reporter: [],
}

/** In a unit of child protection a social worker is the one responsible for the child's affairs (LSL 13 b §). */
export const CHILD_PROTECTION_TASKS: readonly WorkTask[] = ['child-affairs', 'delivery']

/** Service tasks that the units of a kind work in. */
export const TASKS_OF_UNIT: Readonly<Record<Unit['kind'], readonly ServiceTask[]>> = {
  guidance: ['family-services'],
  'family-social-work': ['family-services', 'family-law'],
  'home-services': ['family-services', 'child-protection'], // tehostettu perhetyö on avohuollon tukitoimi, LSL 36 §
  'child-protection': ['family-services', 'child-protection'],
  clinic: ['family-services'],
  other: [],
}

/** Break-glass lasts at most so long. */
export const LONGEST_EMERGENCY_HOURS = 3
