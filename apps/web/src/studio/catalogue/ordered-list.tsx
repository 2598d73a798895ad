import type { Image } from '@atelier/sdk'
import type { ReactNode } from 'react'
import { Button, GridList, GridListItem } from 'react-aria-components'
import { useStudio } from '../words/words.tsx'
import { Thumb } from './thumb.tsx'
import { useReorder } from './use-reorder.ts'

interface Item {
  readonly id: number
  readonly name: string
  readonly image: Image | null
}

interface OrderedListProps {
  readonly label: string
  readonly items: readonly Item[]
  readonly empty: string
  readonly onOrder: (ids: readonly number[]) => void
  /** A button at the end of a row. */
  readonly action?: (item: Item) => ReactNode
}

/** Named pictures whose order is changed by dragging, with the pointer or the keyboard. */
export function OrderedList({ label, items, empty, onOrder, action }: OrderedListProps) {
  const { catalogue } = useStudio()
  const dragAndDropHooks = useReorder(
    items.map(({ id }) => id),
    onOrder,
  )
  return (
    <GridList
      aria-label={label}
      className="st-picked"
      items={items}
      dependencies={[items]}
      keyboardNavigationBehavior="tab"
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <span className="st-empty">{empty}</span>}
    >
      {item => (
        <GridListItem id={item.id} textValue={item.name}>
          <Button slot="drag" className="st-button st-quiet" aria-label={`${catalogue.move} ${item.name}`}>
            ⠿
          </Button>
          <span className="st-named">
            <Thumb image={item.image} />
            <span>{item.name}</span>
          </span>
          {action?.(item)}
        </GridListItem>
      )}
    </GridList>
  )
}
