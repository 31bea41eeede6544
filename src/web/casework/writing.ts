/** Writing (kirjoittaminen): the values of a step's form from the first letter to the save: draft, version, conflict. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { WORK } from '#casework/work.ts'
import type { StepWord } from '#casework/work-words.ts'
import type { PartKind, PartWithKept } from '#model/part.ts'
import { ApiError, act } from '../api-client.ts'
import { refusalOf } from '../refusal.tsx'
import { draftKey, dropDraft, keepDraft, readDraft, type Values } from './draft.ts'
import { conflicts, missingFields, sentValues, startValues } from './form-values.ts'

export interface StepFormProps {
  readonly kind: PartKind
  readonly event: string
  /** The part that the step changes; none for a new one. */
  readonly part?: PartWithKept | undefined
  readonly matter?: number | undefined
  /** Parts of the matter, newest first: texts are carried over from them. */
  readonly parts: readonly PartWithKept[]
  readonly today: string
  readonly worker: number
  readonly onDone: (taken: StepTaken) => unknown
  readonly onCancel: () => void
  /** What the form begins with besides. */
  readonly start?: Values
}

export interface StepTaken {
  readonly part: number
  readonly matter: number | null
  readonly state: string
}

interface Stands {
  readonly version: number
  readonly fields: Values
}

export function useWriting(props: StepFormProps) {
  const { kind, event, part, matter, parts, today, worker, start } = props
  const step = `${kind}.${event}` as StepWord
  const form = WORK[kind].steps[event]?.form ?? {}
  const key = draftKey(worker, step, part ? `part-${part.id}` : `matter-${matter ?? 'none'}`)
  const [seen] = useState(part)
  const [values, setValues] = useState<Values>(() => ({
    on: today,
    ...startValues(form, part, parts),
    ...start,
    ...readDraft(key)?.values,
  }))
  const [isTried, setTried] = useState(false)
  const [stands, setStands] = useState<Stands>()
  const save = useSave(props, key, setStands)
  useKeptDraft({ key, step, values, isOpen: save.isIdle || save.isError })
  return {
    key,
    form,
    values,
    isTried,
    stands,
    isSaving: save.isPending,
    refusal: save.error && !stands ? refusalOf(save.error) : undefined,
    differences: stands ? conflicts(form, seen?.kept ?? {}, values, stands.fields) : [],
    set: (name: string, value: unknown) => setValues((old) => ({ ...old, [name]: value })),
    submit: () => {
      setTried(true)
      if (missingFields(form, values).length > 0) return
      const version = stands?.version ?? seen?.version
      save.mutate({
        ...sentValues(form, values),
        on: values.on,
        ...(seen && { id: seen.id, version }),
        ...(!seen && matter !== undefined && { matter }),
      })
    },
  }
}

function useSave({ kind, event, onDone }: StepFormProps, key: string, onStands: (stands: Stands) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Values) => act<StepTaken>(`${event}-${kind}`, input),
    onSuccess: async (taken) => {
      dropDraft(key)
      await client.invalidateQueries()
      onDone(taken)
    },
    onError: (error) => {
      if (error instanceof ApiError && error.refusal.stands) onStands(error.refusal.stands as Stands)
    },
  })
}

/** Kept a moment after the last letter. */
const PAUSE = 300

interface Kept {
  readonly key: string
  readonly step: StepWord
  readonly values: Values
  /** Nothing is kept any more once it is on its way to be saved. */
  readonly isOpen: boolean
}

function useKeptDraft({ key, step, values, isOpen }: Kept): void {
  const [first] = useState(values)
  useEffect(() => {
    if (values === first || !isOpen) return
    const timer = setTimeout(
      () => keepDraft({ key, step, values, at: new Date().toISOString(), path: window.location.pathname }),
      PAUSE,
    )
    return () => clearTimeout(timer)
  }, [key, step, values, first, isOpen])
}
