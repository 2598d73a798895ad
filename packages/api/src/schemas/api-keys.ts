import { roles } from '@atelier/domain'
import { z } from 'zod'
import { Moment, pageOf, Timestamp } from './common.ts'
import { changeOf, line, RowFields } from './records.ts'

const Fields = { name: line('name', 100).meta({ description: 'What uses the key', example: 'Warehouse importer' }) }

export const UpdateApiKeyInput = changeOf(Fields)
export type UpdateApiKeyInput = z.output<typeof UpdateApiKeyInput>

/** The schemas that name scopes, over those there are: the scopes follow from the other resources. */
export function apiKeySchemas<const S extends string>(known: readonly S[]) {
  const Scope = z.enum(known).meta({
    id: 'Scope',
    description: 'A resource and what may be done with it',
    // Grows with every resource; a key has only scopes that its maker named.
    'x-open': true,
  })
  const scopes = z
    .array(Scope)
    .min(1)
    .max(known.length)
    .refine(list => new Set(list).size === list.length, { error: "'scopes' must name each scope only once" })
    .meta({ description: 'What the key may do; its role limits it further', example: ['products:read'] })
  // A name each, since the names of exported schemas are not those of a factory.
  const CreateApiKeyInput = z
    .strictObject({
      ...Fields,
      scopes,
      expiresAt: Moment.nullish().meta({ description: 'From when on the key is refused; left out or null: never' }),
    })
    .meta({ title: 'CreateApiKeyInput' })
  const Shown = {
    ...RowFields,
    ...Fields,
    hint: z.string().meta({ description: 'The first characters of the key', example: 'atl_k2vM' }),
    scopes: z.array(Scope).readonly(),
    role: z.enum(roles).meta({ description: 'Your role when you made it: the key never acts with a higher one' }),
    expiresAt: Timestamp.nullable(),
    lastUsedAt: Timestamp.nullable().meta({ description: 'To the minute; null: never used' }),
  }
  const ApiKeyOutput = z.strictObject(Shown).meta({ id: 'ApiKey' })
  const ApiKeyWithSecret = z
    .strictObject({
      ...Shown,
      key: z.string().meta({
        description: 'Shown this once: send it as `Authorization: Bearer <key>`',
        example: 'atl_k2vMNbalP3KPsjPNaXdtIgk2vMNbalP3KPsjPNaXdtI',
      }),
    })
    .meta({ id: 'ApiKeyWithSecret' })
  return {
    Scope,
    CreateApiKeyInput,
    ApiKeyOutput,
    ApiKeyWithSecret,
    ApiKeyPage: pageOf(ApiKeyOutput).meta({ id: 'ApiKeyPage' }),
  }
}
