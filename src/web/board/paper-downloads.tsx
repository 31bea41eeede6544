/** Downloads of a paper (paperin tiedostot): to read, to show, to reckon further and to pass on. */
import { apiAddress, type Query } from '../api-client.ts'
import { useWords } from '../use-words.ts'

const FORMATS = ['pdf', 'pptx', 'xlsx', 'html'] as const

/** @param action that which gives the file, with what it asks besides the format */
export function PaperDownloads({ action, asked }: { action: 'paper' | 'kept-paper'; asked: Query }) {
  const { board } = useWords()
  return FORMATS.map((format) => (
    <a key={format} className="button" href={apiAddress(action, { ...asked, format })} download>
      {board.formats[format]}
    </a>
  ))
}
