import { timestampOf, type UnitOfWork } from '@atelier/domain'
import { isDeviceToken, knownDeviceLife } from '@atelier/domain/sessions'
import type { Needs } from '../../app-services.ts'
import type { LoginName } from './internal.ts'

/** Of one account: the same token at two accounts shows no link between them. */
const hashOf = ({ secrets }: Needs<'secrets'>, accountId: number, token: string): string =>
  secrets.hash(`${accountId}:${token}`)

/** The hash of a device that has logged in to the named account; undefined for any other. */
export async function findKnownDevice(
  context: Needs<'readers' | 'secrets' | 'clock'>,
  name: LoginName,
  token: string | undefined,
): Promise<string | undefined> {
  if (token === undefined || !isDeviceToken(token)) return undefined
  // An unknown name costs the same queries.
  const accountId = (await context.readers.accounts.findLogin(name))?.account.id ?? 0
  const tokenHash = hashOf(context, accountId, token)
  const since = timestampOf(context.clock.now() - knownDeviceLife.seconds * 1000)
  return (await context.readers.knownDevices.isKnown({ accountId, tokenHash }, since)) ? tokenHash : undefined
}

/** Makes the device known to the account. @returns the device's own token, or a new one */
export async function rememberDevice(
  context: Needs<'secrets' | 'clock'>,
  uow: UnitOfWork,
  { accountId, token }: { accountId: number; token: string | undefined },
): Promise<string> {
  const deviceToken = token !== undefined && isDeviceToken(token) ? token : context.secrets.create().token
  const device = { accountId, tokenHash: hashOf(context, accountId, deviceToken) }
  await uow.knownDevices.remember(device, timestampOf(context.clock.now()))
  return deviceToken
}
