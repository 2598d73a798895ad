import type { Product } from '@atelier/sdk'

interface OptionPickerProps {
  readonly option: Product['options'][number]
  readonly chosen: number | undefined
  /** Whether the value can be had together with what else is chosen. */
  readonly isThere: (valueId: number) => boolean
  readonly onChange: (valueId: number) => void
}

/** One option of a product, such as its size. */
export const OptionPicker = ({ option, chosen, isThere, onChange }: OptionPickerProps) => (
  <fieldset className="options">
    <legend>{option.name}</legend>
    <div className="option-values">
      {option.values.map(({ id, value }) => (
        <label key={id} className={isThere(id) ? 'option' : 'option is-gone'}>
          <input type="radio" name={`option-${option.id}`} checked={id === chosen} onChange={() => onChange(id)} />
          <span>{value}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
