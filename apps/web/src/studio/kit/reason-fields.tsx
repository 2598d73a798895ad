import { useStudio } from '../words/words.tsx'
import { FieldInput } from './fields.tsx'

interface NoteFieldProps {
  /** Left out: "Note". */
  readonly label?: string
  readonly isRequired?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A word on a change, in the change's own input `note`. */
export function NoteField({ label, isRequired = false, value, onChange }: NoteFieldProps) {
  const { orders } = useStudio()
  return (
    <FieldInput field={{ key: 'note', label: label ?? orders.note, isRequired }} value={value} onChange={onChange} />
  )
}

/** What was written as a note; nothing is none. */
export const noteOf = (written: string): string | undefined => written.trim() || undefined

interface ReasonFieldProps<T extends string> {
  /** Of the input that it is sent in. */
  readonly name: 'reason' | 'reasonCode'
  readonly reasons: readonly T[]
  readonly words: Readonly<Record<T, string>>
  readonly value: T
  readonly onChange: (value: T) => void
}

/** The reason for a change: one of a closed list. */
export function ReasonField<T extends string>({ name, reasons, words, value, onChange }: ReasonFieldProps<T>) {
  const { orders } = useStudio()
  return (
    <FieldInput
      field={{
        key: name,
        label: orders.reason,
        kind: 'choice',
        isRequired: true,
        options: reasons.map(each => [each, words[each]]),
      }}
      value={value}
      onChange={chosen => onChange(reasons.find(each => each === chosen) ?? value)}
    />
  )
}
