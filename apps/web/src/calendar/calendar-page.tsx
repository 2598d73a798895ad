import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { q } from '../client.ts'
import { useLanguage } from '../i18n/words.tsx'
import { today } from '../ui/date-text.tsx'
import { Failure } from '../ui/failure.tsx'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import './calendar.css'

/** What takes place, from today on. */
export function CalendarPage() {
  const { words: all, locale } = useLanguage()
  const words = all.calendar
  const [from] = useState(today)
  const list = useInfiniteQuery(q.events.list.infiniteOptions({ limit: 30, from }))
  const events = list.data?.pages.flatMap(({ items }) => items) ?? []
  const part = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(date))
  return (
    <Page title={words.title}>
      <p className="lead">{words.lead}</p>
      <a className="button button-plain" href="/events.ics">
        <Icon name="calendar" />
        {words.subscribe}
      </a>
      <Failure error={list.error} />
      {list.data && events.length === 0 && <p>{words.none}</p>}
      <ul className="agenda">
        {events.map(({ id, title, venue, address, date, time, canceledAt }) => (
          <li key={id}>
            <time dateTime={date} className="agenda-day">
              <strong>{part(date, { day: 'numeric' })}</strong>
              <span>{part(date, { month: 'short' })}</span>
            </time>
            <div>
              <h2>
                <Link to="/calendar/$id" params={{ id: String(id) }} className="card-link">
                  {title ?? venue}
                </Link>
              </h2>
              <p className="quiet">
                {part(date, { weekday: 'long' })}, {time} · {venue}, {address}
              </p>
              {canceledAt !== null && <span className="badge">{words.canceled}</span>}
            </div>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <button type="button" className="button button-plain" onClick={() => void list.fetchNextPage()}>
          {all.common.showMore}
        </button>
      )}
    </Page>
  )
}
