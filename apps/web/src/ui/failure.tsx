import { messageOf } from '@atelier/sdk'
import { useWords } from '../i18n/words.tsx'

/** A failure where it happened, read out at once. */
export function Failure({ error }: { readonly error: unknown }) {
  const message = messageOf(error, useWords().failures)
  if (message === undefined) return null
  return (
    <p role="alert" className="notice notice-bad">
      {message}
    </p>
  )
}
