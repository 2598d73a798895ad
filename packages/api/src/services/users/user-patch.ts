import type { UserPatch } from '@atelier/domain/users'
import type { Needs } from '../../app-services.ts'

/** `about` brings its HTML along, rendered once. */
export const userPatchOf = ({ markdown }: Needs<'markdown'>, sent: Omit<UserPatch, 'aboutHtml'>): UserPatch => ({
  ...sent,
  aboutHtml: sent.about === undefined ? undefined : markdown.render(sent.about).html,
})
