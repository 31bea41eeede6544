/** Lists the tree of categories (menoluokat). */

import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { CATEGORIES } from '#model/category-tree.ts'
import { EVERYBODY } from '#model/duty.ts'
import { action } from './action.ts'

export const listCategories = action({
  name: 'list-categories',
  kind: 'look',
  allow: EVERYBODY,
  about: 'Lists the categories that costs are mapped to.',
  example: './varhain list-categories',
  input: z.object({}),
  run: async () => done({ categories: CATEGORIES }),
})
