import { type FormEvent, useState } from 'react'
import { Failure } from '../../ui/failure.tsx'
import { Dialog, useAct } from './act.tsx'
import { FieldInput } from './fields.tsx'

interface NoteDialogProps {
  readonly label: string
  /** What the note says. */
  readonly field: string
  readonly act: (note: string) => Promise<unknown>
}

/** A change that needs a word on why. */
export const NoteDialog = ({ label, field, act }: NoteDialogProps) => (
  <Dialog label={label} title={label}>
    {close => <NoteForm label={label} field={field} act={act} onDone={close} />}
  </Dialog>
)

function NoteForm({ label, field, act, onDone }: NoteDialogProps & { readonly onDone: () => void }) {
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useAct(act, onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate(note)
  }
  return (
    <form className="st-form" onSubmit={submit}>
      <FieldInput field={{ key: 'note', label: field, isRequired: true }} value={note} onChange={setNote} />
      <Failure error={error} />
      <div className="st-form-end">
        <button type="submit" className="st-button st-main" disabled={isPending}>
          {label}
        </button>
      </div>
    </form>
  )
}
