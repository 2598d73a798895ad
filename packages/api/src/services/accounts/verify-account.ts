import { AppError, timestampOf } from '@atelier/domain'
import type { Account, LinkToken } from '@atelier/domain/accounts'
import type { Needs } from '../../app-services.ts'

/**
 * Proves the address by its mailed link; `preview` answers as it would and changes nothing.
 * @throws LINK_TOKEN_INVALID, NOT_FOUND (the address belongs to no account now), ALREADY_VERIFIED
 */
export function verifyAccount(
  context: Needs<'transact' | 'secrets' | 'clock'>,
  { token, preview = false }: { token: string; preview?: boolean | undefined },
): Promise<Account> {
  const hash = context.secrets.hash(token)
  return context.transact(async uow => {
    const now = timestampOf(context.clock.now())
    const link = await uow.linkTokens.find(hash, 'verify', now)
    if (!link) throw new AppError('LINK_TOKEN_INVALID')
    const account = await targetOf(link, id => uow.accounts.lock(id))
    if (account.verifiedAt) throw new AppError('ALREADY_VERIFIED')
    if (preview) return account
    if (!(await uow.linkTokens.redeem(hash, 'verify', now))) throw new AppError('ALREADY_VERIFIED')
    await uow.outbox.emit('account.verified', { accountId: account.id })
    await uow.jobs.enqueue('mail.welcome', { accountId: account.id }, { dedupeKey: String(account.id) })
    return uow.accounts.markVerified(account.id)
  })
}

async function targetOf(
  link: LinkToken,
  lock: (id: number) => Promise<{ account: Account } | undefined>,
): Promise<Account> {
  const account = link.accountId === null ? undefined : (await lock(link.accountId))?.account
  if (account?.email === link.targetEmail) return account
  const message = `No registered account with the email '${link.targetEmail}'`
  throw new AppError('NOT_FOUND', { resource: 'account' }, { message })
}
