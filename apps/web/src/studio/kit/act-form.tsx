import type { ReactNode } from 'react'
import { Failure } from '../../ui/failure.tsx'

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

/** A form that changes something: it waits, and shows a failure above its button. */
export const ActForm = ({ label, onSubmit, isPending, error, isDisabled = false, children }: ActFormProps) => (
  <form
    className="st-form"
    onSubmit={event => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
    <Failure error={error} />
    <div className="st-form-end">
      <button type="submit" className="st-button st-main" disabled={isPending || isDisabled}>
        {label}
      </button>
    </div>
  </form>
)
