/** Told page (ilmoitussivu): a page that only tells: the answers are cleared, nobody takes contacts, the form is out of use. */
import type { Words } from '#words/dictionary.ts'
import { FORM, framed, inLanguage } from './frame.ts'
import { html } from './html.ts'

export type Told = 'left' | 'nowhere' | 'failed' | 'too-large' | 'too-many'

export function toldPage(told: Told, words: Words): string {
  const { left, name } = words.publicForm
  const { heading, text } = told === 'left' ? left : whyNot(told, words)
  const again =
    told === 'left' &&
    html`<p class="buttons"><a class="button second" href="${inLanguage(FORM, words)}">${left.start}</a></p><p data-clear hidden></p>`
  return framed({
    words,
    title: `${heading} – ${name}`,
    content: html`<h1>${heading}</h1><p class="lead">${text}</p>${again}`,
    languages: { by: 'link', path: FORM },
    mayLeave: 'nothing-to-clear',
  })
}

function whyNot(told: Exclude<Told, 'left'>, words: Words): { readonly heading: string; readonly text: string } {
  const { start, failed } = words.publicForm
  if (told === 'nowhere') return { heading: start.heading, text: start.nowhere }
  const { heading, text, tooLarge, tooMany } = failed
  return { heading, text: told === 'failed' ? text : told === 'too-large' ? tooLarge : tooMany }
}
