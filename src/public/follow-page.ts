/** Follow page (seurantasivu): a number in, one of three states and its day out. */
import type { Day } from '#kernel/day.ts'
import type { Words } from '#words/dictionary.ts'
import { FOLLOW, FORM, framed, inLanguage } from './frame.ts'
import { type Html, html, NOTHING } from './html.ts'
import { written } from './question.ts'

export type Followed =
  | { readonly kind: 'asked' | 'unknown' | 'too-many' }
  | { readonly kind: 'found'; readonly state: 'received' | 'being-handled' | 'answered'; readonly since: Day }

export function followPage(followed: Followed, words: Words): string {
  const text = words.publicForm.followed
  const isFaulty = followed.kind === 'unknown' || followed.kind === 'too-many'
  const tied = isFaulty && html` aria-invalid="true"`
  const title = `${text.heading} – ${words.publicForm.name}`
  const content = html`<h1>${text.heading}</h1>${answerIn(followed, words)}
<form method="post" action="${inLanguage(FOLLOW, words)}" novalidate><div class="field"><label for="numero">${text.number}</label><p class="hint" id="numero-hint">${text.numberHint}</p>
<input id="numero" name="numero" type="text" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="numero-hint"${tied}></div>
<p class="buttons"><button>${text.show}</button><a class="button second" href="${inLanguage(FORM, words)}">${words.publicForm.receipt.another}</a></p></form>`
  return framed({
    words,
    title: isFaulty ? words.publicForm.faultyTitle(title) : title,
    content,
    languages: { by: 'link', path: FOLLOW },
    mayLeave: 'nothing-to-clear',
  })
}

function answerIn(followed: Followed, words: Words): Html {
  const text = words.publicForm.followed
  if (followed.kind === 'asked') return NOTHING
  if (followed.kind === 'found') {
    const { state, since } = followed
    return html`<div class="box note" role="status" tabindex="-1" autofocus><h2>${text.states[state]}</h2><p>${text.meanings[state]}</p><p>${text.since(written(since))}</p></div>`
  }
  const why = followed.kind === 'unknown' ? text.unknown : text.tooMany
  return html`<div class="box bad" role="alert" tabindex="-1" autofocus><p><a href="#numero">${why}</a></p></div>`
}
