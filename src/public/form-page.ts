/**
 * Form page (lomakkeen sivu): one question of the public form as a whole page, with the earlier answers in hidden fields.
 */
import type { Words } from '#words/dictionary.ts'
import { adviceOn } from './advice.ts'
import { type Answers, GUARDIANS, guardianRows, PAGES, type PageName } from './answers.ts'
import { checkPage } from './check-page.ts'
import { type Fault, faultsOf } from './faults.ts'
import { adviceBox, draftBox, faultList, hiddenFields, startText } from './form-part.ts'
import { FORM, FORM_ID, framed, inLanguage } from './frame.ts'
import { type Html, html } from './html.ts'
import { identityBox } from './identity-box.ts'
import { flat, type PageSetting, questionsOf } from './question.ts'
import { field } from './question-field.ts'

export type Notice = keyof Words['publicForm']['notices']

export interface FormPage {
  readonly page: PageName
  readonly answers: Answers
  readonly setting: PageSetting
  /** Signed chance and time of this form. */
  readonly token: string
  /** Whether faults are told: not on a page that is seen for the first time. */
  readonly tells: 'faults' | 'nothing'
  readonly notice?: Notice
  /** Where "next" leads, when this page was opened to be mended. */
  readonly goal?: PageName
}

export function formPage(one: FormPage): string {
  const { page, setting, notice } = one
  const { words } = setting
  const text = words.publicForm
  const faults = one.tells === 'faults' ? faultsOf(page, one.answers, setting) : []
  const step = text.step(PAGES.indexOf(page) + 1, PAGES.length)
  const heading = headingOf(one)
  const title = text.titleOf(heading, step)
  const said =
    notice !== undefined &&
    html`<div class="box warn" role="alert" tabindex="-1" autofocus><p>${text.notices[notice]}</p></div>`
  const body = html`${identityBox(page, setting.identity, words)}${page === 'check' ? checkPage(one.answers, setting) : questionPage(one, faults)}`
  const content = html`<p class="step">${step}</p><h1>${heading}</h1>${said}${faultList(faults, flat(questionsOf(page, one.answers, setting)), words)}${inForm(one, body)}`
  const isFaulty = faults.length > 0 || notice !== undefined
  return framed({
    words,
    title: isFaulty ? text.faultyTitle(title) : title,
    content,
    languages: { by: 'button' },
    mayLeave: page === 'start' ? 'nothing-to-clear' : 'with-answers',
  })
}

function headingOf({ page, answers, setting }: FormPage): string {
  const text = setting.words.publicForm
  if (page !== 'family') return text[page].heading
  const { kind } = adviceOn(answers)
  if (kind === 'guide-to-apply') return text.family.guideHeading
  return kind === 'concern-with-consent' ? text.family.consentHeading : text.family.heading
}

/** The last page carries files, which only its own kind of form can. */
function inForm({ page, answers, setting, token, goal }: FormPage, body: Html): Html {
  const { words } = setting
  const shown = new Set(page === 'check' ? [] : flat(questionsOf(page, answers, setting)).map(({ name }) => name))
  const files = page === 'check' && html` enctype="multipart/form-data"`
  return html`<form id="${FORM_ID}" method="post" action="${inLanguage(FORM, words)}"${files} novalidate data-page="${page}">${hiddenFields({ ...answers, kieli: words.format.language, page, token, goal: goal ?? '' }, shown)}${body}${draftBox(page, words)}</form>`
}

function questionPage(one: FormPage, faults: readonly Fault[]): Html {
  const { page, answers, setting } = one
  const { words } = setting
  const text = words.publicForm
  const questions = questionsOf(page, answers, setting)
  const fields = questions.map((question) => field(question, { words, answers, faults }))
  const before = page === 'start' ? startText(words) : page === 'family' ? adviceBox(answers, words) : html``
  const count = guardianRows(answers).length
  const isGuide = page === 'family' && questions.length === 0
  const more =
    page === 'family' &&
    !isGuide &&
    count < GUARDIANS.length &&
    html`<p><button name="go" value="more" class="second">${text.family.more}</button></p>`
  return html`${before}${fields}${more}${buttons(one, isGuide ? 'guide' : 'question')}`
}

function buttons({ page, setting }: FormPage, kind: 'guide' | 'question'): Html {
  const text = setting.words.publicForm
  const next = page === 'start' ? text.start.begin : text.next
  const forward =
    kind === 'guide'
      ? html`<button name="go" value="apply">${text.advice.apply}</button>`
      : html`<button name="go" value="next">${next}</button>`
  const back = page !== 'start' && html`<button name="go" value="back" class="second">${text.back}</button>`
  return html`<p class="buttons">${forward}${back}</p>`
}
