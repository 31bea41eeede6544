/** Month sheet (kuukausilehti): what happened in a month and stood at its end, beside the month before and a year before. */
import { z } from 'zod'
import { UNKNOWN_REASONS } from '#kernel/measured.ts'
import { Area } from './area.ts'
import { Named } from './named.ts'
import { THEMES } from './observation.ts'

const Figure = z.object({ value: z.number().nullable(), reason: z.enum(UNKNOWN_REASONS).optional() }).readonly()
export type MonthFigure = z.infer<typeof Figure>

export const MonthSheet = z
  .object({
    area: Area,
    snapshot: z.object({ id: z.string(), at: z.string() }).readonly(),
    /** `2026-10`. */
    month: z.string(),
    before: z.string(),
    yearBefore: z.string(),
    /** The month and the twelve before it, the oldest first. */
    course: z.array(z.string()).readonly(),
    /** Months that can be asked for, newest first. */
    months: z.array(z.string()).readonly(),
    rows: z
      .array(
        z
          .object({
            id: z.string(),
            name: Named,
            about: Named,
            theme: z.enum(THEMES),
            unit: z.string(),
            now: Figure,
            before: Figure,
            yearBefore: Figure,
            /** Of each month of `course`. */
            course: z.array(Figure).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type MonthSheet = z.infer<typeof MonthSheet>
