import { isAtelierError, messageOf } from '@atelier/sdk'
import { useFailureWords } from '../i18n/failure-words.ts'
import { useLanguage } from '../i18n/words.tsx'

/** A failure where it happened, read out at once, in the language of the page. */
export function Failure({ error }: { readonly error: unknown }) {
  const { words: common, locale } = useLanguage()
  const hasFailed = error !== null && error !== undefined
  const { words, isPending } = useFailureWords(locale, hasFailed)
  const own = isAtelierError(error) && Object.hasOwn(common.failures, error.code) ? common.failures : undefined
  if (!hasFailed || (isPending && !own)) return null
  const known = words ?? own
  return (
    <p role="alert" className="notice notice-bad">
      {known ? messageOf(error, known) : common.failures.INTERNAL}
    </p>
  )
}
