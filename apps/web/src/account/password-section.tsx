import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { api } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Failure } from '../ui/failure.tsx'
import { Field } from '../ui/fields.tsx'

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
      <Form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          change.mutate()
        }}
      >
        <Field
          name="current"
          type="password"
          label={words.currentPassword}
          value={draft.currentPassword}
          onChange={currentPassword => setDraft({ ...draft, currentPassword })}
          autoComplete="current-password"
          isRequired
        />
        <Field
          name="new"
          type="password"
          label={words.newPassword}
          value={draft.password}
          onChange={password => setDraft({ ...draft, password })}
          autoComplete="new-password"
          isRequired
        />
        <Failure error={change.error} />
        {change.isSuccess && <p role="status">{common.saved}</p>}
        <button className="button" disabled={change.isPending}>
          {words.changePassword}
        </button>
      </Form>
    </section>
  )
}
