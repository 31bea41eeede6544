/** Save book (sääntöjen tallennus): what the draft moves, what is wrong with it, and the note that a save needs. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import type { MappingPreview, MappingState } from '#model/mapping-state.ts'
import type { MappingBook } from '#model/rule.ts'
import { act } from '../api-client.ts'
import { TextField } from '../field.tsx'
import { mappingQuery } from '../queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { useCategoryNames } from './category-field.tsx'

interface SaveProps {
  readonly state: MappingState
  readonly book: MappingBook
  readonly onDiscard: () => void
}

const PAUSE = 400

/** The book as it was a moment ago, so that a preview is not asked for at every letter. */
function useSettled(book: MappingBook): MappingBook {
  const [settled, setSettled] = useState(book)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(book), PAUSE)
    return () => clearTimeout(timer)
  }, [book])
  return settled
}

export function SaveBook({ state, book, onDiscard }: SaveProps) {
  const { mapping: told } = useWords()
  const client = useQueryClient()
  const settled = useSettled(book)
  const [note, setNote] = useState('')
  const preview = useQuery({
    queryKey: ['preview-mapping', settled],
    queryFn: () => act<MappingPreview>('preview-mapping', { book: settled }),
  })
  const save = useMutation({
    mutationFn: () => act<MappingState>('save-mapping', { book, version: state.version, note }),
    onSuccess: () => client.invalidateQueries(),
  })
  const refetch = () => client.invalidateQueries({ queryKey: mappingQuery().queryKey })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const isFaulty = preview.data === undefined || preview.data.faults.length > 0
  return (
    <form className="state draft" onSubmit={submit} aria-label={told.draft}>
      <h2>{told.draft}</h2>
      <div role="status">
        {preview.data ? <Preview preview={preview.data} /> : <p>{told.previewing}</p>}
        {preview.error && <RefusalText refusal={refusalOf(preview.error)} />}
      </div>
      <TextField label={told.saveNote} value={note} onChange={setNote} />
      <p className="tools">
        <button type="submit" className="first" disabled={note.trim() === '' || isFaulty || save.isPending}>
          {told.save}
        </button>
        <button type="button" onClick={onDiscard}>
          {told.discard}
        </button>
      </p>
      {save.error && (
        <>
          <RefusalText refusal={refusalOf(save.error)} />
          {refusalOf(save.error).why === 'changed-meanwhile' && (
            <button type="button" onClick={refetch}>
              {told.refresh}
            </button>
          )}
        </>
      )}
    </form>
  )
}

function Preview({ preview }: { preview: MappingPreview }) {
  const words = useWords()
  const told = words.mapping
  const { pathOf } = useCategoryNames()
  const named = (category: string) => (category === '' ? told.nowhere : pathOf(category))
  if (preview.faults.length > 0) {
    return (
      <>
        <h3>{told.faultsTitle}</h3>
        <ul className="bad">
          {preview.faults.map((one) => (
            <li key={`${one.where} ${one.fault}`}>
              {one.where}: {told.faults[one.fault] ?? one.fault}
            </li>
          ))}
        </ul>
      </>
    )
  }
  const { format } = words
  return (
    <>
      <p>{told.unmappedChange(format.cents(preview.unmappedEurosBefore), format.cents(preview.unmappedEurosAfter))}</p>
      {preview.moves.length === 0 ? (
        <p>{told.unchanged}</p>
      ) : (
        <table>
          <caption>{told.preview}</caption>
          <thead>
            <tr>
              <th scope="col">{told.moveFrom}</th>
              <th scope="col">{told.moveTo}</th>
              <th scope="col" className="figure-cell">
                {told.euros}
              </th>
              <th scope="col" className="figure-cell">
                {told.keys}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.moves.map((move) => (
              <tr key={`${move.from} ${move.to} ${move.fromRule} ${move.toRule}`}>
                <td>{named(move.from)}</td>
                <td>{named(move.to)}</td>
                <td className="figure-cell">{format.cents(move.euros)}</td>
                <td className="figure-cell">{format.number(move.keys)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
