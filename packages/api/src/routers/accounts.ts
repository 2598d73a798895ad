import type { Account } from '@atelier/domain/accounts'
import {
  AccountOutput,
  ChangeEmailInput,
  ChangePasswordInput,
  DeleteMeInput,
  EmailInput,
  ExportOutput,
  MeOutput,
  RegisterInput,
  ResetPasswordInput,
  UpdateMeInput,
  VerifyInput,
} from '../schemas/accounts.ts'
import { Nothing } from '../schemas/common.ts'
import { SessionTokens } from '../schemas/sessions.ts'
import { changeEmail } from '../services/accounts/change-email.ts'
import { changePassword } from '../services/accounts/change-password.ts'
import { confirmEmail } from '../services/accounts/confirm-email.ts'
import { deleteMe } from '../services/accounts/delete-me.ts'
import { exportMe } from '../services/accounts/export-me.ts'
import { getMe } from '../services/accounts/get-me.ts'
import { mailLink } from '../services/accounts/mail-link.ts'
import { registerAccount } from '../services/accounts/register-account.ts'
import { resetPassword } from '../services/accounts/reset-password.ts'
import { updateMe } from '../services/accounts/update-me.ts'
import { verifyAccount } from '../services/accounts/verify-account.ts'
import { toAddressOutput } from '../services/addresses/internal.ts'
import { toAssetOutput } from '../services/assets/to-asset-output.ts'
import { toEventOutput } from '../services/events/to-event-output.ts'
import { toProjectOutput } from '../services/projects/to-project-output.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'
import { deliverLogin, toSessionOutputs } from './sessions.ts'

const toOutput = ({ id, createdAt, updatedAt, verifiedAt, email, user }: Account): AccountOutput => ({
  id,
  createdAt,
  updatedAt,
  verified: verifiedAt !== null,
  email,
  user: {
    id: user.id,
    accountId: user.accountId,
    createdAt: user.createdAt,
    updatedAt: user.updatedAt,
    username: user.username,
    location: user.location,
    avatarUrl: user.avatarUrl,
  },
})

const toMe = (account: Account): MeOutput => {
  const { about, aboutHtml, links, role, customerType, level, version } = account.user
  return { ...toOutput(account), about, aboutHtml, links, role, customerType, level, version }
}

export const accounts = resource('Registration, e-mail verification and your own account', {
  register: procedure({
    access: 'public',
    summary: 'Register an account and its user',
    limits: ['register-address'],
    errors: ['EMAIL_NOT_ALLOWED', 'ALREADY_EXISTS'],
    input: RegisterInput,
    output: AccountOutput,
  }).mutation(async ({ ctx, input }) => toOutput(await registerAccount(ctx.request, input))),

  verify: procedure({
    access: 'public',
    summary: 'Prove an e-mail address by its mailed link',
    idempotency: 'exempt',
    limits: ['link-address'],
    errors: ['LINK_TOKEN_INVALID', 'ALREADY_VERIFIED'],
    input: VerifyInput,
    output: AccountOutput,
  }).mutation(async ({ ctx, input }) => toOutput(await verifyAccount(ctx.request, input))),

  resendVerification: procedure({
    access: 'public',
    summary: 'Ask for a new verification mail; the answer is the same for any address',
    input: EmailInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => mailLink(ctx.request, 'mail.verification', { ...input, client: ctx.client })),

  me: procedure({ access: 'user', summary: 'Your own account', input: Nothing, output: MeOutput }).query(
    async ({ ctx }) => toMe(await getMe(ctx.request, ctx.actor)),
  ),

  updateMe: procedure({
    access: 'user',
    summary: 'Change your username or profile',
    errors: ['ALREADY_EXISTS', 'VERSION_CONFLICT'],
    input: UpdateMeInput,
    output: MeOutput,
  }).mutation(async ({ ctx, input }) => toMe(await updateMe(ctx.request, ctx.actor, input))),

  deleteMe: procedure({
    access: 'user',
    loginOnly: true,
    summary: 'Delete your account and what it owns; needs the password, now or within ten minutes',
    errors: ['STEP_UP_REQUIRED', 'INVALID_CREDENTIALS', 'RULE_VIOLATED'],
    input: DeleteMeInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => deleteMe(ctx.request, ctx.actor, input?.password)),

  exportMe: procedure({
    access: 'user',
    summary: 'Everything kept about you, as JSON',
    input: Nothing,
    output: ExportOutput,
  }).query(async ({ ctx }) => {
    const own = await exportMe(ctx.request, ctx.actor)
    return {
      account: toMe(own.account),
      sessions: toSessionOutputs(own.sessions, ctx.actor),
      projects: own.projects.map(project => toProjectOutput(ctx.request, project)),
      events: own.events.map(event => toEventOutput(ctx.request, event)),
      assets: await Promise.all(own.assets.map(asset => toAssetOutput(ctx.request, asset))),
      addresses: own.addresses.map(toAddressOutput),
      orders: [...own.orders],
      returns: [...own.returns],
    }
  }),

  forgotPassword: procedure({
    access: 'public',
    summary: 'Ask for a reset mail; the answer is the same for any address',
    input: EmailInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => mailLink(ctx.request, 'mail.password-reset', { ...input, client: ctx.client })),

  resetPassword: procedure({
    access: 'public',
    summary: 'Set a password by the mailed link; every session ends',
    idempotency: 'exempt',
    limits: ['link-address'],
    errors: ['LINK_TOKEN_INVALID'],
    input: ResetPasswordInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => resetPassword(ctx.request, input)),

  changePassword: procedure({
    access: 'user',
    loginOnly: true,
    summary: 'Change your password; every session ends, this device gets a new one',
    idempotency: 'exempt',
    errors: ['INVALID_CREDENTIALS'],
    input: ChangePasswordInput,
    output: SessionTokens,
  }).mutation(async ({ ctx, input }) => {
    const from = { client: ctx.client, deviceToken: ctx.deviceToken.presented() }
    return deliverLogin(await changePassword(ctx.request, ctx.actor, { ...input, ...from }), input.refreshIn, ctx)
  }),

  changeEmail: procedure({
    access: 'user',
    loginOnly: true,
    summary: 'Mail a link to a new address; the old one stays until the link is used',
    errors: ['EMAIL_NOT_ALLOWED', 'STEP_UP_REQUIRED', 'INVALID_CREDENTIALS'],
    input: ChangeEmailInput,
    output: Nothing,
  }).mutation(({ ctx, input }) => changeEmail(ctx.request, ctx.actor, input)),

  confirmEmail: procedure({
    access: 'public',
    summary: 'Use the link of a changed address',
    idempotency: 'exempt',
    limits: ['link-address'],
    errors: ['LINK_TOKEN_INVALID', 'ALREADY_EXISTS'],
    input: VerifyInput,
    output: AccountOutput,
  }).mutation(async ({ ctx, input }) => toOutput(await confirmEmail(ctx.request, input))),
})
