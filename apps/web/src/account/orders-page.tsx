import { useWords } from '../i18n/words.tsx'
import { AccountFrame } from './account-frame.tsx'
import { OrderList } from './order-list.tsx'

/** Every order of the user. */
export function OrdersPage() {
  const { account: words } = useWords()
  return (
    <AccountFrame title={words.orders}>
      <section className="panel" aria-label={words.orders}>
        <OrderList limit={20} />
      </section>
    </AccountFrame>
  )
}
