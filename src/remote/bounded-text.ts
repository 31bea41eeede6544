/** Bounded text (rajattu teksti): the text of an answer, read no further than a number of bytes. */

/** Nothing where the answer is larger; it is let go at once then. */
export async function boundedText(response: Response, largest: number): Promise<string | undefined> {
  if (!response.body) return ''
  const told = Number(response.headers.get('content-length') ?? 0)
  const pieces: Uint8Array[] = []
  let size = 0
  if (told > largest) {
    await response.body.cancel()
    return undefined
  }
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(pieces).toString('utf8')
    size += value.length
    if (size > largest) {
      await reader.cancel()
      return undefined
    }
    pieces.push(value)
  }
}
