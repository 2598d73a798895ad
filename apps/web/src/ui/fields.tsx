import type { HTMLInputTypeAttribute } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly defaultValue?: string
  readonly onChange?: (value: string) => void
  readonly type?: HTMLInputTypeAttribute
  readonly hint?: string
  /** Said instead of the browser's words where the field is empty or wrong. */
  readonly error?: string
  readonly autoComplete?: string
  readonly isRequired?: boolean
  readonly isLong?: boolean
  readonly minLength?: number
  readonly className?: string
}

/** A labelled text field with its hint and its fault. */
export function Field({ label, hint, error, isLong = false, className = '', ...rest }: FieldProps) {
  return (
    <TextField {...rest} {...(error === undefined ? {} : { isInvalid: true })} className={`field ${className}`}>
      <Label>{label}</Label>
      {isLong ? <TextArea rows={3} /> : <Input />}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  )
}
