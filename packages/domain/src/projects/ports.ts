import type { Patch } from '../shared/rows.ts'
import type { Page, PageRequest } from '../shared/page.ts'
import type { Heading, Project } from './project.ts'

export interface ProjectReader {
  find(id: number): Promise<Project | undefined>
  findBySlug(slug: string): Promise<Project | undefined>
  /** All of a user's, by id ascending, in one statement; undefined when no user has that exact name. */
  listByUsername(username: string): Promise<readonly Project[] | undefined>
  /** Newest first. @throws INVALID_INPUT for a cursor that this list did not make. */
  list(filter: { userId?: number }, page: PageRequest): Promise<Page<Project>>
}

export interface NewProject {
  readonly userId: number
  readonly title: string
  readonly body: string
  readonly html: string
  readonly toc: readonly Heading[]
  /** Wanted slug; `-2` and so on is appended where it is taken. */
  readonly slug: string
  readonly coverAssetId?: number | null
}

type ProjectPatch = Patch<Pick<Project, 'title' | 'body' | 'html' | 'toc'> & { readonly coverAssetId: number | null }>

/** Which row a change may hit: all conditions stand in its WHERE. */
export interface ProjectTarget {
  readonly id: number
  /** Set: only if this user owns it. Staff leave it out. */
  readonly ownerId?: number
  /** Set: only at this version (`If-Match`). */
  readonly ifVersion?: number
}

export interface ProjectRepository extends ProjectReader {
  /** Hands all projects of a user over. */
  changeOwner(from: number, to: number): Promise<void>
  insert(project: NewProject): Promise<Project>
  /** Reads and locks the row: what staff change goes into the audit trail as it was. */
  lock(id: number): Promise<Project | undefined>
  /** Undefined when no row met the target's conditions. */
  update(target: ProjectTarget, patch: ProjectPatch): Promise<Project | undefined>
  /** Whether a row met the target's conditions. */
  delete(target: ProjectTarget): Promise<boolean>
}

/** Markdown to safe HTML and its headings (`documented-api.md` 4.5). */
export interface MarkdownRenderer {
  render(markdown: string): { readonly html: string; readonly toc: readonly Heading[] }
}
