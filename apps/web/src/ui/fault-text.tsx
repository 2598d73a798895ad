import type { Fault } from './faults.ts'

/** The fault of a field, beside it. */
export const FaultText = ({ fault: { id, text } }: { readonly fault: Fault }) =>
  text === undefined ? null : (
    <small id={id} className="field-error">
      {text}
    </small>
  )
