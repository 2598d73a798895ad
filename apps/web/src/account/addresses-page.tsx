import type { Address } from '@atelier/sdk'
import { useLogin } from '@atelier/sdk/react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../client.ts'
import { useWords } from '../i18n/words.tsx'
import { AddressFields } from '../shop/checkout/address-fields.tsx'
import { draftOf, emptyAddress, postalOf } from '../shop/checkout/address.ts'
import { AddressText } from '../ui/address-text.tsx'
import { Failure } from '../ui/failure.tsx'
import { FaultForm } from '../ui/fault-form.tsx'
import { AccountFrame } from './account-frame.tsx'

const key = ['atelier', 'addresses']

/** Addresses that the checkout offers. */
export function AddressesPage() {
  const { account: words, common } = useWords()
  const { isSignedIn } = useLogin()
  const cache = useQueryClient()
  const list = useQuery({ ...q.addresses.list.queryOptions({ limit: 100 }), enabled: isSignedIn })
  const [edited, setEdited] = useState<Address | 'new'>()
  const remove = useMutation({
    mutationFn: ({ id, version }: Address) => api.addresses.delete.mutate({ id, ifVersion: version }),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  })
  const prefer = useMutation({
    mutationFn: ({ id, version }: Address) => api.addresses.update.mutate({ id, ifVersion: version, isDefault: true }),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  })
  return (
    <AccountFrame title={words.addresses}>
      <Failure error={list.error ?? remove.error ?? prefer.error} />
      {list.data?.items.length === 0 && edited === undefined && <p className="quiet">{words.noAddresses}</p>}
      <ul className="address-cards">
        {list.data?.items.map(address => (
          <li key={address.id} className="panel">
            <AddressText address={address} />
            {address.isDefault && <span className="badge">{words.isDefault}</span>}
            <div className="actions">
              <button type="button" className="quiet-link" onClick={() => setEdited(address)}>
                {common.edit}
              </button>
              {!address.isDefault && (
                <button type="button" className="quiet-link" onClick={() => prefer.mutate(address)}>
                  {words.makeDefault}
                </button>
              )}
              <button type="button" className="quiet-link" onClick={() => remove.mutate(address)}>
                {common.delete}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {edited === undefined ? (
        <button type="button" className="button" onClick={() => setEdited('new')}>
          {words.newAddress}
        </button>
      ) : (
        <AddressForm
          key={edited === 'new' ? 'new' : edited.id}
          address={edited === 'new' ? undefined : edited}
          onDone={() => setEdited(undefined)}
        />
      )}
    </AccountFrame>
  )
}

interface AddressFormProps {
  readonly address: Address | undefined
  readonly onDone: () => void
}

function AddressForm({ address, onDone }: AddressFormProps) {
  const { account: words, common } = useWords()
  const cache = useQueryClient()
  const [draft, setDraft] = useState(address ? draftOf(address) : emptyAddress)
  const save = useMutation({
    mutationFn: () =>
      address
        ? api.addresses.update.mutate({ id: address.id, ifVersion: address.version, ...postalOf(draft) })
        : api.addresses.create.mutate(postalOf(draft)),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: key })
      onDone()
    },
  })
  return (
    <FaultForm
      className="form panel"
      aria-label={address ? words.editAddress : words.newAddress}
      error={save.error}
      onSubmit={() => save.mutate()}
    >
      <AddressFields value={draft} onChange={setDraft} />
      <Failure error={save.error} />
      <div className="actions">
        <button className="button" disabled={save.isPending}>
          {common.save}
        </button>
        <button type="button" className="button button-plain" onClick={onDone}>
          {common.cancel}
        </button>
      </div>
    </FaultForm>
  )
}
