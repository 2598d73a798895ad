import { Link, useLocation } from '@tanstack/react-router'
import { useWords } from '../../i18n/words.tsx'
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
  return <OrderView id={id} orderToken={link.get('token') ?? undefined} isNew={link.has('placed')} />
}
