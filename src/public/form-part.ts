/** Form parts (lomakkeen osat): the list of faults, the advice on what the law asks, hidden answers, the draft. */
import type { Words } from '#words/dictionary.ts'
import { adviceOn } from './advice.ts'
import type { Answers, PageName } from './answers.ts'
import type { Fault } from './faults.ts'
import { type Html, html, NOTHING } from './html.ts'
import type { SingleQuestion } from './question.ts'

/** What has to be mended, each a way to its field; it takes the focus, so that it is heard first. */
export function faultList(faults: readonly Fault[], questions: readonly SingleQuestion[], words: Words): Html {
  if (faults.length === 0) return NOTHING
  const text = words.publicForm
  const items = faults.map(({ field, why }) => {
    const asked = questions.find(({ name }) => name === field)
    const told = asked ? text.faultAt(asked.label, text.faults[why]) : text.faults[why]
    return html`<li><a href="#${field}">${told}</a></li>`
  })
  return html`<div class="box bad" role="alert" tabindex="-1" autofocus><h2>${text.faultsTitle}</h2><ul>${items}</ul></div>`
}

export function hiddenFields(values: Readonly<Record<string, string>>, shown: ReadonlySet<string>): readonly Html[] {
  return Object.entries(values)
    .filter(([name, value]) => value !== '' && !shown.has(name))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)
}

export function startText(words: Words): Html {
  const { lead, parts, takes } = words.publicForm.start
  const told = parts.map(({ title, text }) => html`<h2>${title}</h2><p>${text}</p>`)
  return html`<p class="lead">${lead}</p>${told}<p>${takes}</p>`
}

/** The kind that the answers make, and where there is a duty to notify, that there is one and how it is met. */
export function adviceBox(answers: Answers, words: Words): Html {
  const { advice, kinds } = words.publicForm
  const { kind, mustNotify, canReplace, basis } = adviceOn(answers)
  return html`<div class="box note"><h2>${advice.title(kinds[kind])}</h2>${mustNotify && html`<p><strong>${advice.mustNotify}</strong></p>`}${canReplace && html`<p>${advice.replaces}</p>`}<p>${advice[kind]}</p><p class="hint">${advice.basis(basis)}</p></div>`
}

/** Shown by the script alone: without it nothing can be kept on a device. */
export function draftBox(page: PageName, words: Words): Html {
  const { keep, keepHint, found, resume, remove, removed } = words.publicForm.draft
  const waiting =
    page === 'start' &&
    html`<div class="box note" data-draft="found" hidden><p>${found}</p><p class="buttons"><button type="button" data-draft="resume">${resume}</button></p></div>`
  return html`${waiting}<div class="draft" data-draft="keep" hidden><div class="choice"><input type="checkbox" id="keep-draft" aria-describedby="keep-draft-hint"><label for="keep-draft">${keep}</label></div><p class="hint" id="keep-draft-hint">${keepHint}</p></div><div class="draft" data-draft="kept" hidden><button type="button" class="second" data-draft="remove">${remove}</button></div><p role="status" data-draft="removed" data-text="${removed}"></p>`
}
