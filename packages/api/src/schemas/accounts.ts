import { customerTypes, roles } from '@atelier/domain'
import { z } from 'zod'
import { AddressOutput } from './addresses.ts'
import { AssetOutput } from './assets.ts'
import { emailText, Id, IfVersion, Text, Timestamp } from './common.ts'
import { EventOutput } from './events.ts'
import { OrderOutput } from './orders.ts'
import { ReturnOutput } from './returns.ts'
import { ProjectOutput } from './projects.ts'
import { SessionOutput } from './sessions.ts'
import { About, Links, Location, profileFields } from './users.ts'

const Email = Text.meta({ description: emailText, example: 'ana@studio.example' })
const Password = Text.meta({
  description: 'Password, at most 1,024 bytes',
  format: 'password',
  example: 'oak-and-linen-7',
})
const Username = Text.meta({
  description: '3 to 30 of a-z, 0-9, _ and -, starting with a letter or digit',
  example: 'ana',
})
const LinkToken = z.string().meta({ description: 'Token of the mailed link' })

/** Rules beyond types are checked by the verb, in the documented order. */
export const RegisterInput = z.strictObject({ email: Email, password: Password, username: Username })
export const VerifyInput = z.strictObject({
  token: LinkToken,
  preview: z.boolean().optional().meta({ description: 'True: answers as it would, changes nothing' }),
})
export const EmailInput = z.strictObject({ email: Email })
export const ResetPasswordInput = z.strictObject({ token: LinkToken, password: Password })
export const ChangePasswordInput = z.strictObject({
  currentPassword: Text,
  password: Password,
  refreshIn: z.enum(['body', 'cookie']).default('body'),
})
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>
export const ChangeEmailInput = z.strictObject({ email: Email, password: Text.optional() })
export type ChangeEmailInput = z.infer<typeof ChangeEmailInput>
export const DeleteMeInput = z.strictObject({ password: Text.optional() }).optional()
export const UpdateMeInput = z
  .strictObject({
    username: Username.optional(),
    location: Location.optional(),
    about: About.optional(),
    links: Links.optional(),
    ifVersion: IfVersion,
  })
  .refine(({ ifVersion: _version, ...patch }) => Object.values(patch).some(value => value !== undefined), {
    error: 'Send at least one of username, location, about, links',
  })
export type UpdateMeInput = z.infer<typeof UpdateMeInput>

/** Exactly the documented keys (`documented-api.md` 4.1). */
export const AccountOutput = z
  .strictObject({
    id: Id,
    createdAt: Timestamp,
    updatedAt: Timestamp.nullable(),
    verified: z.boolean().meta({ description: 'Whether the e-mail address was proven' }),
    email: Email,
    user: z.strictObject({
      id: Id,
      accountId: Id,
      createdAt: Timestamp,
      updatedAt: Timestamp.nullable(),
      username: Username,
      location: z.string(),
      avatarUrl: z.string().meta({ example: 'default.jpg' }),
    }),
  })
  .meta({ id: 'Account' })
export type AccountOutput = z.infer<typeof AccountOutput>

export const MeOutput = AccountOutput.extend({
  ...profileFields,
  role: z.enum(roles),
  customerType: z.enum(customerTypes),
  level: z.int(),
  version: z.int().meta({ description: 'Version of the user part; REST: ETag' }),
}).meta({ id: 'Me' })
export type MeOutput = z.infer<typeof MeOutput>

export const ExportOutput = z
  .strictObject({
    account: MeOutput,
    sessions: z.array(SessionOutput),
    projects: z.array(ProjectOutput),
    events: z.array(EventOutput),
    assets: z.array(AssetOutput),
    addresses: z.array(AddressOutput),
    orders: z.array(OrderOutput),
    returns: z.array(ReturnOutput),
  })
  .meta({ id: 'AccountExport' })
