/** Profile editor (profiilin muokkaus): which column is which, and how numbers and times are written. */
import { useMutation } from '@tanstack/react-query'
import type { LedgerField, Profile } from '#model/profile.ts'
import { act } from '../api-client.ts'
import { SelectField, TextField } from '../field.tsx'
import { RefusalText, refusalOf } from '../refusal.tsx'
import { useWords } from '../use-words.ts'
import { namedProfile, PERIOD_EXAMPLES, withColumn } from './profile-draft.ts'

interface EditorProps {
  readonly profile: Profile
  readonly headings: readonly string[]
  readonly onChange: (profile: Profile) => void
}

export function ProfileEditor(props: EditorProps) {
  const { newImport: told, imports } = useWords()
  const { profile, headings, onChange } = props
  const offered = [['', told.none] as const, ...headings.map((heading) => [heading, heading] as const)]
  const fields = Object.entries(imports.fields) as [LedgerField, string][]
  return (
    <>
      <fieldset className="fields">
        <legend>{told.columns}</legend>
        {fields.map(([field, label]) => (
          <SelectField
            key={field}
            label={label}
            value={profile.columns[field] ?? ''}
            options={offered}
            onChange={(heading) => onChange(withColumn(profile, field, heading))}
          />
        ))}
      </fieldset>
      <Writing {...props} />
      <Keeping {...props} />
    </>
  )
}

function Writing({ profile, onChange }: EditorProps) {
  const { newImport: told } = useWords()
  const set = (change: Partial<Profile>) => onChange({ ...profile, ...change })
  const pairs = <Key extends string>(texts: Readonly<Record<Key, string>>) =>
    Object.entries(texts) as [string, string][]
  return (
    <fieldset className="fields">
      <legend>{told.writing}</legend>
      <SelectField
        label={told.encoding}
        value={profile.encoding}
        options={['utf-8', 'windows-1252', 'iso-8859-1'].map((one) => [one, one] as const)}
        onChange={(value) => set({ encoding: value as Profile['encoding'] })}
      />
      <SelectField
        label={told.separator}
        value={profile.separator}
        options={pairs(told.separators)}
        onChange={(value) => set({ separator: value as Profile['separator'] })}
      />
      <SelectField
        label={told.decimal}
        value={profile.decimal}
        options={pairs(told.signs)}
        onChange={(value) => set({ decimal: value as Profile['decimal'] })}
      />
      <SelectField
        label={told.thousands}
        value={profile.thousands}
        options={pairs(told.thousandSigns)}
        onChange={(value) => set({ thousands: value as Profile['thousands'] })}
      />
      <SelectField
        label={told.periodForm}
        value={profile.periodForm}
        options={PERIOD_EXAMPLES}
        onChange={(value) => set({ periodForm: value as Profile['periodForm'] })}
      />
      <SelectField
        label={told.costSign}
        value={profile.costSign}
        options={pairs(told.costSigns)}
        onChange={(value) => set({ costSign: value as Profile['costSign'] })}
      />
      <Absent profile={profile} onChange={onChange} />
    </fieldset>
  )
}

/** What the file itself does not carry. */
function Absent({ profile, onChange }: Pick<EditorProps, 'profile' | 'onChange'>) {
  const { newImport: told } = useWords()
  return (
    <>
      <TextField
        label={told.year}
        value={profile.year ? String(profile.year) : ''}
        onChange={(text) => {
          const { year: _, ...rest } = profile
          onChange(/^\d{4}$/.test(text) ? { ...rest, year: Number(text) } : rest)
        }}
      />
      <TextField
        label={told.organisation}
        value={profile.organisation ?? ''}
        onChange={(text) => {
          const { organisation: _, ...rest } = profile
          onChange(text === '' ? rest : { ...rest, organisation: text })
        }}
      />
    </>
  )
}

function Keeping({ profile, onChange }: EditorProps) {
  const { newImport: told } = useWords()
  const keep = useMutation({ mutationFn: () => act('save-profile', { profile }) })
  return (
    <div className="fields">
      <TextField label={told.name} value={profile.name} onChange={(name) => onChange(namedProfile(profile, name))} />
      <p>
        <button type="button" onClick={() => keep.mutate()} disabled={keep.isPending || profile.name === ''}>
          {told.keep}
        </button>
      </p>
      {keep.isSuccess && <p role="status">{told.kept}</p>}
      {keep.error && <RefusalText refusal={refusalOf(keep.error)} />}
    </div>
  )
}
