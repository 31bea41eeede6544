/**
 * Area screen (alueen sivu): the question asked of an area, by its name, the ways to its other screens, and what the screen shows.
 *
 * It waits for the names of the areas alone, so that what is shown does not move when they come.
 */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { nameIn } from '#words/dictionary.ts'
import { AreaLinks } from './area-links.tsx'
import { PageTitle } from './page-title.tsx'
import { areasQuery, type ListedArea } from './queries.ts'
import { Answered, NotFound } from './states.tsx'
import { useWords } from './use-words.ts'

interface AreaScreenProps {
  readonly area: string
  readonly title: (name: string) => string
  readonly children: (area: ListedArea) => ReactNode
}

export function AreaScreen({ area, title, children }: AreaScreenProps) {
  const words = useWords()
  return (
    <Answered query={useQuery(areasQuery())}>
      {({ areas }) => {
        const known = areas.find(({ id }) => id === area)
        if (!known) return <NotFound />
        return (
          <>
            <PageTitle title={title(nameIn(words, known.name))} />
            <AreaLinks area={area} />
            {known.isInvented && <p className="banner">{words.picture.invented}</p>}
            {children(known)}
          </>
        )
      }}
    </Answered>
  )
}
