import type { PaymentProvider, PaymentProviders } from '@atelier/domain/payments'

/** The providers that this deployment has, by their code. */
export function paymentProviders(providers: readonly PaymentProvider[]): PaymentProviders {
  const byCode = new Map<string, PaymentProvider>(providers.map(provider => [provider.code, provider]))
  return { find: code => byCode.get(code), list: () => providers }
}
