/** Accessibility statement in English. */
import type { accessibility as fi } from '../fi/accessibility.ts'

export const accessibility: typeof fi = {
  title: 'Is Varhain accessible?',
  answer: 'The aim is level AA of WCAG 2.2. No outside assessment has been made.',
  parts: [
    {
      title: 'What has been checked',
      text: 'Every screen is checked automatically (axe, WCAG 2.0–2.2, levels A and AA) whenever the program changes. Use with the keyboard alone, on a screen 360 pixels wide, with doubled text and on paper is gone through at the same time. An automatic check finds only a part of the faults.',
    },
    {
      title: 'What has not been checked',
      text: 'The screens have not been tried with people who use a screen reader, and no outside expert has assessed them.',
    },
    {
      title: 'Charts',
      text: 'Every chart has a description and a table with the same figures and links. A missing figure is told in words. Colour is not the only difference: parts have a pattern and a name too.',
    },
    {
      title: 'Feedback',
      text: '[Contact details of the organisation here: whom to tell of a fault, and how soon there is an answer.]',
    },
    {
      title: 'Supervision',
      text: 'If the answer does not help, you can notify the authority that supervises accessibility. [Check the authority and its contact details when taking the product into use.]',
    },
  ],
  dated: 'The base of this statement was written on 21 November 2026. The organisation that uses Varhain completes it.',
}
