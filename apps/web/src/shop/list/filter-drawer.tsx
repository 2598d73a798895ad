import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../../i18n/words.tsx'
import { Icon } from '../../ui/icon.tsx'

interface FilterDrawerProps {
  /** How many products there are. */
  readonly result: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The filters over the list, where there is no room beside it. */
export function FilterDrawer({ result, onClose, children }: FilterDrawerProps) {
  const { shop: words, common } = useWords()
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={isOpen => !isOpen && onClose()}>
      <Modal className="drawer">
        <Dialog className="dialog">
          <div className="drawer-head">
            <Heading slot="title">{words.filters}</Heading>
            <Button className="icon-button" aria-label={common.close} onPress={onClose}>
              <Icon name="close" />
            </Button>
          </div>
          {children}
          <Button className="button button-wide" onPress={onClose}>
            {words.showResults(result)}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
