import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { q } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { DateText } from '../ui/date-text.tsx'
import { Failure } from '../ui/failure.tsx'
import { Page } from '../ui/page.tsx'
import { PictureBox } from '../ui/picture-box.tsx'
import { Rich } from '../ui/rich.tsx'
import './portfolio.css'

const route = getRouteApi('/site/portfolio/$slug')

/** One project, as its author wrote it. */
export function ProjectPage() {
  const { portfolio: words, common } = useWords()
  const { slug } = route.useParams()
  const { data: project, error } = useQuery(q.projects.bySlug.queryOptions({ slug }))
  if (error)
    return (
      <Page title={common.notFound}>
        <Failure error={error} />
        <Link to="/portfolio">{words.title}</Link>
      </Page>
    )
  if (!project) return <Page title={common.loading}>{null}</Page>
  return (
    <Page title={project.title} className="project-page">
      <p className="quiet">
        <DateText value={project.createdAt} />
      </p>
      {project.cover && <PictureBox image={project.cover} alt="" sizes="(max-width: 60rem) 100vw, 60rem" isFirst />}
      <Rich html={project.html} />
      <Link to="/portfolio">{words.title}</Link>
    </Page>
  )
}
