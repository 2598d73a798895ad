import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { Failure } from '../ui/failure.tsx'

interface SendFormProps {
  readonly sending: {
    readonly mutate: () => void
    readonly isPending: boolean
    readonly isSuccess: boolean
    readonly error: unknown
  }
  /** What its button says. */
  readonly label: string
  /** What is said once it was sent. */
  readonly done?: ReactNode
  /** Whether it is the page's own form, and no part of one. */
  readonly isPage?: boolean
  /** What stands below its button. */
  readonly below?: ReactNode
  readonly children: ReactNode
}

/** A form of an account: it sends once at a time, and says how it went above its button. */
export const SendForm = ({ sending, label, done, isPage = false, below, children }: SendFormProps) => (
  <Form
    className={isPage ? 'form panel' : 'form'}
    onSubmit={event => {
      event.preventDefault()
      sending.mutate()
    }}
  >
    {children}
    <Failure error={sending.error} />
    {sending.isSuccess && done}
    <button className={isPage ? 'button button-wide' : 'button'} disabled={sending.isPending}>
      {label}
    </button>
    {below}
  </Form>
)

/** The good news of a form. */
export const Sent = ({ children }: { readonly children: ReactNode }) => (
  <p role="status" className="notice notice-good">
    {children}
  </p>
)
