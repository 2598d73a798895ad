import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { DateText } from '../ui/date-text.tsx'
import { Failure } from '../ui/failure.tsx'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import { PictureBox } from '../ui/picture-box.tsx'
import { Rich } from '../ui/rich.tsx'
import './calendar.css'

const route = getRouteApi('/site/calendar/$id')

/** One event: when, where, and what it is. */
export function EventPage() {
  const { calendar: words, common } = useWords()
  const id = Number(route.useParams().id)
  const { data: event, error } = useQuery(q.events.get.queryOptions({ id }))
  if (error)
    return (
      <Page title={common.notFound}>
        <Failure error={error} />
        <Link to="/calendar">{words.title}</Link>
      </Page>
    )
  if (!event) return <Page title={common.loading}>{null}</Page>
  const { title, venue, address, date, time, canceledAt, image, descriptionHtml, capacity } = event
  return (
    <Page title={title ?? venue} className="project-page">
      {canceledAt !== null && <p className="notice notice-bad">{words.canceled}</p>}
      {image && <PictureBox image={image} alt="" sizes="(max-width: 60rem) 100vw, 52rem" isFirst />}
      <dl className="event-facts">
        <div>
          <dt>{words.when}</dt>
          <dd>
            <DateText value={date} />, {time}
          </dd>
        </div>
        <div>
          <dt>{words.where}</dt>
          <dd>
            {venue}, {address}
          </dd>
        </div>
      </dl>
      {capacity !== null && <p className="quiet">{words.places(capacity)}</p>}
      {descriptionHtml !== null && <Rich html={descriptionHtml} />}
      <a className="button button-plain" href={`/events/${id}.ics`}>
        <Icon name="calendar" />
        {words.addOne}
      </a>
    </Page>
  )
}
