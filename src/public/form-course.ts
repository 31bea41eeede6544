/**
 * Course of the form (lomakkeen kulku): which page comes after a button was pressed on another, with which answers.
 *
 * Nobody gets past a page that is not in order; a page that was opened to be mended leads back to where it was opened from.
 */
import { LANGUAGES, type Language } from '#model/named.ts'
import { type Answers, guardianRows, PAGES, type PageName } from './answers.ts'
import { type FormSetting, firstFaulty } from './faults.ts'

export interface Place {
  readonly page: PageName
  readonly answers: Answers
  readonly tells: 'faults' | 'nothing'
  readonly goal?: PageName
}

export interface Pressed {
  readonly page: PageName
  /** `next`, `back`, `more`, `apply`, `send`, `open:page`, `language:sv` */
  readonly go: string
  readonly answers: Answers
  readonly goal?: PageName
}

export const pageNamed = (name: string): PageName | undefined => PAGES.find((one) => one === name)

export const languageNamed = (name: string): Language | undefined => LANGUAGES.find((one) => one === name)

/** What is shown next; `send` on the last page stays there when all is in order, and the sending follows. */
export function placeAfter(pressed: Pressed, setting: FormSetting): Place {
  const { page, go, answers, goal } = pressed
  const kept = goal === undefined ? {} : { goal }
  const [verb = '', object = ''] = go.split(':')
  const here = PAGES.indexOf(page)
  switch (verb) {
    case 'back':
      return { page: PAGES[Math.max(0, here - 1)] ?? 'start', answers, tells: 'nothing', ...kept }
    case 'more':
      return {
        page,
        answers: { ...answers, guardians: String(guardianRows(answers).length + 1) },
        tells: 'nothing',
        ...kept,
      }
    case 'apply':
      return { page: 'family', answers: { ...answers, way: 'own' }, tells: 'nothing', ...kept }
    case 'language':
      return { page, answers, tells: 'nothing', ...kept }
    case 'open':
      return {
        page: pageNamed(object) ?? page,
        answers,
        tells: 'nothing',
        ...(page === 'check' ? { goal: page } : kept),
      }
    default:
      return onward(pressed, setting)
  }
}

function onward({ page, answers, goal }: Pressed, setting: FormSetting): Place {
  const after = PAGES[PAGES.indexOf(page) + 1] ?? page
  const faulty = firstFaulty(page, answers, setting)
  if (faulty !== undefined)
    return {
      page: faulty,
      answers,
      tells: 'faults',
      ...(faulty === page ? {} : { goal: goal ?? after }),
      ...(goal && { goal }),
    }
  if (goal === undefined) return { page: after, answers, tells: 'nothing' }
  const left = firstFaulty(PAGES[PAGES.indexOf(goal) - 1] ?? 'start', answers, setting)
  return left === undefined ? { page: goal, answers, tells: 'nothing' } : { page: left, answers, tells: 'faults', goal }
}
