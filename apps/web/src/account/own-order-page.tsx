import { useLogin } from '@atelier/sdk/react'
import { getRouteApi } from '@tanstack/react-router'
import { useWords } from '../i18n/words.tsx'
import { OrderView } from '../shop/order/order-view.tsx'
import { Page } from '../ui/page.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './account.css'

const route = getRouteApi('/site/account/orders/$id')

/** An order of the user. */
export function OwnOrderPage() {
  const { order: words, account, common } = useWords()
  const { status, isSignedIn } = useLogin()
  const { placed = false } = route.useSearch()
  const id = Number(route.useParams().id)
  if (status === 'refreshing' && !isSignedIn) return <Page title={words.title}>{common.loading}</Page>
  if (!isSignedIn)
    return (
      <Page title={account.signIn} className="narrow">
        <SignInForm />
      </Page>
    )
  return <OrderView id={id} orderToken={undefined} isNew={placed} />
}
