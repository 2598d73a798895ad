import type { Project } from '@atelier/sdk'
import { Link } from '@tanstack/react-router'
import { DateText } from '../ui/date-text.tsx'
import { PictureBox } from '../ui/picture-box.tsx'

/** A project in a list. */
export const ProjectCard = ({ project }: { readonly project: Project }) => (
  <li className="project-card">
    <PictureBox image={project.cover} name={project.title} alt="" sizes="(max-width: 40rem) 100vw, 24rem" />
    <h2>
      <Link to="/portfolio/$slug" params={{ slug: project.slug }} className="card-link">
        {project.title}
      </Link>
    </h2>
    <p className="quiet">
      <DateText value={project.createdAt} />
    </p>
  </li>
)
