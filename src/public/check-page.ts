/** Check page (tarkistussivu): repeats everything before sending, takes the attachments and sends. */
import { adviceOn } from './advice.ts'
import { type Answers, answerTo, isUnborn, PAGES } from './answers.ts'
import { adviceBox } from './form-part.ts'
import { type Html, html, NOTHING, paragraphs } from './html.ts'
import { flat, type PageSetting, questionsOf, type SingleQuestion } from './question.ts'

/** A field that people do not see and machines fill in. */
export const TRAP = 'verkkosivu'

/** Endings and types that the file chooser offers; what counts is what is in the file. */
const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.txt,application/pdf,image/jpeg,image/png,text/plain'

export function checkPage(answers: Answers, setting: PageSetting): Html {
  const { check } = setting.words.publicForm
  const back = setting.words.publicForm.back
  return html`<p class="lead">${check.lead}</p>${adviceBox(answers, setting.words)}${PAGES.slice(0, -1).map((page) => section(page, answers, setting))}
<h2><label for="attachments">${check.attachments}</label></h2><p class="hint" id="attachments-hint">${check.attachmentsHint}</p>
<input type="file" id="attachments" name="attachments" multiple accept="${ACCEPTED}" aria-describedby="attachments-hint">
<div class="trap" aria-hidden="true"><label for="${TRAP}">${check.trap}</label><input id="${TRAP}" name="${TRAP}" tabindex="-1" autocomplete="off"></div>
<p>${check.sends}</p><p class="buttons"><button name="go" value="send">${check.send}</button><button name="go" value="back" class="second">${back}</button></p>`
}

function section(page: (typeof PAGES)[number], answers: Answers, setting: PageSetting): Html {
  const text = setting.words.publicForm
  if (page === 'check') return NOTHING
  const parts = questionsOf(page, answers, setting).map((one) =>
    one.type === 'group'
      ? html`<h3>${one.legend}</h3>${listed(flat([one]), answers, setting)}`
      : listed([one], answers, setting),
  )
  const heading = page === 'start' ? text.start.unit : text[page].heading
  return html`<section><h2>${heading}</h2>${parts}<button name="go" value="open:${page}" class="second small">${text.check.change}<span class="unseen">: ${heading}</span></button></section>`
}

function listed(questions: readonly SingleQuestion[], answers: Answers, setting: PageSetting): Html {
  const rows = questions
    .filter((one) => isShown(one, answers))
    .map((one) => html`<div><dt>${one.label}</dt><dd>${shownAnswer(one, answers, setting)}</dd></div>`)
  return rows.length === 0 ? NOTHING : html`<dl>${rows}</dl>`
}

/** Questions that the other answers leave without meaning are not repeated. */
function isShown({ name, type }: SingleQuestion, answers: Answers): boolean {
  if (name === 'field') return answers.who === 'professional'
  if (name === 'ground') return adviceOn(answers).kind === 'contact-without-consent'
  if (name === 'childBirth') return !isUnborn(answers)
  return type !== 'tick' || answerTo(answers, name) === 'yes'
}

function shownAnswer(one: SingleQuestion, answers: Answers, { words }: PageSetting): Html {
  const { check } = words.publicForm
  const value = answerTo(answers, one.name)
  if (value === '') return html`<span class="soft">${check.unanswered}</span>`
  if (one.type === 'radio' || one.type === 'select')
    return html`${one.options.find(([key]) => key === value)?.[1] ?? value}`
  if (one.type === 'tick') return html`${check.yes}`
  return one.type === 'long' ? html`${paragraphs(value)}` : html`${value}`
}
