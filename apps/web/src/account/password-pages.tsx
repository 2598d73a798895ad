import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Field } from '../ui/fields.tsx'
import { Page } from '../ui/page.tsx'
import { SendForm, Sent } from './send-form.tsx'
import './account.css'

/** Asks for a mail with a link that sets a new password. */
export function ForgotPage() {
  const { account: words, order } = useWords()
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => api.accounts.forgotPassword.mutate({ email }) })
  return (
    <Page title={words.forgotTitle} className="narrow">
      <p className="lead">{words.forgotText}</p>
      <SendForm sending={ask} label={order.send} done={<Sent>{words.forgotSent}</Sent>} isPage>
        <Field
          name="email"
          type="email"
          label={words.email}
          value={email}
          onChange={setEmail}
          autoComplete="email"
          isRequired
        />
      </SendForm>
    </Page>
  )
}

/** Where the link of the mail leads: a new password for the token in the fragment. */
export function ResetPage() {
  const { account: words } = useWords()
  const token = new URLSearchParams(useLocation().hash).get('token') ?? ''
  const [password, setPassword] = useState('')
  const reset = useMutation({ mutationFn: () => api.accounts.resetPassword.mutate({ token, password }) })
  if (reset.isSuccess)
    return (
      <Page title={words.resetTitle} className="narrow">
        <Sent>{words.passwordSet}</Sent>
        <Link to="/account/sign-in" className="button">
          {words.signIn}
        </Link>
      </Page>
    )
  return (
    <Page title={words.resetTitle} className="narrow">
      <SendForm sending={reset} label={words.setPassword} isPage>
        <Field
          name="password"
          type="password"
          label={words.newPassword}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          isRequired
        />
      </SendForm>
    </Page>
  )
}
