import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Field } from '../ui/fields.tsx'
import { SendForm, Sent } from './send-form.tsx'

const empty = { email: '', password: '' }

/** Another address; the old one stays until the link of the mail is used. */
export function EmailSection() {
  const { account: words } = useWords()
  const [draft, setDraft] = useState(empty)
  const change = useMutation({
    mutationFn: () => api.accounts.changeEmail.mutate({ email: draft.email, password: draft.password }),
    onSuccess: () => setDraft(empty),
  })
  return (
    <section className="panel" aria-labelledby="change-email">
      <h2 id="change-email">{words.changeEmail}</h2>
      <SendForm sending={change} label={words.changeEmail} done={<Sent>{words.emailSent}</Sent>}>
        <Field
          name="email"
          type="email"
          label={words.newEmail}
          value={draft.email}
          onChange={email => setDraft({ ...draft, email })}
          autoComplete="email"
          isRequired
        />
        <Field
          name="password"
          type="password"
          label={words.currentPassword}
          value={draft.password}
          onChange={password => setDraft({ ...draft, password })}
          autoComplete="current-password"
          isRequired
        />
      </SendForm>
    </section>
  )
}
