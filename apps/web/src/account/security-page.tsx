import { useWords } from '../i18n/words.tsx'
import { AccountFrame } from './account-frame.tsx'
import { DataSection } from './data-section.tsx'
import { EmailSection } from './email-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

/** Sessions, the password, and what is kept about the user. */
export function SecurityPage() {
  const { account: words } = useWords()
  return (
    <AccountFrame title={words.security}>
      <SessionsSection />
      <PasswordSection />
      <EmailSection />
      <DataSection />
    </AccountFrame>
  )
}
