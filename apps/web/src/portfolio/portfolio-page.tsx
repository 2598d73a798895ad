import { useInfiniteQuery } from '@tanstack/react-query'
import { q } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { Failure } from '../ui/failure.tsx'
import { Page } from '../ui/page.tsx'
import { ProjectCard } from './project-card.tsx'
import './portfolio.css'

/** Projects of everybody, the newest first. */
export function PortfolioPage() {
  const { portfolio: words, common } = useWords()
  const list = useInfiniteQuery(q.projects.list.infiniteOptions({ limit: 18 }))
  const projects = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Page title={words.title}>
      <p className="lead">{words.lead}</p>
      <Failure error={list.error} />
      {list.data && projects.length === 0 && <p>{words.none}</p>}
      <ul className="project-grid">
        {projects.map(project => (
          <ProjectCard key={project.id} project={project} />
        ))}
      </ul>
      {list.hasNextPage && (
        <button type="button" className="button button-plain" onClick={() => void list.fetchNextPage()}>
          {common.showMore}
        </button>
      )}
    </Page>
  )
}
