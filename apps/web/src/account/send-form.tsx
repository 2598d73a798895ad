import type { ReactNode } from 'react'
import { Failure } from '../ui/failure.tsx'
import { FaultForm } from '../ui/fault-form.tsx'

interface SendFormProps {
  readonly sending: {
    readonly mutate: () => void
    readonly isPending: boolean
    readonly isSuccess: boolean
    readonly error: unknown
  }
  /** The text of its button. */
  readonly label: string
  /** Shown above the button once it was sent. */
  readonly done?: ReactNode
  /** Whether the form fills its page, rather than a section of it. */
  readonly isPage?: boolean
  /** Shown below the button. */
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** A form of an account: it sends once at a time, and shows the result above its button. */
export const SendForm = ({ sending, label, done, isPage = false, below, children }: SendFormProps) => (
  <FaultForm className={isPage ? 'form panel' : 'form'} error={sending.error} onSubmit={() => sending.mutate()}>
    {children}
    <Failure error={sending.error} />
    {sending.isSuccess && done}
    <button className={isPage ? 'button button-wide' : 'button'} disabled={sending.isPending}>
      {label}
    </button>
    {below}
  </FaultForm>
)

/** The success message of a form. */
export const Sent = ({ children }: { readonly children: ReactNode }) => (
  <p role="status" className="notice notice-good">
    {children}
  </p>
)
