/** Page title (sivun otsikko): the question of the screen, as its heading and as the name of the browser's tab. */
import type { ReactNode } from 'react'
import { useWords } from './use-words.ts'

export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const { screen } = useWords()
  return (
    <>
      <title>{screen.titled(title)}</title>
      <h1>{title}</h1>
      {children}
    </>
  )
}
