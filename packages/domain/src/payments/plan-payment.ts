import { AppError } from '../app-error.ts'
import type { ShopSettings } from '../shop-settings/shop-settings.ts'
import type { PaymentMethod, ProviderCode } from './payment.ts'
import type { PaymentStatus } from './payment-status.ts'
import type { PaymentProvider, PaymentProviders } from './provider.ts'

/** How a buyer wants to pay. */
export interface PaymentChoice {
  readonly provider: ProviderCode
  readonly method?: PaymentMethod | undefined
}

export interface ChosenPayment {
  readonly provider: PaymentProvider
  readonly method: PaymentMethod | null
  readonly status: PaymentStatus
}

export interface PaymentPlan extends ChosenPayment {
  /** How long the goods wait for the money; null: the order is confirmed at once. */
  readonly holdSeconds: number | null
}

/** @throws NOT_CONFIGURED, INVALID_INPUT */
export function choosePayment({ provider: code, method }: PaymentChoice, providers: PaymentProviders): ChosenPayment {
  const provider = providers.find(code)
  if (!provider) throw new AppError('NOT_CONFIGURED', { feature: `payments_${code}` })
  const { methods, sessions } = provider.can
  const [first] = methods
  if (method !== undefined && !methods.includes(method)) {
    const known = methods.length === 0 ? 'be left out' : `be ${methods.join(' or ')}`
    const message = `'payment.method' must ${known} for the provider ${code}`
    throw new AppError('INVALID_INPUT', { issues: [{ path: 'payment.method', code: 'enum', message }] })
  }
  return { provider, method: method ?? first ?? null, status: sessions ? 'created' : 'awaiting' }
}

/** One way to pay that a deployment has. */
export interface PaymentOption {
  readonly provider: ProviderCode
  /** Null: the provider has no methods. */
  readonly method: PaymentMethod | null
  /** For the provider's own code in a browser. */
  readonly publishableKey: string | null
}

/** Every choice that `choosePayment` takes, in the order in which buyers are offered them. */
export const paymentOptions = (providers: PaymentProviders): readonly PaymentOption[] =>
  providers
    .list()
    .flatMap(({ code: provider, publishableKey, can: { methods } }) =>
      (methods.length === 0 ? [null] : methods).map(method => ({ provider, method, publishableKey })),
    )

/** What a choice means for the order (`commerce.md` 5). */
export function planPayment(chosen: ChosenPayment, { holdSeconds }: Pick<ShopSettings, 'holdSeconds'>): PaymentPlan {
  const { method } = chosen
  const seconds = method === 'bank_transfer' ? holdSeconds.bankTransfer : holdSeconds.provider
  return { ...chosen, holdSeconds: method === 'cash_on_delivery' ? null : seconds }
}

/** Known before the provider is asked (CW-16). @throws PAYMENT_DECLINED */
export function requireMinimum(
  { can }: PaymentProvider,
  { amount, currency }: { readonly amount: number; readonly currency: string },
): void {
  if (amount < can.minimum(currency)) throw new AppError('PAYMENT_DECLINED', { reason: 'below_minimum' })
}
