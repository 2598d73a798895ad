import { AppError, type Clock, timestampOf, type Transact, type UnitOfWork } from '@atelier/domain'
import {
  beginFakePayment,
  cancelFakePayment,
  completeFakePayment,
  type FakeNotice,
  type FakePayment,
  type FakePayments,
  type Observed,
  refundFakePayment,
  returnFakePayment,
  unusedFakePayment,
} from '@atelier/domain/payments'
import type { WebhookSigner } from '@atelier/domain/webhook-endpoints'
import { readFakeNotice } from './read-fake-notice.ts'

export interface FakeParts {
  /** Its memory lies in the database, so that several processes share it. */
  readonly transact: Transact
  readonly signer: WebhookSigner
  /** `whsec_…` */
  readonly secret: string
  readonly clock: Clock
}

/** Money in development and tests: the last two digits of an amount decide what becomes of it. */
export function createFakePayments({ transact, signer, secret, clock }: FakeParts): FakePayments {
  /** Changes a payment under its lock; notices come after the commit. */
  const change = (
    ref: string | null,
    step: (payment: FakePayment) => { readonly payment: FakePayment; readonly notices?: readonly FakeNotice[] },
  ): Promise<FakePayment> =>
    transact(async uow => {
      const before = ref === null ? undefined : await uow.fakePayments.lock({ ref })
      if (!before) throw away()
      const { payment, notices = [] } = step(before)
      await uow.fakePayments.save(payment)
      await announce(uow, payment, notices)
      return payment
    })

  async function announce(uow: UnitOfWork, { ref }: FakePayment, notices: readonly FakeNotice[]): Promise<void> {
    for (const { type, afterSeconds, copies } of notices) {
      const eventId = `msg_${ref}_${type}`
      const startAfter = timestampOf(clock.now() + afterSeconds * 1_000)
      for (let copy = 0; copy < copies; copy += 1) {
        await uow.jobs.enqueue('payments.fake-notice', { ref, type, eventId }, afterSeconds === 0 ? {} : { startAfter })
      }
    }
  }

  return {
    code: 'fake',
    publishableKey: null,
    can: { partialCapture: true, webhooks: true, sessions: true, methods: [], minimum: () => 50 },

    async createSession({ payment: { id: paymentId, amount, status } }) {
      const { payment, isAway } = await transact(async uow => {
        const known = await uow.fakePayments.lock({ paymentId })
        const fresh = { ref: `fake_${paymentId}`, paymentId, amount }
        const begun = known
          ? { payment: returnFakePayment(known), notices: [] }
          : status === 'canceled'
            ? { payment: unusedFakePayment(fresh), notices: [] }
            : beginFakePayment(fresh)
        await uow.fakePayments.save(begun.payment)
        await announce(uow, begun.payment, begun.notices)
        return { payment: begun.payment, isAway: begun.payment.status === 'away' }
      })
      if (isAway) throw away()
      return observedOf(payment)
    },
    capture: async ({ payment: { providerRef }, amount }) =>
      observedOf(
        await change(providerRef, ({ ...payment }) => {
          const captured = Math.min(payment.authorized, payment.captured + amount)
          const status = captured >= payment.amount ? 'captured' : payment.status
          return { payment: { ...payment, captured, status } }
        }),
      ),
    cancel: async ({ payment: { providerRef } }) => observedOf(await change(providerRef, cancelFakePayment)),
    async refund({ payment: { providerRef }, key }) {
      const { refunds } = await change(providerRef, payment => ({ payment: refundFakePayment(payment, key) }))
      const status = refunds[key] ?? 'failed'
      return { ref: key, status, ...(status === 'failed' && { failureReason: 'refused' }) }
    },
    retrieve: async ({ providerRef }) => observedOf(await change(providerRef, payment => ({ payment }))),
    verifyWebhook: async (raw, headers) => [readFakeNotice({ raw, headers }, { signer, secret, now: clock.now() })],

    complete: (ref, { outcome, amount }) =>
      transact(async uow => {
        const before = await uow.fakePayments.lock({ ref })
        const after = before && completeFakePayment(before, { outcome, amount })
        if (!after) return before
        await uow.fakePayments.save(after)
        await announce(uow, after, [{ type: `payment.${outcome}`, afterSeconds: 0, copies: 1 }])
        return after
      }),
    async signNotice({ ref, type, eventId }) {
      await change(ref, payment => ({ payment: cameTrue(payment, type) }))
      const now = clock.now()
      const body = JSON.stringify({ type, timestamp: timestampOf(now), data: { provider_ref: ref } })
      const timestamp = Math.floor(now / 1_000)
      const headers = new Headers({
        'content-type': 'application/json',
        'webhook-id': eventId,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signer.sign([secret], { id: eventId, timestamp, body }),
      })
      return { raw: new TextEncoder().encode(body), headers }
    },
  }
}

const away = () => new AppError('PROVIDER_UNAVAILABLE', { provider: 'fake' })

/** The state changes at the moment its notice is sent. */
function cameTrue(payment: FakePayment, type: FakeNotice['type']): FakePayment {
  if (type === 'payment.failed' && payment.status !== 'requires_action') return payment
  if (type === 'payment.authorized') return payment
  const outcome = type === 'payment.failed' ? 'failed' : 'captured'
  return completeFakePayment(payment, { outcome }) ?? payment
}

const observedOf = ({ ref, status, authorized, captured, failureReason }: FakePayment): Observed => ({
  ref,
  status: status === 'away' ? 'requires_action' : status,
  authorized,
  captured,
  clientSecret: `${ref}_secret`,
  ...(failureReason !== null && { failureReason }),
  ...(status === 'requires_action' && { nextAction: { type: 'complete_fake_payment' } as const }),
})
