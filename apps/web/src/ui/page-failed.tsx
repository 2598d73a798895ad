import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/words.tsx'
import { Failure } from './failure.tsx'
import { Page } from './page.tsx'

/** Stands for a page that could not be drawn. */
export function PageFailed({ error }: { readonly error: unknown }) {
  const { common } = useWords()
  return (
    <Page title={common.failed}>
      <Failure error={error} />
      <button type="button" className="button" onClick={() => location.reload()}>
        {common.retry}
      </button>
    </Page>
  )
}

/** Stands for a page that there is not. */
export function NotFound() {
  const { common } = useWords()
  return (
    <Page title={common.notFound}>
      <p className="lead">{common.notFoundText}</p>
      <Link to="/shop" className="button">
        {common.toShop}
      </Link>
    </Page>
  )
}
