import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { api } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Failure } from '../ui/failure.tsx'
import { Page } from '../ui/page.tsx'
import './account.css'

/** Confirms an address by the token in the fragment; by a button, because mail programs open links ahead. */
export function VerifyPage() {
  const { account: words } = useWords()
  const token = new URLSearchParams(useLocation().hash).get('token') ?? ''
  const verify = useMutation({ mutationFn: () => api.accounts.verify.mutate({ token }) })
  return (
    <Page title={words.verifyTitle} className="narrow">
      {verify.isSuccess ? (
        <>
          <p role="status" className="notice notice-good">
            {words.verified}
          </p>
          <Link to="/account/sign-in" className="button">
            {words.signIn}
          </Link>
        </>
      ) : (
        <button type="button" className="button" disabled={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? words.verifying : words.verifyTitle}
        </button>
      )}
      <Failure error={verify.error} />
    </Page>
  )
}
