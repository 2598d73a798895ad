import { customerTypes, roles } from '@atelier/domain'
import { profileLimits } from '@atelier/domain/users'
import { z } from 'zod'
import { ImageFile } from './assets.ts'
import { Id, IfVersion, PageInput, pageOf, Text, Timestamp } from './common.ts'
import { filled, isBlank, longest } from './lengths.ts'

const Role = z.enum(roles).meta({ description: 'USER < EMPLOYEE < ADMIN' })
const CustomerType = z.enum(customerTypes).meta({ description: 'Which prices the customer sees' })
const Level = z.int().min(1).max(1_000_000)
export const Location = Text.refine(
  ...longest(200, 'characters', "'location' must be at most 200 characters long"),
).meta({ example: 'Lisbon' })

export const About = Text.refine(
  ...longest(profileLimits.aboutBytes, 'bytes', `'about' must be at most ${profileLimits.aboutBytes} bytes long`),
).meta({ description: 'Markdown, at most 4,096 bytes', example: 'Furniture from *local* oak' })
const Label = filled(
  profileLimits.labelLength,
  `'label' must be 1 to ${profileLimits.labelLength} characters long`,
  isBlank,
)
/** A name before the host would pass for the host. */
const isPlain = (url: string) => !URL.canParse(url) || (new URL(url).username === '' && new URL(url).password === '')
const LinkUrl = z
  .url({ protocol: /^https?$/ })
  .max(profileLimits.urlLength)
  .refine(isPlain, { error: "'url' must not carry a user name" })
export const Links = z
  .array(z.strictObject({ label: Label, url: LinkUrl }))
  .max(profileLimits.links)
  .meta({
    description: 'At most 10, each an absolute http or https URL',
    example: [{ label: 'Portfolio', url: 'https://ana.example' }],
  })
/** What users may write about themselves, and how they read it back. */
export const profileFields = {
  about: z.string().meta({ description: 'Markdown' }),
  aboutHtml: z.string().meta({ description: 'Sanitised HTML of about' }),
  links: z.array(z.strictObject({ label: z.string(), url: z.string() })).readonly(),
}

export const SetAvatarInput = z.strictObject({ id: Id, image: ImageFile.optional() })
export type SetAvatarInput = z.infer<typeof SetAvatarInput>
export const UserIdInput = z.strictObject({ id: Id })
export const DeleteUserInput = UserIdInput.extend({
  transferTo: Id.optional().meta({ description: 'Id of the user who takes projects and events over' }),
  dryRun: z.boolean().default(false).meta({ description: 'True: nothing is deleted; the answer counts what would be' }),
})
export type DeleteUserInput = z.output<typeof DeleteUserInput>

const Count = z.int().nonnegative()
/** Answered by a dry run. */
export const DeletionPlanOutput = z
  .strictObject({
    deletes: z.strictObject({
      projects: Count,
      events: Count,
      assets: Count,
      sessions: Count,
      addresses: Count,
      apiKeys: Count,
    }),
    keeps: z.strictObject({ projects: Count, events: Count, orders: Count }),
  })
  .meta({ id: 'DeletionPlan' })
export const UsernameInput = z.strictObject({ username: Text })

export const ListUsersInput = PageInput.extend({
  q: Text.refine(...longest(100, 'characters', "'q' must be at most 100 characters long"))
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
    about: About.optional(),
    links: Links.optional(),
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

/** A user as every caller sees them. */
export const ProfileOutput = z
  .strictObject({
    id: Id,
    username: z.string(),
    location: z.string(),
    ...profileFields,
    avatarUrl: z.string(),
    createdAt: Timestamp,
  })
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
    ...profileFields,
    avatarUrl: z.string().meta({ example: 'default.jpg' }),
    bannedAt: Timestamp.nullable(),
    version: z.int(),
    createdAt: Timestamp,
    updatedAt: Timestamp.nullable(),
  })
  .meta({ id: 'User' })
export type UserOutput = z.infer<typeof UserOutput>
export const UserPage = pageOf(UserOutput)
