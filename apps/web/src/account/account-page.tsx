import { useWords } from '../i18n/words.tsx'
import { Page } from '../ui/page.tsx'

export function AccountPage() {
  const { nav } = useWords()
  return <Page title={nav.account}>{null}</Page>
}
