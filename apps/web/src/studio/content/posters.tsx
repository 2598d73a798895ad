import type { Poster } from '@atelier/sdk'
import { useUpload } from '@atelier/sdk/react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { Thumb } from '../catalogue/thumb.tsx'
import { Pager } from '../kit/table.tsx'
import { When } from '../kit/when.tsx'
import { RecordList } from '../settings/record-list.tsx'
import { localMoment, numberText } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'

const route = getRouteApi('/studio/content/$kind')

/** The carousel: an image is uploaded first, then its poster is made. */
export function Posters() {
  const { content, frame, catalogue } = useStudio()
  const { after } = route.useSearch()
  const { data } = useQuery(q.posters.list.queryOptions({ limit: 20, include: 'expired', cursor: after }))
  const { upload, assets, percent, status, error, dropProps } = useUpload()
  const [image] = assets
  return (
    <>
      <div className="st-drop" {...dropProps}>
        {image ? <Thumb image={image} /> : <span className="st-soft">{`${content.image}: ${catalogue.drop}`}</span>}
        <label className="st-button">
          {catalogue.choose}
          <input className="st-hidden" type="file" accept="image/*" onChange={event => upload(event.target.files)} />
        </label>
        {status === 'uploading' && (
          <progress max={100} value={percent} aria-label={catalogue.uploading}>
            {percent}
          </progress>
        )}
        <Failure error={error} />
      </div>
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
          { head: content.link, cell: ({ deepLink }) => deepLink },
          { head: content.expires, cell: ({ expiresAt }) => <When at={expiresAt} /> },
          { head: catalogue.position, isFigure: true, cell: ({ position }) => position },
        ]}
        fields={[
          { key: 'title', label: content.title, read: ({ title }: Poster) => title ?? '' },
          { key: 'deepLink', label: content.link, isRequired: true, read: ({ deepLink }: Poster) => deepLink },
          {
            key: 'expiresAt',
            label: content.expires,
            kind: 'moment',
            isRequired: true,
            read: ({ expiresAt }: Poster) => localMoment(expiresAt),
          },
          {
            key: 'position',
            label: catalogue.position,
            kind: 'number',
            read: ({ position }: Poster) => numberText(position),
          },
        ]}
        save={({ title, deepLink, expiresAt, position }, base) => {
          const input = {
            title: title || null,
            deepLink,
            expiresAt: new Date(expiresAt).toISOString(),
            position: position === '' ? undefined : Number(position),
            ...(image ? { imageAssetId: image.id } : {}),
          }
          return base
            ? api.posters.update.mutate({ id: base.id, ifVersion: base.version, ...input })
            : api.posters.create.mutate(input)
        }}
        reload={({ id }) => api.posters.get.query({ id })}
        deleteRow={({ id, version }) => api.posters.delete.mutate({ id, ifVersion: version })}
      />
      <Pager search={{ after }} next={data?.nextCursor} />
    </>
  )
}
