import { useWords } from '../i18n/words.tsx'
import { Page } from '../ui/page.tsx'

export function PortfolioPage() {
  const { nav } = useWords()
  return <Page title={nav.portfolio}>{null}</Page>
}
