import type { Actor } from '@atelier/domain'
import type { AssetUsage } from '@atelier/domain/assets'
import type { Needs } from '../../app-services.ts'
import { requireVisibleOwner } from './internal.ts'

/** Bytes and images stored; staff may name any user. @throws FORBIDDEN */
export async function getUsage(
  context: Needs<'readers' | 'settings'>,
  actor: Actor,
  userId: number | undefined,
): Promise<AssetUsage & { limitBytes: number }> {
  const usage = await context.readers.assets.usageOf(requireVisibleOwner(actor, userId))
  return { ...usage, limitBytes: context.settings.uploadQuotaBytes }
}
