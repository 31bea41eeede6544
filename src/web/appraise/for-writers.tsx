/** For writers (kirjoittajille): the form, or who it is for. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { whoAmI } from '../queries.ts'
import { Answered, Empty } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { WRITERS } from './writers.ts'

export function ForWriters({ children }: { children: ReactNode }) {
  const { proposalForm } = useWords()
  return (
    <Answered query={useQuery(whoAmI())} level={2}>
      {({ duty }) => (WRITERS.includes(duty) ? children : <Empty title={proposalForm.notForYou} />)}
    </Answered>
  )
}
