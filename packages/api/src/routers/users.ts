import { mapPage } from '@atelier/domain'
import type { User, UserRecord } from '@atelier/domain/users'
import { Nothing } from '../schemas/common.ts'
import {
  CreateUserInput,
  DeleteUserInput,
  DeletionPlanOutput,
  LevelOutput,
  ListUsersInput,
  ProfileOutput,
  SetAvatarInput,
  UpdateUserInput,
  UserIdInput,
  UsernameInput,
  UserOutput,
  UserPage,
} from '../schemas/users.ts'
import { SessionList } from '../schemas/sessions.ts'
import { admitUpload, uploadErrors } from '../services/assets/store-images.ts'
import { setUserBan } from '../services/users/set-user-ban.ts'
import { createUser } from '../services/users/create-user.ts'
import { getProfile } from '../services/users/get-profile.ts'
import { getUser } from '../services/users/get-user.ts'
import { getUserLevel } from '../services/users/get-user-level.ts'
import { listUserSessions } from '../services/users/list-user-sessions.ts'
import { listUsers } from '../services/users/list-users.ts'
import { deleteUser } from '../services/users/delete-user.ts'
import { deleteAvatar } from '../services/users/delete-avatar.ts'
import { setAvatar } from '../services/users/set-avatar.ts'
import { revokeUserSessions } from '../services/users/revoke-user-sessions.ts'
import { updateUser } from '../services/users/update-user.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'
import { toSessionOutputs } from './sessions.ts'

const toOutput = (user: UserRecord): UserOutput => ({
  id: user.id,
  accountId: user.accountId,
  username: user.username,
  email: user.email,
  verified: user.verified,
  role: user.role,
  customerType: user.customerType,
  level: user.level,
  location: user.location,
  about: user.about,
  aboutHtml: user.aboutHtml,
  links: user.links,
  avatarUrl: user.avatarUrl,
  bannedAt: user.bannedAt,
  version: user.version,
  createdAt: user.createdAt,
  updatedAt: user.updatedAt,
})

const toProfile = (user: User): ProfileOutput => ({
  id: user.id,
  username: user.username,
  location: user.location,
  about: user.about,
  aboutHtml: user.aboutHtml,
  links: user.links,
  avatarUrl: user.avatarUrl,
  createdAt: user.createdAt,
})

export const users = resource('Users, their roles and levels', {
  list: procedure({
    access: 'employee',
    summary: 'Users by page, with filters',
    input: ListUsersInput,
    output: UserPage,
  }).query(async ({ ctx, input }) => mapPage(await listUsers(ctx.request, input), toOutput)),

  get: procedure({
    access: 'user',
    summary: 'One user: your own record; staff may read every user',
    input: UserIdInput,
    output: UserOutput,
  }).query(async ({ ctx, input }) => toOutput(await getUser(ctx.request, ctx.actor, input.id))),

  level: procedure({
    access: 'user',
    summary: 'The level of a user',
    input: UserIdInput,
    output: LevelOutput,
  }).query(async ({ ctx, input }) => {
    const { id, level } = await getUserLevel(ctx.request, input.id)
    return { id, level }
  }),

  profile: procedure({
    access: 'public',
    summary: 'The public side of a user',
    input: UsernameInput,
    output: ProfileOutput,
  }).query(async ({ ctx, input }) => toProfile(await getProfile(ctx.request, input.username))),

  create: procedure({
    access: 'admin',
    summary: 'Create an account for another person',
    errors: ['ALREADY_EXISTS', 'STEP_UP_REQUIRED'],
    input: CreateUserInput,
    output: UserOutput,
  }).mutation(async ({ ctx, input }) => toOutput(await createUser(ctx.request, ctx.actor, input))),

  update: procedure({
    access: 'admin',
    summary: 'Change a user, their role, customer type or level',
    errors: ['ALREADY_EXISTS', 'VERSION_CONFLICT', 'STEP_UP_REQUIRED', 'RULE_VIOLATED'],
    input: UpdateUserInput,
    output: UserOutput,
  }).mutation(async ({ ctx, input }) => toOutput(await updateUser(ctx.request, ctx.actor, input))),

  delete: procedure({
    access: 'admin',
    summary: 'Delete another account, or count what that would delete',
    description:
      'Events of staff stay without an owner. Projects, and events of other users, are deleted unless `transferTo` takes them over.',
    errors: ['REFERENCE_MISSING'],
    input: DeleteUserInput,
    output: DeletionPlanOutput.optional(),
  }).mutation(({ ctx, input }) => deleteUser(ctx.request, ctx.actor, input)),

  listSessions: procedure({
    access: 'admin',
    summary: 'Where a user is logged in, newest first',
    input: UserIdInput,
    output: SessionList,
  }).query(async ({ ctx, input }) => ({
    items: toSessionOutputs(await listUserSessions(ctx.request, input.id), ctx.actor),
  })),

  revokeSessions: procedure({
    access: 'admin',
    summary: 'Log a user out everywhere, at once',
    input: UserIdInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => revokeUserSessions(ctx.request, ctx.actor, input.id)),

  ban: procedure({
    access: 'admin',
    summary: 'Ban a user: every session ends at once',
    input: UserIdInput,
    output: UserOutput,
  }).mutation(async ({ ctx, input }) => toOutput(await setUserBan(ctx.request, ctx.actor, { ...input, banned: true }))),

  unban: procedure({
    access: 'admin',
    summary: 'Let a banned user in again',
    input: UserIdInput,
    output: UserOutput,
  }).mutation(async ({ ctx, input }) =>
    toOutput(await setUserBan(ctx.request, ctx.actor, { ...input, banned: false })),
  ),

  setAvatar: procedure({
    access: 'user',
    summary: 'Set your avatar; staff may set that of every user',
    verifiedOnly: true,
    before: admitUpload,
    errors: ['REFERENCE_MISSING', ...uploadErrors],
    input: SetAvatarInput,
    output: UserOutput,
  }).mutation(async ({ ctx, input }) => toOutput(await setAvatar(ctx.request, ctx.actor, input))),

  deleteAvatar: procedure({
    access: 'user',
    summary: 'Back to the default avatar',
    input: UserIdInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteAvatar(ctx.request, ctx.actor, input.id)),
})
