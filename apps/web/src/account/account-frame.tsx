import { useLogin } from '@atelier/sdk/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { q } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Page } from '../ui/page.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './account.css'

interface AccountFrameProps {
  readonly title: string
  readonly children: ReactNode
}

/** The frame of a user's own pages; who is not signed in signs in here, and stays on the page. */
export function AccountFrame({ title, children }: AccountFrameProps) {
  const { account: words, common } = useWords()
  const { status, isSignedIn, logout } = useLogin()
  const me = useQuery({ ...q.accounts.me.queryOptions(), enabled: isSignedIn })
  if (status === 'refreshing' && !isSignedIn) return <Page title={title}>{common.loading}</Page>
  if (!isSignedIn)
    return (
      <Page title={words.signIn} className="narrow">
        <p className="lead">{words.signInText}</p>
        <SignInForm />
      </Page>
    )
  return (
    <Page title={title}>
      <div className="account">
        <nav aria-label={words.sections} className="side-nav">
          <Link to="/account" activeOptions={{ exact: true }}>
            {words.overview}
          </Link>
          <Link to="/account/orders">{words.orders}</Link>
          <Link to="/account/addresses">{words.addresses}</Link>
          <Link to="/account/profile">{words.profile}</Link>
          <Link to="/account/security">{words.security}</Link>
          {me.data && me.data.role !== 'USER' && <Link to="/studio">{words.staff}</Link>}
          <button type="button" className="quiet-link" onClick={() => void logout()}>
            {words.signOut}
          </button>
        </nav>
        <div className="stack">{children}</div>
      </div>
    </Page>
  )
}
