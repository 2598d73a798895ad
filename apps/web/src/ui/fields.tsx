import type { HTMLInputTypeAttribute } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { FaultText } from './fault-text.tsx'
import { useFault } from './faults.ts'

interface FieldProps {
  /** What the API calls it: a fault of that name is shown beside it. */
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly defaultValue?: string
  readonly onChange?: (value: string) => void
  readonly type?: HTMLInputTypeAttribute
  readonly hint?: string
  readonly autoComplete?: string
  readonly isRequired?: boolean
  readonly isLong?: boolean
  readonly minLength?: number
  readonly className?: string
}

/** A labelled text field with its hint and its fault. */
export function Field({ label, hint, isLong = false, className = '', ...rest }: FieldProps) {
  const fault = useFault(rest.name)
  const { 'aria-invalid': isRefused, ...described } = fault.input
  // Not `isInvalid`: that would keep the form from being sent again before this field is changed.
  const refused = isRefused ? { 'aria-invalid': true } : {}
  return (
    <TextField {...rest} {...described} className={`field ${className}`}>
      <Label>{label}</Label>
      {isLong ? <TextArea rows={3} {...refused} /> : <Input {...refused} />}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error" />
      <FaultText fault={fault} />
    </TextField>
  )
}
