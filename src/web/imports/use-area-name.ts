/** Name of an area (alueen nimi) by its id, in the reader's language; the id until the names have come. */
import { useQuery } from '@tanstack/react-query'
import { nameIn } from '#words/dictionary.ts'
import { areasQuery } from '../queries.ts'
import { useWords } from '../use-words.ts'

export function useAreaName(): (id: string) => string {
  const words = useWords()
  const areas = useQuery(areasQuery()).data?.areas ?? []
  return (id) => {
    const area = areas.find((one) => one.id === id)
    return area ? nameIn(words, area.name) : id
  }
}
