import { useLogin } from '@atelier/sdk/react'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useLocation } from '@tanstack/react-router'
import { q } from '../../client.ts'
import { useWords } from '../../i18n/words.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { OrderView } from './order-view.tsx'

/** An order behind its link: id and token are in the fragment, which no log and no Referer carries. */
export function OrderPage() {
  const { order: words } = useWords()
  const link = new URLSearchParams(useLocation().hash)
  const id = Number(link.get('id'))
  if (!Number.isSafeInteger(id) || id < 1)
    return (
      <Page title={words.title}>
        <p className="lead">{words.badLink}</p>
        <Link to="/account/find-order" className="button">
          {words.askLink}
        </Link>
      </Page>
    )
  const orderToken = link.get('token') ?? undefined
  if (orderToken === undefined) return <ByLogin id={id} />
  return <OrderView id={id} orderToken={orderToken} isNew={link.has('placed')} />
}

/** A link without a token is for a login: the buyer's account, or the studio, whose mail about a new order has it too. */
function ByLogin({ id }: { readonly id: number }) {
  const { order: words, common } = useWords()
  const { status } = useLogin()
  const me = useQuery({ ...q.accounts.me.queryOptions(), enabled: status === 'signed-in' })
  const params = { id: String(id) }
  if (status === 'signed-out' || me.data?.role === 'USER')
    return <Navigate to="/account/orders/$id" params={params} replace />
  if (me.data) return <Navigate to="/studio/orders/$id" params={params} replace />
  return (
    <Page title={words.title}>
      {common.loading}
      <Failure error={me.error} />
    </Page>
  )
}
