import { type Actor, AppError, type ErrorCode, forgivingBuckets, includesRole, isUniversal } from '@atelier/domain'
import { TRPCError } from '@trpc/server'
import { type Meta, roleOf } from './core.ts'
import type { ApiContext } from './context.ts'
import { scopeOf } from './scopes.ts'
import { listedErrorOf, trpcCodes } from './errors.ts'

interface Called {
  readonly type: 'query' | 'mutation' | 'subscription'
  readonly path: string
}

/** Limits by address, credentials, scope of an API key, role, limits by user: in this order, all before the input is read. */
export async function requireAccess(ctx: ApiContext, meta: Meta, { type, path }: Called): Promise<Actor | null> {
  const { limiter, settings } = ctx.services
  for (const bucket of meta.limits) await limiter.take(bucket, ctx.client.ip)
  if (meta.access === 'public') {
    await limiter.take('anonymous-address', ctx.client.ip)
    return null
  }
  const actor = await ctx.authenticate()
  if (!actor) {
    if (meta.access !== 'optional') {
      throw new AppError('UNAUTHENTICATED', undefined, { message: 'No authorization header provided' })
    }
    await limiter.take('anonymous-address', ctx.client.ip)
    return null
  }
  if (actor.apiKey) {
    refuseLoginOnly(actor, meta.loginOnly)
    const scope = scopeOf(path, type)
    if (!actor.apiKey.scopes.includes(scope)) throw new AppError('FORBIDDEN', { required: `the scope ${scope}`, scope })
    await limiter.take('api-key', String(actor.apiKey.id))
  }
  if (meta.access !== 'optional') {
    const wanted = roleOf[meta.access]
    if (!includesRole(actor.role, wanted)) throw new AppError('FORBIDDEN', { required: wanted })
  }
  await limiter.take('user', String(actor.userId))
  if (type === 'mutation') await limiter.take('user-writes', String(actor.userId))
  if (meta.verifiedOnly && settings.requireVerifiedEmail && !actor.verified) throw new AppError('EMAIL_NOT_VERIFIED')
  return actor
}

/** Gives back what a refused input has taken from limits that mistyping does not use up. */
export async function forgiveInput(
  { services, client }: ApiContext,
  { limits }: Meta,
  { code }: Pick<AppError, 'code'>,
): Promise<void> {
  if (code !== 'INVALID_INPUT' && code !== 'MALFORMED_REQUEST') return
  for (const bucket of limits) if (forgivingBuckets.has(bucket)) await services.limiter.giveBack(bucket, client.ip)
}

/** @throws FORBIDDEN for an API key, where only a login may act */
export function refuseLoginOnly(actor: Actor | null, isLoginOnly: boolean): void {
  if (isLoginOnly && actor?.apiKey) throw new AppError('FORBIDDEN', { required: 'a login', reason: 'login_only' })
}

/** What leaves a procedure: a listed and declared error under its own code, anything else as INTERNAL. */
export function refusalOf(thrown: unknown, declared: readonly ErrorCode[]): TRPCError {
  const listed = listedErrorOf(thrown)
  const known = isUniversal(listed.code) || declared.includes(listed.code)
  const error = known ? listed : new AppError('INTERNAL', undefined, { cause: listed })
  return new TRPCError({ code: trpcCodes[error.kind], message: error.message, cause: error })
}
