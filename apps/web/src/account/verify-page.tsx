import { isAtelierError } from '@atelier/sdk'
import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Failure } from '../ui/failure.tsx'
import { Field } from '../ui/fields.tsx'
import { Page } from '../ui/page.tsx'
import { SendForm, Sent } from './send-form.tsx'
import './account.css'

/** Proves the address of a new account by the token in the fragment. */
export const VerifyPage = () => {
  const { account: words } = useWords()
  return (
    <ByLink
      title={words.verifyTitle}
      done={words.verified}
      confirm={token => api.accounts.verify.mutate({ token })}
      onBad={<Resend />}
    />
  )
}

/** Makes the new address of an account its own. */
export const ConfirmEmailPage = () => {
  const { account: words } = useWords()
  return (
    <ByLink
      title={words.confirmEmailTitle}
      done={words.emailConfirmed}
      confirm={token => api.accounts.confirmEmail.mutate({ token })}
      onBad={<p className="quiet">{words.confirmEmailAgain}</p>}
    />
  )
}

interface ByLinkProps {
  readonly title: string
  readonly done: string
  readonly confirm: (token: string) => Promise<unknown>
  /** What helps when the link no longer works. */
  readonly onBad: ReactNode
}

/** Acts by a button, because mail programs open links ahead. */
function ByLink({ title, done, confirm, onBad }: ByLinkProps) {
  const { account: words } = useWords()
  const token = new URLSearchParams(useLocation().hash).get('token') ?? ''
  const { mutate, isPending, isSuccess, error } = useMutation({ mutationFn: () => confirm(token) })
  if (isSuccess)
    return (
      <Page title={title} className="narrow">
        <Sent>{done}</Sent>
        <Link to="/account" className="button">
          {words.title}
        </Link>
      </Page>
    )
  return (
    <Page title={title} className="narrow">
      {error && isAtelierError(error) && error.code === 'LINK_TOKEN_INVALID' ? (
        <>
          <Failure error={error} />
          {onBad}
        </>
      ) : (
        <>
          <Failure error={error} />
          <button type="button" className="button" disabled={isPending} onClick={() => mutate()}>
            {isPending ? words.verifying : title}
          </button>
        </>
      )}
    </Page>
  )
}

/** Sends a new link in place of one that has expired. */
function Resend() {
  const { account: words } = useWords()
  const [email, setEmail] = useState('')
  const sending = useMutation({
    mutationFn: () => api.accounts.resendVerification.mutate({ email }),
  })
  return (
    <SendForm sending={sending} label={words.resend} done={<Sent>{words.forgotSent}</Sent>} isPage>
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
  )
}
