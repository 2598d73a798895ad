import { useLogin } from '@atelier/sdk/react'
import { Link, Outlet } from '@tanstack/react-router'
import { useLanguage } from '../i18n/words.tsx'
import { mailboxUrl, siteName } from '../server-facts.ts'
import { useCart, useMergeAtSignIn } from '../shop/cart/use-cart.ts'
import { Icon } from './icon.tsx'
import { LanguageButtons } from './language-buttons.tsx'

/** Header and footer of the public pages. */
export function SiteFrame() {
  const { nav, common } = useLanguage().words
  useMergeAtSignIn()
  return (
    <div className="site">
      <a className="skip" href="#main">
        {common.skip}
      </a>
      <header className="site-header">
        <Link to="/" className="wordmark">
          {siteName}
        </Link>
        <nav aria-label={nav.label} className="site-nav">
          <Link to="/shop">{nav.shop}</Link>
          <Link to="/portfolio">{nav.portfolio}</Link>
          <Link to="/calendar">{nav.calendar}</Link>
        </nav>
        <div className="site-tools">
          <AccountLink />
          <CartLink />
        </div>
      </header>
      <Outlet />
      <footer className="site-footer">
        <nav aria-label={nav.developers}>
          <Link to="/account/find-order">{nav.findOrder}</Link>
          <Link to="/studio">{nav.studio}</Link>
          <a href="/docs">{nav.docs}</a>
          <a href="/openapi.json">{nav.openapi}</a>
          {mailboxUrl !== undefined && <a href={mailboxUrl}>{nav.mailbox}</a>}
        </nav>
        <LanguageButtons />
      </footer>
    </div>
  )
}

function AccountLink() {
  const { status } = useLogin()
  const { nav } = useLanguage().words
  return (
    <Link to="/account" className="tool">
      <Icon name="user" />
      <span>{status === 'signed-out' ? nav.signIn : nav.account}</span>
    </Link>
  )
}

function CartLink() {
  const { cart } = useCart()
  const { nav } = useLanguage().words
  const count = cart?.lines.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0
  return (
    <Link to="/shop/cart" className="tool">
      <Icon name="bag" />
      <span>{nav.cart(count)}</span>
    </Link>
  )
}
