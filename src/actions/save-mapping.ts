/** Saves a new version of the mapping book and publishes the pool by it (kohdistuksen tallennus). */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { bookFaults } from '#mapping/book-faults.ts'
import { MappingState } from '#model/mapping-state.ts'
import { MappingBook as Book, type MappingBook, type Rule } from '#model/rule.ts'
import { changePool, publishState } from '#pool/pool.ts'
import { bookOf, keepBook } from '#pool/store.ts'
import { action, no } from './action.ts'
import { mappingState } from './mapping-state.ts'
import { CATEGORY_IDS } from './preview-mapping.ts'

export const saveMapping = action({
  name: 'save-mapping',
  kind: 'change',
  allow: ['controller'],
  about: 'Saves changed mapping rules as a new version and publishes the pool by them.',
  example: './varhain save-mapping --book @kohdistus.json --version 0123abcd --note "Uusi kustannuspaikka 4711"',
  input: z.object({
    book: Book,
    /** The version that the change was made on. */
    version: z.string().min(6),
    note: z.string().trim().min(1, 'say in a few words why the rules change').max(1000),
  }),
  output: MappingState,
  run: async ({ book, version, note }, { world, actor }) => {
    const [fault, ...others] = bookFaults(book, CATEGORY_IDS)
    if (fault) {
      const more = others.length === 0 ? '' : ` (and ${others.length} more)`
      return no(fault.fault, `${fault.where}: ${fault.fault}${more}; nothing was saved`, fault.where)
    }
    return changePool(world.pool, async (before) => {
      if (!before.book.startsWith(version)) {
        return no(
          'changed-meanwhile',
          'somebody has saved the rules meanwhile: look at them and make the change again',
          'version',
        )
      }
      const at = world.now()
      const old = bookOf(world.pool.store, before.book).book
      const entry = { parent: before.book, at, by: actor.name, note, book: signed(book, old, actor.name, at) }
      const kept = keepBook(world.pool.store, entry)
      await publishState(
        world.pool,
        { imports: before.imports, book: kept.version },
        { at, by: actor.name, deed: `mapping: ${note}` },
      )
      return done(await mappingState(world))
    })
  },
})

/** Rules that were written now carry who wrote them and when; untouched ones keep theirs. */
function signed(book: MappingBook, old: MappingBook, by: string, at: string): MappingBook {
  const bare = ({ author: _author, at: _at, ...rest }: Rule) => JSON.stringify(rest)
  const before = new Map(old.rules.map((rule) => [rule.id, rule]))
  return {
    ...book,
    rules: book.rules.map((rule) => {
      const same = before.get(rule.id)
      return same !== undefined && bare(same) === bare(rule) ? same : { ...rule, author: by, at }
    }),
  }
}
