/** Sent form (lähetetty lomake): fields and files of a public page, however the browser sent them, within their limits. */
import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { plainText } from '#kernel/plain-text.ts'

export interface SentFile {
  readonly name: string
  readonly content: Buffer
}

export interface SentForm {
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly files: readonly SentFile[]
  /** What was wrong with the files; the fields came whole. */
  readonly fault?: 'too-large' | 'too-many-files'
}

const MOST_FILES = 3
const LIMITS = { fields: 60, fieldSize: 60_000, files: MOST_FILES + 1, fileSize: 5_000_001, parts: 64 }

/** The first of several fields of a name. */
export const fieldsOf = (text: string): SentForm['fields'] =>
  Object.fromEntries([...new URLSearchParams(text)].toReversed().map(([name, value]) => [name, plainText(value)]))

/** @param isWelcome whether files are worth reading: asked when the fields before them have come */
export async function sentForm(
  request: FastifyRequest,
  isWelcome: (fields: SentForm['fields']) => boolean,
): Promise<SentForm> {
  if (!request.isMultipart()) return { fields: (request.body ?? {}) as SentForm['fields'], files: [] }
  const fields: Record<string, string | undefined> = {}
  const files: SentFile[] = []
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'field') fields[part.fieldname] ??= plainText(String(part.value))
      else
        files.push({
          name: part.filename ?? '',
          content: await bytesOf(part.file, isWelcome(fields) ? 'kept' : 'dropped'),
        })
    }
  } catch (error) {
    if (!isFilesLimit(error)) throw error
    return { fields, files: [], fault: 'too-many-files' }
  }
  return { fields, ...chosen(files.filter(({ name }) => name !== '')) }
}

/** Browsers send an empty part without a name where no file was chosen. */
function chosen(files: readonly SentFile[]): Omit<SentForm, 'fields'> {
  if (files.length > MOST_FILES) return { files: [], fault: 'too-many-files' }
  const isTooLarge = files.some(({ content }) => content.length >= LIMITS.fileSize)
  return isTooLarge ? { files: [], fault: 'too-large' } : { files }
}

const isFilesLimit = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_FILES_LIMIT'

/** Read to its end whatever happens to it: what is left in the stream would hold the request. */
async function bytesOf(stream: AsyncIterable<Buffer>, wish: 'kept' | 'dropped'): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) if (wish === 'kept') chunks.push(chunk)
  return Buffer.concat(chunks)
}
