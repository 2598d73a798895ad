import { countriesWithoutPostalCodes, placeFields } from '@atelier/sdk'
import { useMemo } from 'react'
import { useLanguage } from '../../i18n/words.tsx'
import { Field } from '../../ui/fields.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { type AddressDraft, countriesOf } from './address.ts'

interface AddressFieldsProps {
  readonly value: AddressDraft
  readonly onChange: (value: AddressDraft) => void
}

const completions = {
  fullName: 'name',
  phone: 'tel',
  region: 'address-level1',
  city: 'address-level2',
  street: 'address-line1',
  house: 'address-line2',
  postalCode: 'postal-code',
} as const

/** The fields of a postal address, in the order of its country and as browsers fill them in. */
export function AddressFields({ value, onChange }: AddressFieldsProps) {
  const { words, locale } = useLanguage()
  const { checkout } = words
  const countries = useMemo(() => countriesOf(locale), [locale])
  const isOptional = (name: keyof typeof completions) =>
    name === 'region' || (name === 'postalCode' && countriesWithoutPostalCodes.some(code => code === value.country))
  const field = (name: keyof typeof completions, className = '') => (
    <Field
      key={name}
      name={name}
      label={isOptional(name) ? `${checkout[name]} (${words.common.optional})` : checkout[name]}
      value={value[name]}
      onChange={text => onChange({ ...value, [name]: text })}
      autoComplete={completions[name]}
      type={name === 'phone' ? 'tel' : 'text'}
      isRequired={!isOptional(name)}
      className={className}
    />
  )
  return (
    <div className="address-fields">
      {field('fullName')}
      {field('phone')}
      <SelectField
        label={checkout.country}
        name="country"
        required
        autoComplete="country"
        value={value.country}
        onChange={country => onChange({ ...value, country })}
      >
        <option value="" disabled hidden />
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      {placeFields(value.country).map(name => field(name))}
    </div>
  )
}
