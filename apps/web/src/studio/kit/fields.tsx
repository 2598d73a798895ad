import { useId } from 'react'
import { ChoiceInput } from './choice-input.tsx'
import { FaultText } from '../../ui/fault-text.tsx'
import { useFault } from '../../ui/faults.ts'
import { ImageInput } from './image-input.tsx'
import { MarkdownField } from './markdown-field.tsx'

export type FieldKind =
  | 'text'
  | 'area'
  | 'markdown'
  | 'number'
  | 'amount'
  | 'date'
  | 'moment'
  | 'choice'
  | 'check'
  | 'email'
  | 'password'
  | 'image'

/** One input of a form and where its value comes from. Values are texts; a check is `yes` or empty. */
export interface Field<R, K extends string> {
  readonly key: K
  /** What the API calls it, where that is not the key: a fault of that name is shown beside it. */
  readonly name?: string
  readonly label: string
  readonly kind?: FieldKind
  readonly help?: string
  readonly isRequired?: boolean
  /** What the browser may fill in. */
  readonly autoComplete?: string
  readonly options?: readonly (readonly [value: string, label: string])[]
  /** Searches options by a part of their names, where there are more than are listed. */
  readonly onFind?: ((text: string | undefined) => void) | undefined
  /** What a new record begins with; empty unless said. */
  readonly initial?: string
  readonly read: (record: R) => string
}

/** What a form holds: a text for each field. */
export type Values<K extends string> = Readonly<Record<K, string>>

interface InputProps {
  readonly field: Omit<Field<never, string>, 'read'>
  readonly value: string
  readonly onChange: (value: string) => void
}

const types: Partial<Record<FieldKind, string>> = {
  number: 'number',
  date: 'date',
  moment: 'datetime-local',
  email: 'email',
  password: 'password',
}

export function FieldInput({ field, value, onChange }: InputProps) {
  const id = useId()
  const { key, name = key, kind = 'text', label, help, isRequired = false, autoComplete, options = [], onFind } = field
  const fault = useFault(name, help === undefined ? undefined : `${id}-help`)
  const common = { id, name, required: isRequired, ...fault.input }
  if (kind === 'check')
    return (
      <div>
        <label className="st-switch">
          <input
            type="checkbox"
            name={name}
            {...fault.input}
            checked={value === 'yes'}
            onChange={event => onChange(event.target.checked ? 'yes' : '')}
          />
          <span>{label}</span>
        </label>
        <FaultText fault={fault} />
      </div>
    )
  if (kind === 'image') return <ImageInput label={label} fault={fault} value={value} onChange={onChange} />
  if (kind === 'markdown')
    return (
      <MarkdownField
        label={label}
        name={name}
        fault={fault}
        isRequired={isRequired}
        value={value}
        onChange={onChange}
      />
    )
  return (
    <div className={`st-field ${kind === 'area' ? 'st-wide' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {kind === 'area' ? (
        <textarea {...common} rows={4} value={value} onChange={event => onChange(event.target.value)} />
      ) : kind === 'choice' ? (
        <ChoiceInput {...common} label={label} options={options} onFind={onFind} value={value} onChange={onChange} />
      ) : (
        <input
          {...common}
          type={types[kind] ?? 'text'}
          inputMode={kind === 'amount' ? 'decimal' : undefined}
          autoComplete={autoComplete}
          step={kind === 'number' ? 'any' : undefined}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
      <FaultText fault={fault} />
      {help !== undefined && (
        <small id={`${id}-help`} className="st-soft">
          {help}
        </small>
      )}
    </div>
  )
}
