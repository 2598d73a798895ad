import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface ConfirmProps {
  readonly trigger: string
  readonly title: string
  readonly confirm: string
  readonly cancel: string
  readonly onConfirm: () => void
  readonly children: ReactNode
}

/** A button that asks before it acts. */
export const Confirm = ({ trigger, title, confirm, cancel, onConfirm, children }: ConfirmProps) => (
  <DialogTrigger>
    <Button className="button button-plain button-bad">{trigger}</Button>
    <ModalOverlay className="overlay" isDismissable>
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
  </DialogTrigger>
)
