/**
 * Register import page (rekisterin tuonti): an administrator chooses a file of an old system, checks it, and brings it in.
 *
 * The file is sent anew for each of the two, and let go of when it was read: nothing of it waits on the server.
 */
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { REGISTER_COLUMNS, REGISTER_ROWS, type RegisterRows } from '#model/register-import.ts'
import { act, sendFile } from '../api-client.ts'
import { Field, SelectField, TextField } from '../field.tsx'
import { PageTitle } from '../page-title.tsx'
import { whoAmI } from '../queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { Answered, Forbidden } from '../states.tsx'
import { useWords } from '../use-words.ts'
import { RegisterImportJob } from './register-import-job.tsx'

export function RegisterImportPage() {
  const { registerImport: told } = useWords()
  const query = useQuery(whoAmI())
  return (
    <Answered query={query}>
      {({ duty, session }) =>
        session !== 'open' ? (
          <Forbidden />
        ) : duty === 'administrator' ? (
          <>
            <PageTitle title={told.title} />
            <p className="lead">{told.lead}</p>
            <ImportForm />
          </>
        ) : (
          <div className="state">
            <PageTitle title={told.forbidden} />
            <p>{told.forbiddenHow}</p>
          </div>
        )
      }
    </Answered>
  )
}

interface Said {
  readonly holds: RegisterRows
  readonly source: string
  readonly file?: File
}

type Deed = 'preview' | 'bring'

function ImportForm() {
  const { registerImport: told } = useWords()
  const [said, setSaid] = useState<Said>({ holds: 'persons', source: '' })
  const [isChecked, setChecked] = useState(false)
  const start = useMutation({ mutationFn: (deed: Deed) => sent(said, deed) })
  const change = (next: Said) => {
    setSaid(next)
    setChecked(false)
    start.reset()
  }
  const isReady = said.file !== undefined && said.source.trim() !== '' && !start.isPending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate('preview')
  }
  return (
    <form onSubmit={submit} className="step">
      <SaidFields said={said} onChange={change} />
      <p className="deeds">
        <button type="submit" className={isChecked ? '' : 'first'} disabled={!isReady}>
          {told.preview}
        </button>{' '}
        {isChecked && (
          <button type="button" className="first" disabled={!isReady} onClick={() => start.mutate('bring')}>
            {told.bring}
          </button>
        )}
      </p>
      {start.error && <RefusalText refusal={refusalOf(start.error)} />}
      {start.data && (
        <RegisterImportJob
          job={start.data.job}
          key={start.data.job}
          onDone={({ isPreview, accepted }) => setChecked(isPreview && accepted > 0)}
        />
      )}
    </form>
  )
}

async function sent({ file, holds, source }: Said, deed: Deed): Promise<{ job: string }> {
  if (!file) throw new Error('no file: chosen')
  const { upload } = await sendFile<{ upload: string }>('upload-file', file)
  return act('import-register', { upload, holds, source, preview: deed === 'preview' })
}

function SaidFields({ said, onChange }: { said: Said; onChange: (said: Said) => void }) {
  const { registerImport: told } = useWords()
  const { file: _, ...others } = said
  return (
    <div className="fields">
      <SelectField
        label={told.holds}
        value={said.holds}
        options={REGISTER_ROWS.map((one) => [one, told.holdsOf[one]] as const)}
        onChange={(holds) => onChange({ ...said, holds: REGISTER_ROWS.find((one) => one === holds) ?? said.holds })}
      />
      <TextField
        label={told.source}
        how={told.sourceHow}
        value={said.source}
        onChange={(source) => onChange({ ...said, source })}
      />
      <Field label={told.file} how={told.fileHow}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".csv,.txt,.tsv,.xlsx"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              onChange(file ? { ...others, file } : others)
            }}
          />
        )}
      </Field>
      <details>
        <summary>{told.columns}</summary>
        <p>{told.columnsHow}</p>
        <p>
          <code>{REGISTER_COLUMNS[said.holds].join('; ')}</code>
        </p>
      </details>
    </div>
  )
}
