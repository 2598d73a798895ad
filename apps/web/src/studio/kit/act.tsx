import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { Failure } from '../../ui/failure.tsx'
import { useStudio } from '../words/words.tsx'

/** Runs a change; everything on the page is read again once it is made. */
export function useAct<I = void>(change: (input: I) => Promise<unknown>, onDone?: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: change,
    // What it touches is the server's knowledge: an order moves stock, documents and payments.
    onSettled: () => cache.invalidateQueries(),
    onSuccess: () => onDone?.(),
  })
}

interface ActProps {
  readonly label: string
  readonly act: () => Promise<unknown>
  readonly kind?: 'main' | 'plain' | 'danger'
  /** Asks before it is done. */
  readonly confirm?: string
  readonly isDisabled?: boolean
}

/** A button that changes something: it waits, and says what went wrong. */
export function Act({ label, act, kind = 'plain', confirm, isDisabled = false }: ActProps) {
  const { kit } = useStudio()
  const [isAsking, setAsking] = useState(false)
  const { mutate, isPending, error } = useAct(act, () => setAsking(false))
  return (
    <span className="st-act">
      {isAsking ? (
        <span className="st-ask" role="group" aria-label={confirm}>
          <span>{confirm}</span>
          <button type="button" className="st-button st-danger" disabled={isPending} onClick={() => mutate()}>
            {label}
          </button>
          <button type="button" className="st-button" onClick={() => setAsking(false)}>
            {kit.keep}
          </button>
        </span>
      ) : (
        <button
          type="button"
          className={`st-button ${kind === 'plain' ? '' : `st-${kind}`}`}
          disabled={isPending || isDisabled}
          aria-busy={isPending}
          onClick={() => (confirm === undefined ? mutate() : setAsking(true))}
        >
          {label}
        </button>
      )}
      <Failure error={error} />
    </span>
  )
}

interface DialogProps {
  readonly label: string
  readonly title: string
  readonly kind?: 'main' | 'plain'
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a form over the page; Escape and the platform's own gestures close it. */
export function Dialog({ label, title, kind = 'plain', children }: DialogProps) {
  const { kit } = useStudio()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" className={`st-button ${kind === 'main' ? 'st-main' : ''}`} onClick={open}>
        {label}
      </button>
      <dialog ref={dialog} className="st-dialog" aria-label={title} onClose={() => setOpen(false)}>
        <header>
          <h2>{title}</h2>
          <button type="button" className="st-button st-quiet" onClick={() => dialog.current?.close()}>
            {kit.close}
          </button>
        </header>
        {isOpen && children(() => dialog.current?.close())}
      </dialog>
    </>
  )
}
