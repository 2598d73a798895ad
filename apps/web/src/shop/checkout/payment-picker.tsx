import { useWords } from '../../i18n/words.tsx'
import { paymentProviders } from '../../server-facts.ts'
import type { PaymentChoice } from './use-checkout.ts'

interface PaymentPickerProps {
  readonly value: PaymentChoice
  readonly onChange: (value: PaymentChoice) => void
}

type Way = 'bank_transfer' | 'cash_on_delivery' | 'fake'

const choiceOf = (way: Way): PaymentChoice =>
  way === 'fake' ? { provider: 'fake' } : { provider: 'manual', method: way }

/** How to pay. */
export function PaymentPicker({ value, onChange }: PaymentPickerProps) {
  const { checkout: words } = useWords()
  const ways: readonly Way[] = [
    'bank_transfer',
    'cash_on_delivery',
    ...(paymentProviders.includes('fake') ? (['fake'] as const) : []),
  ]
  const current: Way = value.provider === 'fake' ? 'fake' : (value.method ?? 'bank_transfer')
  return (
    <fieldset className="step">
      <legend>
        <h2>{words.payment}</h2>
      </legend>
      {ways.map(way => (
        <label key={way} className="pick">
          <input type="radio" name="payment" checked={way === current} onChange={() => onChange(choiceOf(way))} />
          <span>
            <strong>{words.payments[way]}</strong>
            <span className="quiet">{words.payments[`${way}Text`]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
