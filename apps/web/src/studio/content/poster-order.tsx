import type { Poster } from '@atelier/sdk'
import { useState } from 'react'
import { Button, GridList, GridListItem } from 'react-aria-components'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { Thumb } from '../catalogue/thumb.tsx'
import { useReorder } from '../catalogue/use-reorder.ts'
import { useAct } from '../kit/act.tsx'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'

/** The posters that the site shows now, in the order of the carousel: by drag or by keyboard. */
export function PosterOrder({ posters }: { readonly posters: readonly Poster[] }) {
  const { content, catalogue } = useStudio()
  // What was dropped stands there while it is saved.
  const [wanted, setWanted] = useState<readonly number[]>()
  const ids = wanted ?? posters.map(({ id }) => id)
  const { mutate, error } = useAct(async (order: readonly number[]) => {
    try {
      await Promise.all(
        posters
          .filter(({ id, position }) => order.indexOf(id) !== position)
          .map(({ id, version }) => api.posters.update.mutate({ id, ifVersion: version, position: order.indexOf(id) })),
      )
    } finally {
      setWanted(undefined)
    }
  })
  const dragAndDropHooks = useReorder(ids, order => {
    setWanted(order)
    mutate(order)
  })
  const shown = ids.flatMap(id => posters.find(poster => poster.id === id) ?? [])
  return (
    <Panel title={content.order}>
      <p className="st-soft">{content.orderText}</p>
      <GridList
        aria-label={content.order}
        className="st-picked"
        items={shown}
        dependencies={[posters]}
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className="st-empty">{content.noPosters}</span>}
      >
        {({ id, title, image, deepLink }) => (
          <GridListItem id={id} textValue={title ?? deepLink}>
            <Button slot="drag" className="st-button st-quiet" aria-label={`${catalogue.move} ${title ?? deepLink}`}>
              ⠿
            </Button>
            <span className="st-named">
              <Thumb image={image} />
              <span>{title ?? deepLink}</span>
            </span>
          </GridListItem>
        )}
      </GridList>
      <Failure error={error} />
    </Panel>
  )
}
