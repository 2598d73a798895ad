import { useWords } from '../i18n/words.tsx'
import { Page } from '../ui/page.tsx'

export function CalendarPage() {
  const { nav } = useWords()
  return <Page title={nav.calendar}>{null}</Page>
}
