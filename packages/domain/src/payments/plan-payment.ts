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

export interface PaymentPlan {
  readonly provider: PaymentProvider
  readonly method: PaymentMethod | null
  readonly status: PaymentStatus
  /** How long the goods wait for the money; null: the order is confirmed at once. */
  readonly holdSeconds: number | null
}

/** What a choice means for the order (`commerce.md` 5). @throws NOT_CONFIGURED, INVALID_INPUT */
export function planPayment(
  { provider: code, method }: PaymentChoice,
  {
    providers,
    settings,
  }: { readonly providers: PaymentProviders; readonly settings: Pick<ShopSettings, 'holdSeconds'> },
): PaymentPlan {
  const provider = providers.find(code)
  if (!provider) throw new AppError('NOT_CONFIGURED', { feature: `payments_${code}` })
  const { methods, sessions } = provider.can
  const [first] = methods
  if (method !== undefined && !methods.includes(method)) {
    throw new AppError('INVALID_INPUT', { issues: [{ path: 'payment.method', code: 'enum' }] })
  }
  const chosen = method ?? first ?? null
  const { holdSeconds } = settings
  return {
    provider,
    method: chosen,
    status: sessions ? 'created' : 'awaiting',
    holdSeconds:
      chosen === 'cash_on_delivery'
        ? null
        : chosen === 'bank_transfer'
          ? holdSeconds.bankTransfer
          : holdSeconds.provider,
  }
}

/** Known before the provider is asked (CW-16). @throws PAYMENT_DECLINED */
export function requireMinimum(
  { can }: PaymentProvider,
  { amount, currency }: { readonly amount: number; readonly currency: string },
): void {
  if (amount < can.minimum(currency)) throw new AppError('PAYMENT_DECLINED', { reason: 'below_minimum' })
}
