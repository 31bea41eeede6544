/**
 * Kept papers (talletetut paperit): a board paper frozen as it is, to be shared by its address, commented on and decided on.
 */
import { z } from 'zod'
import { done } from '#kernel/outcome.ts'
import { EMPLOYED_DUTIES, PLANNING_DUTIES, WORKING_DUTIES } from '#model/duty.ts'
import { PaperComment, PaperCover } from '#model/kept-paper.ts'
import { commentsOf, keepComment, keepPaper, keptPaper, papersOf } from '#pool/papers.ts'
import { alone } from '#pool/store.ts'
import type { BoardPaper } from '#report/board/board-paper.ts'
import { action, no } from './action.ts'
import { BOARD_FORMATS, boardFile } from './board-file.ts'
import { boardPaper } from './board-paper.ts'
import { areaOf } from './known.ts'
import { PaperInput } from './paper.ts'

const unknownPaper = (id: string) =>
  no('unknown-paper', `there is no kept paper "${id}", or several begin so: see "varhain list-papers"`, 'id')

export const freezePaper = action({
  name: 'keep-paper',
  kind: 'change',
  allow: PLANNING_DUTIES,
  about: 'Keeps a paper as it is now, with its figures, so that it can be shared, commented on and decided on.',
  example: './varhain keep-paper --kind picture --area esimerkkila',
  input: PaperInput,
  output: PaperCover,
  run: async ({ lang, ...asked }, call) => {
    const made = await boardPaper({ ...asked, language: lang }, call)
    if (!made.ok) return made
    const area = areaOf(call.world, asked.area)
    if (!area.ok) return area
    const { kind, language, about, title, snapshot } = made.value
    const { store } = call.world.pool
    const told = { proposal: asked.proposal ?? null, at: call.world.now(), by: call.actor.name }
    const cover = { area: area.value.id, kind, language, about, title, snapshot, ...told }
    return alone(store, async () => done(keepPaper(store, cover, made.value)))
  },
})

export const listPapers = action({
  name: 'list-papers',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about: 'Lists the kept papers of an area, the newest first.',
  example: './varhain list-papers --area esimerkkila',
  input: z.object({ area: z.string().min(1) }),
  run: async ({ area: wanted }, { world }) => {
    const area = areaOf(world, wanted)
    return area.ok ? done({ area: area.value.id, papers: papersOf(world.pool.store, area.value.id) }) : area
  },
})

const Which = z.object({ id: z.string().regex(/^[0-9a-f]{6,64}$/, 'is not the id of a paper') })

export const showKeptPaper = action({
  name: 'show-kept-paper',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  about: 'Shows a kept paper as it was, with what was said of it.',
  example: './varhain show-kept-paper --id 0123abcd',
  input: Which,
  run: async ({ id }, { world }) => {
    const kept = keptPaper(world.pool.store, id)
    return kept ? done({ ...kept, comments: commentsOf(world.pool.store, kept.cover.id) }) : unknownPaper(id)
  },
})

export const keptPaperFile = action({
  name: 'kept-paper',
  kind: 'look',
  allow: EMPLOYED_DUTIES,
  argument: 'id',
  about: 'Gives a kept paper as it was, as PDF, as slides, as a workbook or as a web page.',
  example: './varhain kept-paper 0123abcd --out kokous.pdf',
  input: Which.extend({ format: z.enum(BOARD_FORMATS).default('pdf') }),
  run: async ({ id, format }, { world }) => {
    const kept = keptPaper(world.pool.store, id)
    if (!kept) return unknownPaper(id)
    const { area, kind, id: own } = kept.cover
    // Kept by this product, from its own tree: what it was then is what it is.
    return boardFile(kept.content as BoardPaper, format, `${area}-${kind}-${own.slice(0, 16)}`)
  },
})

export const commentPaper = action({
  name: 'comment-paper',
  kind: 'change',
  allow: [...WORKING_DUTIES, 'controller'],
  about: 'Says something of a kept paper, for those who see it before the meeting; what was said is not taken away.',
  example: './varhain comment-paper --id 0123abcd --text "Onko palkoissa mukana sivukulut?"',
  input: Which.extend({ text: z.string().trim().min(1).max(2000) }),
  output: PaperComment,
  run: async ({ id, text }, { world, actor }) => {
    const { store } = world.pool
    const kept = keptPaper(store, id)
    if (!kept) return unknownPaper(id)
    return alone(store, async () =>
      done(keepComment(store, { paper: kept.cover.id, text, at: world.now(), by: actor.name })),
    )
  },
})

export const KEPT_PAPER_ACTIONS = [freezePaper, listPapers, showKeptPaper, keptPaperFile, commentPaper] as const
