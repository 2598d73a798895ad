import type { UserPatch } from '@atelier/domain/users'
import type { Needs } from '../../app-services.ts'

type Wanted = { readonly [K in Exclude<keyof UserPatch, 'aboutHtml'>]?: UserPatch[K] | undefined }

/** Only the fields that were sent; `about` brings its HTML along, rendered once. */
export function userPatchOf({ markdown }: Needs<'markdown'>, { about, ...wanted }: Wanted): UserPatch {
  const { username, location, links, role, customerType, level } = wanted
  return {
    ...(username === undefined ? {} : { username }),
    ...(location === undefined ? {} : { location }),
    ...(about === undefined ? {} : { about, aboutHtml: markdown.render(about).html }),
    ...(links === undefined ? {} : { links }),
    ...(role === undefined ? {} : { role }),
    ...(customerType === undefined ? {} : { customerType }),
    ...(level === undefined ? {} : { level }),
  }
}
