import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useWords } from '../i18n/words.tsx'
import { Page } from '../ui/page.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './account.css'

const route = getRouteApi('/site/account/sign-in')

/** Signing in, and back to where one came from. */
export function SignInPage() {
  const { account: words } = useWords()
  const { next } = route.useSearch()
  const navigate = useNavigate()
  return (
    <Page title={words.signIn} className="narrow">
      <p className="lead">{words.signInText}</p>
      <SignInForm next={next} onDone={() => void navigate({ to: next ?? '/account' })} />
    </Page>
  )
}
