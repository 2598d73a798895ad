import { useWords } from '../../i18n/words.tsx'
import { choiceOf, usePaymentOptions, wayOf } from './payment-options.ts'
import type { PaymentChoice } from './use-checkout.ts'

interface PaymentPickerProps {
  /** Undefined: none is chosen yet, and the first one counts. */
  readonly value: PaymentChoice | undefined
  readonly onChange: (value: PaymentChoice) => void
}

/** How to pay. */
export function PaymentPicker({ value, onChange }: PaymentPickerProps) {
  const { checkout: words } = useWords()
  const options = usePaymentOptions()
  const [first] = options
  const current = value ?? first
  return (
    <fieldset className="step">
      <legend>
        <h2>{words.payment}</h2>
      </legend>
      {options.map(option => {
        const way = wayOf(option)
        return (
          <label key={way} className="pick">
            <input
              type="radio"
              name="payment"
              checked={current !== undefined && way === wayOf(current)}
              onChange={() => onChange(choiceOf(option))}
            />
            <span>
              <strong>{words.payments[way]}</strong>
              <span className="quiet">{words.payments[`${way}Text`]}</span>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
