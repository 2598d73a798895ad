import { customerTypes, roles } from '@atelier/domain'
import { z } from 'zod'
import { Id, IfVersion, PageInput, pageOf, Text, Timestamp } from './common.ts'

const Role = z.enum(roles).meta({ description: 'USER < EMPLOYEE < ADMIN' })
const CustomerType = z.enum(customerTypes).meta({ description: 'Which prices the customer sees' })
const Level = z.int().min(1).max(1_000_000)
export const Location = Text.refine(text => Array.from(text).length <= 200, {
  error: "'location' must be at most 200 characters long",
}).meta({ example: 'Lisbon' })

export const UserIdInput = z.strictObject({ id: Id })
export const UsernameInput = z.strictObject({ username: Text })

export const ListUsersInput = PageInput.extend({
  q: Text.refine(text => text.length <= 100, { error: "'q' must be at most 100 characters long" })
    .optional()
    .meta({ description: 'Part of username or e-mail' }),
  role: Role.optional(),
  customerType: CustomerType.optional(),
})
export type ListUsersInput = z.infer<typeof ListUsersInput>

export const CreateUserInput = z.strictObject({
  email: Text,
  password: Text,
  username: Text,
  location: Location.optional(),
  role: Role.default('USER'),
  customerType: CustomerType.default('retail'),
  level: Level.default(1),
})
export type CreateUserInput = z.infer<typeof CreateUserInput>

export const UpdateUserInput = z
  .strictObject({
    id: Id,
    username: Text.optional(),
    location: Location.optional(),
    role: Role.optional(),
    customerType: CustomerType.optional(),
    level: Level.optional(),
    ifVersion: IfVersion,
  })
  .refine(({ id: _id, ifVersion: _version, ...patch }) => Object.values(patch).some(value => value !== undefined), {
    error: 'Send at least one field to change',
  })
export type UpdateUserInput = z.infer<typeof UpdateUserInput>

export const LevelOutput = z.strictObject({ id: Id, level: Level })

/** A user as anybody sees them. */
export const ProfileOutput = z
  .strictObject({ id: Id, username: z.string(), location: z.string(), avatarUrl: z.string(), createdAt: Timestamp })
  .meta({ id: 'Profile' })
export type ProfileOutput = z.infer<typeof ProfileOutput>

/** A user as staff and the person see them. */
export const UserOutput = z
  .strictObject({
    id: Id,
    accountId: Id,
    username: z.string(),
    email: z.string(),
    verified: z.boolean(),
    role: Role,
    customerType: CustomerType,
    level: Level,
    location: z.string(),
    avatarUrl: z.string().meta({ example: 'default.jpg' }),
    bannedAt: Timestamp.nullable(),
    version: z.int(),
    createdAt: Timestamp,
    updatedAt: Timestamp.nullable(),
  })
  .meta({ id: 'User' })
export type UserOutput = z.infer<typeof UserOutput>
export const UserPage = pageOf(UserOutput)
