import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { api } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Failure } from '../ui/failure.tsx'
import { Field } from '../ui/fields.tsx'
import { Page } from '../ui/page.tsx'
import './account.css'

/** Asks for a mail with a link that sets a new password. */
export function ForgotPage() {
  const { account: words, order } = useWords()
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => api.accounts.forgotPassword.mutate({ email }) })
  return (
    <Page title={words.forgotTitle} className="narrow">
      <p className="lead">{words.forgotText}</p>
      <Form
        className="form panel"
        onSubmit={event => {
          event.preventDefault()
          ask.mutate()
        }}
      >
        <Field
          name="email"
          type="email"
          label={words.email}
          value={email}
          onChange={setEmail}
          autoComplete="email"
          isRequired
        />
        <Failure error={ask.error} />
        {ask.isSuccess && (
          <p role="status" className="notice notice-good">
            {words.forgotSent}
          </p>
        )}
        <button className="button button-wide" disabled={ask.isPending}>
          {order.send}
        </button>
      </Form>
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
        <p role="status" className="notice notice-good">
          {words.passwordSet}
        </p>
        <Link to="/account/sign-in" className="button">
          {words.signIn}
        </Link>
      </Page>
    )
  return (
    <Page title={words.resetTitle} className="narrow">
      <Form
        className="form panel"
        onSubmit={event => {
          event.preventDefault()
          reset.mutate()
        }}
      >
        <Field
          name="password"
          type="password"
          label={words.newPassword}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          isRequired
        />
        <Failure error={reset.error} />
        <button className="button button-wide" disabled={reset.isPending}>
          {words.setPassword}
        </button>
      </Form>
    </Page>
  )
}
