/** ImportPage: to come. */
import { PageTitle } from '../page-title.tsx'
import { useWords } from '../use-words.ts'

export function ImportPage() {
  const { screen } = useWords()
  return <PageTitle title={screen.imports} />
}
