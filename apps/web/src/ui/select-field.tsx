import { type ReactNode, type SelectHTMLAttributes, useId } from 'react'
import { FaultText } from './fault-text.tsx'
import { useFault } from './faults.ts'

interface SelectFieldProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'id'> {
  readonly label: string
  readonly onChange: (value: string) => void
  readonly isInline?: boolean
  /** The options. */
  readonly children: ReactNode
}

/** A labelled choice of the platform. */
export function SelectField({ label, onChange, isInline = false, children, ...rest }: SelectFieldProps) {
  const id = useId()
  const fault = useFault(rest.name)
  return (
    <div className={isInline ? 'inline-field' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <select {...rest} {...fault.input} id={id} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
      <FaultText fault={fault} />
    </div>
  )
}
