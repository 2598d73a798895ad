import { type ReactNode, useState } from 'react'
import { Dialog, useAct } from './act.tsx'
import { ActForm } from './act-form.tsx'
import { NoteField } from './reason-fields.tsx'

interface NoteDialogProps {
  readonly label: string
  /** What the note says. */
  readonly field: string
  readonly act: (note: string) => Promise<unknown>
  /** What it is about. */
  readonly children?: ReactNode
}

/** A change that needs a word on why. */
export const NoteDialog = ({ label, ...rest }: NoteDialogProps) => (
  <Dialog label={label} title={label}>
    {close => <NoteForm label={label} {...rest} onDone={close} />}
  </Dialog>
)

function NoteForm({ label, field, act, children, onDone }: NoteDialogProps & { readonly onDone: () => void }) {
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useAct(act, onDone)
  return (
    <ActForm label={label} onSubmit={() => mutate(note)} isPending={isPending} error={error}>
      {children}
      <NoteField label={field} isRequired value={note} onChange={setNote} />
    </ActForm>
  )
}
