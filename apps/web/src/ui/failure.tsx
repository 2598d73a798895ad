import { isAtelierError, messageOf } from '@atelier/sdk'
import { use } from 'react'
import { useFailureWords } from '../i18n/failure-words.ts'
import { useLanguage } from '../i18n/words.tsx'
import { FaultsContext } from './faults.ts'

/** A failure where it happened, read out at once, in the language of the page; in a form, what its fields do not show. */
export function Failure({ error }: { readonly error: unknown }) {
  const { words: common, locale } = useLanguage()
  const hasFailed = error !== null && error !== undefined
  const { catalogue, isPending } = useFailureWords(locale, hasFailed)
  const form = use(FaultsContext)
  const others = form.error === error ? form.others : undefined
  const own = isAtelierError(error) && Object.hasOwn(common.failures, error.code) ? common.failures : undefined
  if (!hasFailed || (isPending && !own) || others?.length === 0) return null
  const known = catalogue?.messages ?? own
  return (
    <p role="alert" className="notice notice-bad">
      {others?.map(({ sentence }) => sentence).join(' ') ??
        (known ? messageOf(error, known) : common.failures.INTERNAL)}
    </p>
  )
}
