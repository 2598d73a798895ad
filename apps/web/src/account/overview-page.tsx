import { useLogin } from '@atelier/sdk/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, q } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Failure } from '../ui/failure.tsx'
import { AccountFrame } from './account-frame.tsx'
import { OrderList } from './order-list.tsx'

/** The account at a glance. */
export function OverviewPage() {
  const { account: words } = useWords()
  const { isSignedIn } = useLogin()
  const { data: me } = useQuery({ ...q.accounts.me.queryOptions(), enabled: isSignedIn })
  const resend = useMutation({
    mutationFn: (email: string) => api.accounts.resendVerification.mutate({ email }),
  })
  return (
    <AccountFrame title={me ? words.hello(me.user.username) : words.title}>
      {me && !me.verified && (
        <div className="notice notice-warn">
          <p>{words.notVerified}</p>
          {resend.isSuccess ? (
            <p role="status">{words.checkMail}</p>
          ) : (
            <button type="button" className="quiet-link" onClick={() => resend.mutate(me.email)}>
              {words.resend}
            </button>
          )}
          <Failure error={resend.error} />
        </div>
      )}
      <section className="panel">
        <h2>{words.orders}</h2>
        <OrderList limit={5} />
      </section>
    </AccountFrame>
  )
}
