import type { ReactNode } from 'react'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'

interface ActFormProps {
  /** The text of its button. */
  readonly label: string
  readonly onSubmit: () => void
  readonly isPending: boolean
  readonly error: unknown
  /** Whether there is nothing to send yet. */
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

/** A form that changes something: it waits, shows faults beside fields, and any other failure above its button. */
export const ActForm = ({ label, onSubmit, isPending, error, isDisabled = false, children }: ActFormProps) => (
  <FaultForm className="st-form" error={error} onSubmit={onSubmit}>
    {children}
    <Failure error={error} />
    <div className="st-form-end">
      <button type="submit" className="st-button st-main" disabled={isPending || isDisabled}>
        {label}
      </button>
    </div>
  </FaultForm>
)
