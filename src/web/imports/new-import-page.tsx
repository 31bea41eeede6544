/**
 * New import page (uusi tuonti): choose a file, check how it is read, bring it in; three steps on one page.
 *
 * Nothing is taken before the person has seen the guess; a refusal changes nothing and says what to do.
 */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Profile } from '#model/profile.ts'
import { sendFile } from '../api-client.ts'
import { Field, SelectField } from '../field.tsx'
import { PageTitle } from '../page-title.tsx'
import { profilesQuery } from '../queries.ts'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { BringIn } from './bring-in.tsx'
import type { FileContent } from './file-content.ts'
import { Preview } from './preview.tsx'
import { ProfileEditor } from './profile-editor.tsx'

export interface Guess {
  readonly upload: string
  readonly profile?: Profile
  readonly notes: readonly string[]
  readonly preview: readonly (readonly string[])[]
  readonly headings: readonly string[]
}

export function NewImportPage() {
  const { newImport: told } = useWords()
  const { korjaa } = useSearch({ from: '/tuonnit/uusi' })
  const [content, setContent] = useState<FileContent>('ledger')
  const [file, setFile] = useState<File>()
  const [profile, setProfile] = useState<Profile>()
  const guess = useMutation({
    mutationFn: (chosen: File) => sendFile<Guess>('guess-profile', chosen),
    onSuccess: (answer) => setProfile(answer.profile),
  })
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    setProfile(undefined)
    guess.reset()
  }
  return (
    <>
      <PageTitle title={told.title} />
      {korjaa && <p className="banner">{told.mends(korjaa.slice(0, 12))}</p>}
      <section className="step">
        <h2>{told.choose}</h2>
        <ContentChoice
          value={content}
          onChange={(value) => {
            setContent(value)
            choose(file)
          }}
        />
        <FileChoice onChoose={choose} />
        <p>
          <button type="button" disabled={!file || guess.isPending} onClick={() => file && guess.mutate(file)}>
            {guess.isPending ? told.reading : told.read}
          </button>
        </p>
        {guess.error && <RefusalText refusal={refusalOf(guess.error)} />}
      </section>
      {guess.data && content === 'ledger' && profile && (
        <Confirm guess={guess.data} profile={profile} onChange={setProfile} />
      )}
      {guess.data && content === 'observations' && (
        <section className="step">
          <Preview headings={guess.data.headings} rows={guess.data.preview} />
        </section>
      )}
      {guess.data && (
        <BringIn
          upload={guess.data.upload}
          content={content}
          {...(profile && { profile })}
          {...(korjaa && { mends: korjaa })}
        />
      )}
    </>
  )
}

/** The guess, or one of the profiles that are saved or came with the product. */
function ProfileChoice({ guess, profile, onChange }: ConfirmProps) {
  const { newImport: told } = useWords()
  const saved = useQuery(profilesQuery()).data?.profiles ?? []
  const options = [['', told.guessed] as const, ...saved.map((one) => [one.id, one.name] as const)]
  const chosen = saved.some((one) => one.id === profile.id) ? profile.id : ''
  return (
    <SelectField
      label={told.profile}
      value={chosen}
      options={options}
      onChange={(id) => onChange(saved.find((one) => one.id === id) ?? guess.profile ?? profile)}
    />
  )
}

function FileChoice({ onChoose }: { onChoose: (file: File | undefined) => void }) {
  const { newImport: told } = useWords()
  return (
    <Field label={told.file} how={told.chooseHow}>
      {(ids) => (
        <input
          {...ids}
          type="file"
          accept=".csv,.txt,.tsv,.xlsx"
          onChange={(event) => onChoose(event.target.files?.[0])}
        />
      )}
    </Field>
  )
}

interface ConfirmProps {
  readonly guess: Guess
  readonly profile: Profile
  readonly onChange: (profile: Profile) => void
}

function Confirm({ guess, profile, onChange }: ConfirmProps) {
  const { newImport: told } = useWords()
  return (
    <section className="step">
      <h2>{told.confirm}</h2>
      <p className="note">{told.confirmHow}</p>
      {guess.notes.length > 0 && (
        <ul>
          {guess.notes.map((note) => (
            <li key={note}>{told.guessNotes[note] ?? note}</li>
          ))}
        </ul>
      )}
      <Preview headings={guess.headings} rows={guess.preview} />
      <ProfileChoice guess={guess} profile={profile} onChange={onChange} />
      <ProfileEditor profile={profile} headings={guess.headings} onChange={onChange} />
    </section>
  )
}

function ContentChoice({ value, onChange }: { value: FileContent; onChange: (value: FileContent) => void }) {
  const { newImport: told, imports } = useWords()
  return (
    <fieldset className="choice">
      <legend>{told.content}</legend>
      <div className="segments">
        {(['ledger', 'observations'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="content" checked={one === value} onChange={() => onChange(one)} />
            <span>{imports.kinds[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
