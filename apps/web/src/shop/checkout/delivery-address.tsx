import { placeLines } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { q } from '../../client.ts'
import { useLanguage } from '../../i18n/words.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { type AddressDraft, draftOf, emptyAddress } from './address.ts'
import { AddressFields } from './address-fields.tsx'

interface DeliveryAddressProps {
  readonly isUser: boolean
  readonly value: AddressDraft
  readonly onChange: (value: AddressDraft) => void
}

/** Where the parcel goes: a saved address of the user, or one typed here. */
export function DeliveryAddress({ isUser, value, onChange }: DeliveryAddressProps) {
  const { words: all, locale } = useLanguage()
  const { checkout: words } = all
  const saved = useQuery({ ...q.addresses.list.queryOptions({ limit: 20 }), enabled: isUser })
  const addresses = saved.data?.items ?? []
  return (
    <section className="step" aria-labelledby="step-address">
      <h2 id="step-address">{words.address}</h2>
      {addresses.length > 0 && (
        <SelectField
          label={words.useSaved}
          defaultValue=""
          onChange={wanted => {
            const chosen = addresses.find(({ id }) => String(id) === wanted)
            onChange(chosen ? draftOf(chosen) : emptyAddress)
          }}
        >
          <option value="">{words.newAddress}</option>
          {addresses.map(address => (
            <option key={address.id} value={address.id}>
              {[address.fullName, ...placeLines(address, locale)].join(', ')}
            </option>
          ))}
        </SelectField>
      )}
      <AddressFields value={value} onChange={onChange} />
    </section>
  )
}
