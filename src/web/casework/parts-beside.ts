/** Parts beside a contact (yhteydenoton rinnalla): what a step of it may point to: the child's open matters, contacts on the same facts. */
import type { PartView } from '#model/matter-view.ts'
import type { PartWithKept } from '#model/part.ts'

export function partsBeside({ part, sameFacts, matters }: PartView): readonly PartWithKept[] {
  const shell = {
    unit: part.unit,
    worker: null,
    version: 1,
    closedOn: null,
    task: part.task,
    dataClass: part.dataClass,
  }
  return [
    part,
    ...sameFacts.map(({ part: id, contactKind, receivedOn, state }) => ({
      ...shell,
      id,
      kind: 'contact' as const,
      matter: null,
      state,
      openedOn: receivedOn,
      kept: { contactKind },
    })),
    ...matters.map(({ matter, state, openedOn }) => ({
      ...shell,
      id: matter,
      kind: 'matter' as const,
      matter,
      state,
      openedOn,
      kept: {},
    })),
  ]
}
