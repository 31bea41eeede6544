/** Shows the picture of an area (alueen menokuva). */

import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EVERYBODY } from '#model/duty.ts'
import { LANGUAGES } from '#model/named.ts'
import { Picture, View } from '#model/picture.ts'
import { action } from './action.ts'
import { areaOf, stateOf } from './known.ts'
import { pictureOfArea } from './picture-of-area.ts'

export const PictureInput = z.object({
  area: z.string().min(1),
  ...View.unwrap().shape,
  /** A snapshot id, or the beginning of one; the published one where left out. */
  snapshot: z.string().optional(),
  language: z.enum(LANGUAGES).default('fi'),
})

export const showPicture = action({
  name: 'show-picture',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Shows what late and early help costs in an area, with what is missing and why.',
  example: './varhain picture --area imatra',
  input: PictureInput,
  output: Picture,
  run: async ({ area: wanted, snapshot: id, language, ...view }, { world }) => {
    const snapshot = stateOf(world, id)
    if (!snapshot.ok) return snapshot
    const area = areaOf(world, wanted, snapshot.value)
    if (!area.ok) return area
    return done(await pictureOfArea(world, snapshot.value, area.value, view, language))
  },
})
