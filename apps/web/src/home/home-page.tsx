import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/words.tsx'
import { Page } from '../ui/page.tsx'

/** What the studio makes, at a glance. */
export function HomePage() {
  const { home } = useWords()
  return (
    <Page title={home.title}>
      <p className="lead">{home.lead}</p>
      <Link to="/shop" className="button">
        {home.toShop}
      </Link>
    </Page>
  )
}
