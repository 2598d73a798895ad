import type { Event } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { DateText } from '../../ui/date-text.tsx'
import { Pager } from '../kit/table.tsx'
import { Badge } from '../kit/view.tsx'
import { RecordList } from '../settings/record-list.tsx'
import { checkText, isYes, numberText, optionalNumber } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'

const route = getRouteApi('/studio/content/$kind')

export function Events() {
  const { content, frame } = useStudio()
  const { after } = route.useSearch()
  const { data } = useQuery(q.events.list.queryOptions({ limit: 20, cursor: after }))
  return (
    <>
      <RecordList
        title={frame.events}
        rows={data?.items}
        keyOf={({ id }) => id}
        columns={[
          { head: content.title, cell: ({ title }) => <span className="st-strong">{title ?? '–'}</span> },
          {
            head: content.date,
            cell: ({ date, time }) => (
              <>
                <DateText value={date} />, {time}
              </>
            ),
          },
          { head: content.venue, cell: ({ venue }) => venue },
          {
            head: content.canceled,
            cell: ({ canceledAt }) => (canceledAt === null ? '–' : <Badge tone="bad">{content.canceled}</Badge>),
          },
        ]}
        fields={[
          { key: 'title', label: content.title, read: ({ title }: Event) => title ?? '' },
          { key: 'date', label: content.date, kind: 'date', isRequired: true, read: ({ date }: Event) => date },
          {
            key: 'time',
            label: content.time,
            help: content.timeHelp,
            isRequired: true,
            read: ({ time }: Event) => time,
          },
          { key: 'timezone', label: content.timezone, read: ({ timezone }: Event) => timezone ?? '' },
          { key: 'venue', label: content.venue, isRequired: true, read: ({ venue }: Event) => venue },
          { key: 'address', label: content.address, isRequired: true, read: ({ address }: Event) => address },
          {
            key: 'capacity',
            label: content.capacity,
            kind: 'number',
            read: ({ capacity }: Event) => numberText(capacity),
          },
          {
            key: 'description',
            label: content.body,
            kind: 'markdown',
            read: ({ description }: Event) => description ?? '',
          },
          {
            key: 'canceled',
            label: content.canceled,
            kind: 'check',
            read: ({ canceledAt }: Event) => checkText(canceledAt !== null),
          },
        ]}
        save={({ title, date, time, timezone, venue, address, capacity, description, canceled }, base) => {
          const input = {
            date,
            time,
            venue,
            address,
            title: title || null,
            timezone: timezone || null,
            capacity: optionalNumber(capacity),
            description: description || null,
            canceled: isYes(canceled),
          }
          return base
            ? api.events.update.mutate({ id: base.id, ifVersion: base.version, ...input })
            : api.events.create.mutate(input)
        }}
        reload={({ id }) => api.events.get.query({ id })}
        deleteRow={({ id, version }) => api.events.delete.mutate({ id, ifVersion: version })}
      />
      <Pager search={{ after }} next={data?.nextCursor} />
    </>
  )
}
