import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { q } from '../client.ts'
import { useLanguage } from '../i18n/words.tsx'
import { formatDate } from '../ui/date-text.tsx'
import { Failure } from '../ui/failure.tsx'
import { Page } from '../ui/page.tsx'
import { Rich } from '../ui/rich.tsx'
import { ProjectCard } from './project-card.tsx'
import './portfolio.css'

const route = getRouteApi('/site/portfolio/by/$username')

/** A person, and what they made. */
export function ProfilePage() {
  const { words: all, locale } = useLanguage()
  const words = all.portfolio
  const { username } = route.useParams()
  const { data: profile, error } = useQuery(q.users.profile.queryOptions({ username }))
  const projects = useQuery({
    ...q.projects.list.queryOptions({ userId: profile?.id ?? 0, limit: 50 }),
    enabled: profile !== undefined,
  })
  if (error)
    return (
      <Page title={all.common.notFound}>
        <Failure error={error} />
      </Page>
    )
  if (!profile) return <Page title={all.common.loading}>{null}</Page>
  return (
    <Page title={profile.username}>
      <div className="profile">
        <img src={profile.avatarUrl} alt="" width="96" height="96" />
        <div className="stack">
          <p className="quiet">
            {[profile.location, words.since(formatDate(profile.createdAt, locale))].filter(Boolean).join(' · ')}
          </p>
          <Rich html={profile.aboutHtml} />
          <ul className="actions">
            {profile.links.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer nofollow">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <section className="stack">
        <h2>{words.projectsOf(profile.username)}</h2>
        <ul className="project-grid">
          {projects.data?.items.map(project => (
            <ProjectCard key={project.id} project={project} />
          ))}
        </ul>
      </section>
    </Page>
  )
}
