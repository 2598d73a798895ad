import { createContext, use, useId, useLayoutEffect } from 'react'
import type { FieldFault } from '../i18n/refused-fields.ts'

interface Faults {
  /** What the form failed with. */
  readonly error: unknown
  /** Says that a field is on the page, until the answer is called. */
  readonly claim: (name: string) => () => void
  readonly faultOf: (name: string) => string | undefined
  /** Faults without a field on the page; undefined where the failure names no field at all. */
  readonly others: readonly FieldFault[] | undefined
}

/** Outside a form there are no fields, and a failure is shown whole. */
export const FaultsContext = createContext<Faults>({
  error: undefined,
  claim: () => () => {},
  faultOf: () => undefined,
  others: undefined,
})

/** Why a field was refused, and what its input says of that; empty once it is edited. */
export interface Fault {
  readonly text?: string
  /** Of the element that holds the text. */
  readonly id: string
  readonly input: { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string }
}

/**
 * The fault of a field by the name that the API has for it: its input has it as `name`.
 * @param hint id of what describes the field anyway
 */
export function useFault(name: string | undefined, hint?: string): Fault {
  const { claim, faultOf } = use(FaultsContext)
  const id = useId()
  useLayoutEffect(() => (name === undefined ? undefined : claim(name)), [claim, name])
  const text = name === undefined ? undefined : faultOf(name)
  if (text === undefined) return { id, input: hint === undefined ? {} : { 'aria-describedby': hint } }
  return { text, id, input: { 'aria-invalid': true, 'aria-describedby': hint === undefined ? id : `${hint} ${id}` } }
}
