import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Field } from '../ui/fields.tsx'
import { SendForm } from './send-form.tsx'

const empty = { currentPassword: '', password: '' }

/** A new password; every other device is signed out. */
export function PasswordSection() {
  const { account: words, common } = useWords()
  const [draft, setDraft] = useState(empty)
  const change = useMutation({
    mutationFn: () => api.accounts.changePassword.mutate(draft),
    onSuccess: () => setDraft(empty),
  })
  return (
    <section className="panel">
      <h2>{words.changePassword}</h2>
      <SendForm sending={change} label={words.changePassword} done={<p role="status">{common.saved}</p>}>
        <Field
          name="currentPassword"
          type="password"
          label={words.currentPassword}
          value={draft.currentPassword}
          onChange={currentPassword => setDraft({ ...draft, currentPassword })}
          autoComplete="current-password"
          isRequired
        />
        <Field
          name="password"
          type="password"
          label={words.newPassword}
          value={draft.password}
          onChange={password => setDraft({ ...draft, password })}
          autoComplete="new-password"
          isRequired
        />
      </SendForm>
    </section>
  )
}
