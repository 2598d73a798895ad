import { useLogin } from '@atelier/sdk/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { DateText } from '../ui/date-text.tsx'
import { Failure } from '../ui/failure.tsx'
import { Money } from '../ui/money.tsx'

/** The user's own orders, the latest first. */
export function OrderList({ limit }: { readonly limit: number }) {
  const { account: words, order, common } = useWords()
  const { isSignedIn } = useLogin()
  const list = useInfiniteQuery({ ...q.orders.list.infiniteOptions({ limit }), enabled: isSignedIn })
  const orders = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <Failure error={list.error} />
      {list.data && orders.length === 0 && (
        <>
          <p className="quiet">{words.noOrders}</p>
          <Link to="/shop" className="button button-plain">
            {common.toShop}
          </Link>
        </>
      )}
      <ul className="rows">
        {orders.map(({ id, number, status: state, placedAt, total }) => (
          <li key={id}>
            <Link to="/account/orders/$id" params={{ id: String(id) }} className="card-link">
              {number}
            </Link>
            <span className="quiet">
              <DateText value={placedAt} />
            </span>
            <span className={`badge badge-${state.toLowerCase()}`}>{order.status[state]}</span>
            <Money value={total} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <button type="button" className="button button-plain" onClick={() => void list.fetchNextPage()}>
          {common.showMore}
        </button>
      )}
    </>
  )
}
