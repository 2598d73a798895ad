import { useEffect, useState } from 'react'
import { Icon } from './icon.tsx'

interface QuantityStepperProps {
  readonly value: number
  readonly max: number
  readonly labels: { readonly value: string; readonly less: string; readonly more: string }
  readonly onChange: (value: number) => void
}

/** How many: by buttons, or typed. A typed number counts when the field is left. */
export function QuantityStepper({ value, max, labels, onChange }: QuantityStepperProps) {
  const [text, setText] = useState(String(value))
  useEffect(() => setText(String(value)), [value])
  const commit = (): void => {
    const wanted = Number(text)
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= max) {
      if (wanted !== value) onChange(wanted)
    } else setText(String(value))
  }
  return (
    <div className="stepper">
      <button type="button" aria-label={labels.less} disabled={value <= 1} onClick={() => onChange(value - 1)}>
        <Icon name="minus" />
      </button>
      <input
        inputMode="numeric"
        aria-label={labels.value}
        value={text}
        onChange={event => setText(event.target.value.replaceAll(/\D/g, ''))}
        onBlur={commit}
        onKeyDown={event => event.key === 'Enter' && commit()}
      />
      <button type="button" aria-label={labels.more} disabled={value >= max} onClick={() => onChange(value + 1)}>
        <Icon name="plus" />
      </button>
    </div>
  )
}
