export type { MarkdownRenderer, NewProject, ProjectReader, ProjectRepository } from './ports.ts'
export { type Heading, type Project, projectLimits, projectSlugOf } from './project.ts'
