import type { Image } from '../assets/asset.ts'
import { slugOf } from '../shared/slug.ts'
import type { Timestamp } from '../shared/clock.ts'

/** An entry of the table of contents: `anchor` is unique in the document. */
export interface Heading {
  readonly level: number
  readonly text: string
  readonly anchor: string
}

/** A portfolio entry, written in Markdown. */
export interface Project {
  readonly id: number
  readonly userId: number
  readonly title: string
  /** Markdown as it was sent. */
  readonly body: string
  /** Sanitised HTML of `body`, rendered when it was written. */
  readonly html: string
  readonly toc: readonly Heading[]
  /** Unique; a rename leaves it. */
  readonly slug: string
  readonly cover: Image | null
  readonly version: number
  readonly createdAt: Timestamp
  readonly updatedAt: Timestamp | null
}

/** Limits of a project's text; title in characters, body in bytes (`documented-api.md` 4.2, row 5b). */
export const projectLimits = { titleLength: 200, bodyBytes: 65_536 } as const

/** The slug to start from; a title without letters or digits becomes `project`. */
export const projectSlugOf = (title: string): string => slugOf(title) || 'project'
