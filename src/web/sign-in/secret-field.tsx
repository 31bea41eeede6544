/** A field of a door (kirjautumisen kenttä): a name, a password or a code, as browsers and password books know them. */
import { Field } from '../field.tsx'

export type FieldUse = 'username' | 'current-password' | 'new-password' | 'one-time-code'

export function SecretField({
  label,
  how,
  use,
  value,
  onChange,
}: {
  label: string
  how?: string
  use: FieldUse
  value: string
  onChange: (value: string) => void
}) {
  return (
    <Field label={label} {...(how && { how })}>
      {(ids) => (
        <input
          {...ids}
          type={use.endsWith('password') ? 'password' : 'text'}
          autoComplete={use}
          autoCapitalize="none"
          spellCheck={false}
          required
          {...(use === 'one-time-code' && { inputMode: 'numeric', maxLength: 6 })}
          {...(use === 'new-password' && { minLength: 12, maxLength: 200 })}
          value={value}
          onChange={(event) => onChange(event.target.value.trimStart())}
        />
      )}
    </Field>
  )
}
