import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { useStudio } from '../words/words.tsx'

/** What went wrong and waits for a person; nothing when nothing did. */
export function Faults() {
  const { today } = useStudio()
  const { data: me } = useQuery(q.accounts.me.queryOptions())
  const refunds = useQuery(q.refunds.list.queryOptions({ status: 'failed', limit: 10 }))
  const reviews = useQuery(q.orders.list.queryOptions({ requiresReview: true, limit: 10 }))
  const documents = useQuery(q.documents.list.queryOptions({ status: 'failed', limit: 10 }))
  const endpoints = useQuery({
    ...q.webhookEndpoints.list.queryOptions({ limit: 50 }),
    enabled: me?.role === 'ADMIN',
  })
  const jobs = useQuery({ ...q.failedJobs.list.queryOptions({ limit: 10 }), enabled: me?.role === 'ADMIN' })
  const failing = endpoints.data?.items.filter(
    ({ failingSince, disabledReason }) =>
      failingSince !== null || disabledReason === 'failing' || disabledReason === 'gone',
  )
  const faults = [
    [today.failedRefunds, refunds.data, { to: '/studio/refunds', search: { status: 'failed' } }],
    [today.paymentsToReview, reviews.data, { to: '/studio/orders', search: { review: 'yes' } }],
    [today.failedJobs, jobs.data, { to: '/studio/jobs' }],
    [today.failedDocuments, documents.data, { to: '/studio/documents', search: { status: 'failed' } }],
  ] as const
  const shown = faults.filter(([, page]) => page && page.items.length > 0)
  if (shown.length === 0 && !failing?.length) return null
  return (
    <section className="st-faults" aria-label={today.faults}>
      {shown.map(([name, page, link]) => (
        <Link key={name} {...link}>
          {name}: {page?.items.length}
          {page?.nextCursor && '+'}
        </Link>
      ))}
      {failing?.map(({ id, url }) => (
        <Link key={id} to="/studio/webhooks/$id" params={{ id: String(id) }}>
          {today.failedWebhook}: {url}
        </Link>
      ))}
    </section>
  )
}
