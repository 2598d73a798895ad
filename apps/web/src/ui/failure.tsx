import { isAtelierError } from '@atelier/sdk'
import { useWords } from '../i18n/words.tsx'
import type { Words } from '../i18n/en.ts'

/** What to say about a failure: the words of its code, else the server's own. */
function failureText(error: unknown, { failures }: Words): string {
  if (!isAtelierError(error)) return failures.UNFORESEEN
  const known: Readonly<Record<string, string>> = failures
  if (error.code === 'INVALID_INPUT') return error.details.issues.map(({ message }) => message).join(' ')
  return known[error.code] ?? error.message
}

/** A failure where it happened, read out at once. */
export function Failure({ error }: { readonly error: unknown }) {
  const words = useWords()
  if (error === null || error === undefined) return null
  return (
    <p role="alert" className="notice notice-bad">
      {failureText(error, words)}
    </p>
  )
}
