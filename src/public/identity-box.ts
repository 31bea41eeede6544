/**
 * Identity on the form (tunnistautuminen lomakkeella): offered to whoever writes, never asked for; whoever came with strong
 * identification sees as whom it writes, and that name is the reporter's.
 */
import type { Words } from '#words/dictionary.ts'
import type { Answers, PageName } from './answers.ts'
import { FORM, inLanguage } from './frame.ts'
import { type Html, html, NOTHING } from './html.ts'

export type Identity =
  | { readonly kind: 'offered'; readonly before: 'not-tried' | 'failed' }
  | {
      readonly kind: 'known'
      readonly name: string
      /** What the form brings along to sign out with: no other page knows it. */
      readonly formKey: string
    }

export const SIGN_OUT = `${FORM}/kirjaudu-ulos`
export const FORM_KEY = 'avain'

export function identityBox(page: PageName, identity: Identity | undefined, words: Words): Html {
  const text = words.publicForm.identity
  if (identity?.kind === 'known' && page === 'start')
    return html`<div class="box note"><p>${text.known(identity.name)}</p><p><button formaction="${SIGN_OUT}" name="${FORM_KEY}" value="${identity.formKey}" class="second">${text.leave}</button></p></div>`
  if (identity?.kind === 'known' && (page === 'you' || page === 'check'))
    return html`<div class="box note"><p>${text.known(identity.name)}</p></div>`
  if (identity?.kind !== 'offered' || page !== 'start') return NOTHING
  const address = `/kirjaudu/palvelussa?${new URLSearchParams({ kuka: 'kansalainen', takaisin: inLanguage(FORM, words), kieli: words.format.language })}`
  return html`<div class="box note">${identity.before === 'failed' && html`<p role="alert"><strong>${text.failed}</strong></p>`}<p>${text.offered}</p><p><a href="${address}">${text.enter}</a></p></div>`
}

/** The name that was proved stands, whatever was written. */
export const identified = (answers: Answers, identity: Identity | undefined): Answers =>
  identity?.kind === 'known' ? { ...answers, reporterName: identity.name } : answers
