import { Link, Outlet } from '@tanstack/react-router'
import { useLanguage } from '../i18n/words.tsx'
import { locales } from '../i18n/locale.ts'

/** Header and footer of the public pages. */
export function SiteFrame() {
  const { words, locale, setLocale } = useLanguage()
  const { nav, common } = words
  return (
    <div className="site">
      <a className="skip" href="#main">
        {common.skip}
      </a>
      <header className="site-header">
        <Link to="/" className="wordmark">
          Atelier
        </Link>
        <nav aria-label={nav.label}>
          <Link to="/shop">{nav.shop}</Link>
          <Link to="/portfolio">{nav.portfolio}</Link>
          <Link to="/calendar">{nav.calendar}</Link>
          <Link to="/account">{nav.account}</Link>
        </nav>
      </header>
      <Outlet />
      <footer className="site-footer">
        <nav aria-label={nav.developers}>
          <a href="/docs">{nav.docs}</a>
          <a href="/openapi.json">OpenAPI</a>
          <Link to="/studio">{nav.studio}</Link>
        </nav>
        <div className="languages" role="group" aria-label={common.language}>
          {locales.map(each => (
            <button key={each} type="button" aria-pressed={each === locale} onClick={() => setLocale(each)}>
              {each.toUpperCase()}
            </button>
          ))}
        </div>
      </footer>
    </div>
  )
}
