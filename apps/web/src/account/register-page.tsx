import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Field } from '../ui/fields.tsx'
import { Page } from '../ui/page.tsx'
import { SendForm, Sent } from './send-form.tsx'
import './account.css'

const route = getRouteApi('/site/account/register')

/** A new account; its address is confirmed by mail. */
export function RegisterPage() {
  const { account: words } = useWords()
  const { next } = route.useSearch()
  const [draft, setDraft] = useState({ email: '', username: '', password: '' })
  const register = useMutation({ mutationFn: () => api.accounts.register.mutate(draft) })
  const to = next === undefined ? {} : { next }
  if (register.isSuccess)
    return (
      <Page title={words.registerTitle} className="narrow">
        <Sent>{words.checkMail}</Sent>
        <Link to="/account/sign-in" search={to} className="button">
          {words.signIn}
        </Link>
      </Page>
    )
  return (
    <Page title={words.registerTitle} className="narrow">
      <SendForm
        sending={register}
        label={words.register}
        isPage
        below={
          <p className="form-links">
            <Link to="/account/sign-in" search={to}>
              {words.signIn}
            </Link>
          </p>
        }
      >
        <Field
          name="email"
          type="email"
          label={words.email}
          value={draft.email}
          onChange={email => setDraft({ ...draft, email })}
          autoComplete="email"
          isRequired
        />
        <Field
          name="username"
          label={words.username}
          hint={words.usernameHint}
          value={draft.username}
          onChange={username => setDraft({ ...draft, username })}
          autoComplete="username"
          isRequired
        />
        <Field
          name="password"
          type="password"
          label={words.password}
          value={draft.password}
          onChange={password => setDraft({ ...draft, password })}
          autoComplete="new-password"
          isRequired
        />
      </SendForm>
    </Page>
  )
}
