import { transliteratedSlugOf } from '@atelier/domain'

interface Named {
  readonly name?: string | undefined
  readonly slug?: string | undefined
}

/**
 * The slug that a new name leads to; undefined where the name stays, or a slug is sent with it.
 * @throws INVALID_INPUT for a name that leaves no slug
 */
export const slugOfRename = ({ name, slug }: Named, before: { readonly name: string }): string | undefined =>
  slug !== undefined || name === undefined || name === before.name ? undefined : transliteratedSlugOf(name)
