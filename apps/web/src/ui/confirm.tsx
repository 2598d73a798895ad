import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface QuestionProps {
  readonly title: string
  readonly confirm: string
  readonly cancel: string
  readonly onConfirm: () => void
  readonly children: ReactNode
}

interface ConfirmProps extends QuestionProps {
  readonly trigger: string
}

/** A button that asks before it acts. */
export const Confirm = ({ trigger, ...question }: ConfirmProps) => (
  <DialogTrigger>
    <Button className="button button-plain button-bad">{trigger}</Button>
    <ConfirmDialog {...question} />
  </DialogTrigger>
)

interface ConfirmDialogProps extends QuestionProps {
  /** Absent inside a `DialogTrigger`. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** The question by itself, for a form that asks before it sends. */
export const ConfirmDialog = ({ title, confirm, cancel, onConfirm, children, ...open }: ConfirmDialogProps) => (
  <ModalOverlay className="overlay" isDismissable {...open}>
    <Modal className="modal">
      <Dialog role="alertdialog" className="dialog">
        {({ close }) => (
          <>
            <Heading slot="title">{title}</Heading>
            {children}
            <div className="actions">
              <Button className="button button-plain" onPress={close}>
                {cancel}
              </Button>
              <Button
                className="button button-danger"
                onPress={() => {
                  onConfirm()
                  close()
                }}
              >
                {confirm}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </Modal>
  </ModalOverlay>
)
