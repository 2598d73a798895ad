import { useLogin } from '@atelier/sdk/react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, q } from '../client.ts'
import { useLanguage } from '../i18n/words.tsx'
import { deviceName } from '../ui/device-name.ts'
import { formatDate } from '../ui/date-text.tsx'
import { Failure } from '../ui/failure.tsx'

/** Every device that is signed in. */
export function SessionsSection() {
  const { words: all, locale } = useLanguage()
  const words = all.account
  const { isSignedIn } = useLogin()
  const cache = useQueryClient()
  const list = useQuery({ ...q.sessions.list.queryOptions(), enabled: isSignedIn })
  const onSettled = () => cache.invalidateQueries({ queryKey: q.sessions.list.key() })
  const revoke = useMutation({ mutationFn: (id: number) => api.sessions.revoke.mutate({ id }), onSettled })
  const others = useMutation({ mutationFn: () => api.sessions.revokeOthers.mutate(), onSettled })
  return (
    <section className="panel">
      <h2>{words.sessions}</h2>
      <ul className="rows">
        {list.data?.map(({ id, current, userAgent, ip, lastUsedAt }) => (
          <li key={id}>
            <span className="session-name">
              <span title={userAgent}>{deviceName(userAgent)}</span>
              <span className="quiet">
                {ip}, {words.lastUsed(formatDate(lastUsedAt, locale, true))}
              </span>
            </span>
            {current ? (
              <span className="badge">{words.thisDevice}</span>
            ) : (
              <button type="button" className="quiet-link" onClick={() => revoke.mutate(id)}>
                {words.revoke}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Failure error={list.error ?? revoke.error ?? others.error} />
      {(list.data?.length ?? 0) > 1 && (
        <button type="button" className="button button-plain" onClick={() => others.mutate()}>
          {words.revokeOthers}
        </button>
      )}
    </section>
  )
}
