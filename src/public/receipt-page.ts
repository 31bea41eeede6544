/** Receipt page (kuitti): the number to write down, printed on one sheet; it is shown this once. */
import type { Day } from '#kernel/day.ts'
import type { Words } from '#words/dictionary.ts'
import { FORM, framed, inLanguage } from './frame.ts'
import { html } from './html.ts'
import { written } from './question.ts'

export interface ShownReceipt {
  readonly number: string
  readonly on: Day
  readonly before: 'not-sent' | 'sent' | 'other-text'
}

export function receiptPage({ number, on, before }: ShownReceipt, words: Words): string {
  const text = words.publicForm.receipt
  const again =
    before !== 'not-sent' && html`<div class="box warn"><p>${before === 'sent' ? text.again : text.changed}</p></div>`
  const content = html`<h1 tabindex="-1" autofocus>${text.heading}</h1>${again}
<h2 id="number">${text.number}</h2><p class="number" aria-labelledby="number">${number}</p><p>${text.keep}</p><p>${text.use}</p><p>${text.sent(written(on))}</p>
<h2>${text.next}</h2><p>${text.nextText}</p>
<p class="buttons unprinted"><button type="button" class="second" data-print hidden>${text.print}</button><a class="button second" href="${inLanguage(FORM, words)}">${text.another}</a></p><p data-clear hidden></p>`
  return framed({
    words,
    title: `${text.heading} – ${words.publicForm.name}`,
    content,
    languages: { by: 'link', path: FORM },
    mayLeave: 'nothing-to-clear',
  })
}
