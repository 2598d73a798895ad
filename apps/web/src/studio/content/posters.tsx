import type { Poster } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Thumb } from '../catalogue/thumb.tsx'
import { imageIdOf, imageText } from '../kit/image-input.tsx'
import { Badge } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { RecordList } from '../settings/record-list.tsx'
import { localMoment } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'
import { PosterOrder } from './poster-order.tsx'
import { targetFields, targetOf, usePosterTargets } from './poster-targets.ts'

/** The carousel of the front page: its order, and every poster there is. */
export function Posters() {
  const { content, frame } = useStudio()
  const [now] = useState(() => new Date().toISOString())
  const { data } = useQuery(q.posters.list.queryOptions({ limit: 100, include: 'expired' }))
  const posters = data?.items ?? []
  const live = posters.filter(({ expiresAt }) => expiresAt > now)
  const targets = usePosterTargets(posters)
  return (
    <>
      <PosterOrder posters={live} />
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
          { key: 'image', label: content.image, kind: 'image', read: ({ image }: Poster) => imageText(image) },
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
          const last = Math.max(-1, ...posters.map(({ position }) => position))
          return api.posters.create.mutate({ ...input, position: last + 1 })
        }}
        reload={({ id }) => api.posters.get.query({ id })}
        deleteRow={({ id, version }) => api.posters.delete.mutate({ id, ifVersion: version })}
      />
    </>
  )
}
