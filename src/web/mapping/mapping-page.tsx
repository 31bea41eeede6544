/** MappingPage: to come. */
import { PageTitle } from '../page-title.tsx'
import { useWords } from '../use-words.ts'

export function MappingPage() {
  const { screen } = useWords()
  return <PageTitle title={screen.mapping} />
}
