/** Tags of a PDF (PDF:n rakenne): its tree as assistive technology meets it, read from the plain objects that our printer writes. */

export interface Tag {
  readonly name: string
  /** The words of its own object: attributes such as `/Alt` and `/Scope`. */
  readonly body: string
  readonly within: readonly Tag[]
}

const reference = /(\d+) 0 R/g

export function tagsOf(pdf: Uint8Array): readonly Tag[] {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map((one) => [one[1], one[2]]))
  const kids = (body: string): readonly Tag[] => {
    const told = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? ''
    return [...told.matchAll(reference)].flatMap(([, number]) => {
      const own = objects.get(number) ?? ''
      const name = /\/S \/(\w+)/.exec(own)?.[1]
      return name === undefined ? [] : [{ name, body: own, within: kids(own) }]
    })
  }
  const root = [...objects.values()].find((body) => body?.includes('/Type /StructTreeRoot')) ?? ''
  return kids(root)
}

/** Every tag, from the first to the last as they are read. */
export const everyTag = (tags: readonly Tag[]): readonly Tag[] => tags.flatMap((one) => [one, ...everyTag(one.within)])
