import type { Poster } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Thumb } from '../catalogue/thumb.tsx'
import { imageIdOf, imageText } from '../kit/image-input.tsx'
import { Pager } from '../kit/table.tsx'
import { Badge } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { RecordList } from '../settings/record-list.tsx'
import { localMoment } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'
import { livePosters, PosterOrder } from './poster-order.tsx'
import { targetFields, targetOf, usePosterTargets } from './poster-targets.ts'

const route = getRouteApi('/studio/content/$kind')

/** The carousel of the front page: its order, and every poster there is. */
export function Posters() {
  const { content, frame } = useStudio()
  const [now] = useState(() => new Date().toISOString())
  const { after } = route.useSearch()
  const { data } = useQuery(q.posters.list.queryOptions({ limit: 20, include: 'expired', cursor: after }))
  const live = useQuery(livePosters)
  const targets = usePosterTargets(data?.items ?? [])
  return (
    <>
      <PosterOrder />
      <RecordList
        title={frame.posters}
        rows={data?.items}
        keyOf={({ id }) => id}
        columns={[
          {
            head: content.title,
            cell: poster => (
              <span className="st-named">
                <Thumb image={poster.image} />
                <span className="st-strong">{poster.title ?? '–'}</span>
              </span>
            ),
          },
          { head: content.target, cell: targets.nameOf },
          { head: content.link, cell: ({ deepLink }) => <span className="st-break">{deepLink}</span> },
          {
            head: content.expires,
            cell: ({ expiresAt }) =>
              expiresAt > now ? <When at={expiresAt} /> : <Badge tone="warn">{content.expired}</Badge>,
          },
        ]}
        fields={[
          {
            key: 'image',
            name: 'imageAssetId',
            label: content.image,
            kind: 'image',
            read: ({ image }: Poster) => imageText(image),
          },
          { key: 'title', label: content.title, read: ({ title }: Poster) => title ?? '' },
          {
            key: 'target',
            label: content.target,
            kind: 'choice',
            help: content.targetHelp,
            isRequired: true,
            options: targets.options,
            onFind: targets.onFind,
            read: targetOf,
          },
          {
            key: 'deepLink',
            label: content.link,
            help: content.linkHelp,
            read: ({ deepLink }: Poster) => deepLink,
          },
          {
            key: 'expiresAt',
            label: content.expires,
            kind: 'moment',
            isRequired: true,
            read: ({ expiresAt }: Poster) => localMoment(expiresAt),
          },
        ]}
        save={({ image, title, target, deepLink, expiresAt }, base) => {
          const input = {
            title: title || null,
            deepLink: deepLink || targets.linkOf(target),
            expiresAt: new Date(expiresAt).toISOString(),
            ...targetFields(target),
            imageAssetId: imageIdOf(image),
          }
          if (base) return api.posters.update.mutate({ id: base.id, ifVersion: base.version, ...input })
          const last = Math.max(-1, ...(live.data?.items.map(({ position }) => position) ?? []))
          return api.posters.create.mutate({ ...input, position: last + 1 })
        }}
        reload={({ id }) => api.posters.get.query({ id })}
        deleteRow={({ id, version }) => api.posters.delete.mutate({ id, ifVersion: version })}
      />
      <Pager search={{ after }} next={data?.nextCursor} />
    </>
  )
}
