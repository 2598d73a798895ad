import { mapPage } from '@atelier/domain'
import type { ApiKey } from '@atelier/domain/api-keys'
import { apiKeySchemas, UpdateApiKeyInput } from '../schemas/api-keys.ts'
import { Nothing, PageInput } from '../schemas/common.ts'
import { DeleteInput, IdInput } from '../schemas/records.ts'
import { createApiKey } from '../services/api-keys/create-api-key.ts'
import { deleteApiKey } from '../services/api-keys/delete-api-key.ts'
import { getApiKey } from '../services/api-keys/get-api-key.ts'
import { updateApiKey } from '../services/api-keys/update-api-key.ts'
import { procedure } from '../trpc/procedure.ts'
import { resource } from '../trpc/resource.ts'

/** Every procedure here needs a login: a key must not make keys (`spec/resolutions.md` 49). */
const own = { access: 'user', loginOnly: true } as const

/** The resource over the scopes of all others. */
export function apiKeysOver<const S extends string>(scopes: readonly S[]) {
  const { Scope, CreateApiKeyInput, ApiKeyOutput, ApiKeyPage, ApiKeyWithSecret } = apiKeySchemas(scopes)
  // A scope that no longer exists opens nothing, so it is not shown.
  const isKnown = (scope: string) => Scope.safeParse(scope).data ?? []
  const toOutput = ({ userId: _owner, ...key }: ApiKey) => ({ ...key, scopes: key.scopes.flatMap(isKnown) })

  return resource('Keys by which programs act for you, within scopes', {
    list: procedure({
      ...own,
      summary: 'Your API keys, the oldest first',
      input: PageInput,
      output: ApiKeyPage,
    }).query(async ({ ctx, input }) =>
      mapPage(await ctx.request.readers.apiKeys.list(ctx.actor.userId, input), toOutput),
    ),

    get: procedure({
      ...own,
      summary: 'One of your API keys, without the key itself',
      input: IdInput,
      output: ApiKeyOutput,
    }).query(async ({ ctx, input: { id } }) =>
      toOutput(await getApiKey(ctx.request, { id, userId: ctx.actor.userId })),
    ),

    create: procedure({
      ...own,
      summary: 'Make an API key; the answer holds it, this once',
      description: 'Needs the password, entered within ten minutes.',
      sealsAnswer: true,
      errors: ['STEP_UP_REQUIRED', 'LIMIT_REACHED'],
      input: CreateApiKeyInput,
      output: ApiKeyWithSecret,
    }).mutation(async ({ ctx, input }) => {
      const { record, key } = await createApiKey(ctx.request, ctx.actor, input)
      return { ...toOutput(record), key }
    }),

    update: procedure({
      ...own,
      summary: 'Rename one of your API keys',
      errors: ['VERSION_CONFLICT'],
      input: UpdateApiKeyInput,
      output: ApiKeyOutput,
    }).mutation(async ({ ctx, input }) => toOutput(await updateApiKey(ctx.request, ctx.actor, input))),

    delete: procedure({
      ...own,
      summary: 'Revoke one of your API keys, at once',
      errors: ['VERSION_CONFLICT'],
      input: DeleteInput,
      output: Nothing,
    }).mutation(({ ctx, input }) => deleteApiKey(ctx.request, ctx.actor, input)),
  })
}
