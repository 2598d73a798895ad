import { type FormHTMLAttributes, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useFailureWords } from '../i18n/failure-words.ts'
import { type FieldFault, faultsOf } from '../i18n/refused-fields.ts'
import { useLanguage } from '../i18n/words.tsx'
import { FaultsContext } from './faults.ts'

interface FaultFormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> {
  /** What the last sending failed with. */
  readonly error: unknown
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/**
 * A form that shows the faults of a refused sending beside their fields, and moves the focus to the first of them.
 * Fields take theirs by `useFault`; a `Failure` inside shows what belongs to no field.
 */
export function FaultForm({ error, onSubmit, children, ...rest }: FaultFormProps) {
  const { locale } = useLanguage()
  const { catalogue } = useFailureWords(locale, error !== null && error !== undefined)
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set())
  const [edited, setEdited] = useState<{ readonly of: unknown; readonly names: ReadonlySet<string> }>()
  const form = useRef<HTMLFormElement>(null)
  const faults = useMemo(() => (catalogue ? faultsOf(error, catalogue.fields) : []), [error, catalogue])
  const claim = useCallback((name: string) => {
    setFields(old => new Set([...old, name]))
    return () => setFields(old => new Set([...old].filter(each => each !== name)))
  }, [])
  const context = useMemo(() => {
    const byField = Map.groupBy(faults, ({ path }) => fieldOf(path, fields))
    const isEdited = (name: string) => edited?.of === error && edited?.names.has(name)
    return {
      error,
      claim,
      faultOf: (name: string) => (isEdited(name) ? undefined : textOf(byField.get(name))),
      others: faults.length === 0 ? undefined : (byField.get(undefined) ?? []),
    }
  }, [error, faults, fields, claim, edited])
  // Once for each failure, when its texts are drawn.
  const shown = useRef<unknown>(undefined)
  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (!first || shown.current === error) return
    shown.current = error
    first.focus()
  }, [error, context])
  return (
    <FaultsContext value={context}>
      <form
        {...rest}
        ref={form}
        onInput={({ target }) => {
          const name = target instanceof Element ? target.getAttribute('name') : null
          if (name === null || error === null || error === undefined) return
          setEdited(old => ({ of: error, names: new Set([...(old?.of === error ? old.names : []), name]) }))
        }}
        onSubmit={event => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
      </form>
    </FaultsContext>
  )
}

const textOf = (faults: readonly FieldFault[] | undefined): string | undefined =>
  faults === undefined ? undefined : [...new Set(faults.map(({ text }) => text))].join(' ')

/** `lines.0.quantity`: the field of that whole path, or the first part that a field is named after. */
const fieldOf = (path: string, fields: ReadonlySet<string>): string | undefined =>
  fields.has(path) ? path : path.split('.').find(part => fields.has(part))
