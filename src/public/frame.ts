/** Frame (kehys): what stands round every page of the public form: language, name, emergency, and the way out. */
import { LANGUAGES, type Language } from '#model/named.ts'
import type { Words } from '#words/dictionary.ts'
import { type Html, html } from './html.ts'

/** Where the form lives. */
export const FORM = '/huoli'
export const FOLLOW = `${FORM}/seuraa`
export const LEAVE = `${FORM}/lopeta`
export const STYLE = `${FORM}/tyyli.css`
export const SCRIPT = `${FORM}/luonnos.js`

/** The name of the form in the page: buttons outside it belong to it by this. */
export const FORM_ID = 'huoli'

const NAMES: Readonly<Record<Language, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' }

/** An address with its language, where it is not Finnish. */
export const inLanguage = (path: string, { format }: Words): string =>
  format.language === 'fi' ? path : `${path}?kieli=${format.language}`

export interface FramedPage {
  readonly words: Words
  readonly title: string
  /** Inside of `main`. */
  readonly content: Html
  /** How the language is changed: a button that takes the answers along, or a link to an address. */
  readonly languages: { readonly by: 'button' } | { readonly by: 'link'; readonly path: string }
  readonly mayLeave: 'with-answers' | 'nothing-to-clear'
}

export function framed({ words, title, content, languages, mayLeave }: FramedPage): string {
  const text = words.publicForm
  const leave = mayLeave === 'with-answers' && html`<a href="${inLanguage(LEAVE, words)}">${text.leave}</a>`
  return html`<!doctype html>
<html lang="${words.format.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${STYLE}">
<link rel="icon" href="data:,">
<script src="${SCRIPT}" defer></script>
</head>
<body>
<a class="skip" href="#sisalto">${text.skip}</a>
<header>${languages.by === 'button' && enterButton(words)}<p class="name">${text.name}</p><nav aria-label="${text.languages}">${LANGUAGES.map((one) => languageChoice(one, words, languages))}</nav></header>
<p class="emergency">${text.emergency}</p>
<main id="sisalto">${content}</main>
<footer><p>${text.onDuty}</p><p class="ways"><a href="${inLanguage(FOLLOW, words)}">${text.follow}</a>${leave}</p></footer>
</body>
</html>
`.html
}

/** The enter key presses the first button of a form: it is "next", out of sight, before those of the languages. */
const enterButton = ({ publicForm }: Words): Html =>
  html`<button form="${FORM_ID}" name="go" value="next" class="unseen" tabindex="-1" aria-hidden="true">${publicForm.next}</button>`

function languageChoice(language: Language, words: Words, way: FramedPage['languages']): Html {
  const name = NAMES[language]
  if (language === words.format.language) return html`<span aria-current="true" lang="${language}">${name}</span>`
  if (way.by === 'link')
    return html`<a href="${way.path}?kieli=${language}" lang="${language}" hreflang="${language}">${name}</a>`
  return html`<button form="${FORM_ID}" name="go" value="language:${language}" lang="${language}" class="plain">${name}</button>`
}
