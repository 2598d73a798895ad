import type { Offer, PriceList } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { useAct } from '../kit/act.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { amountText, moneyOf } from '../kit/money.ts'
import { useStudio } from '../words/words.tsx'

interface Row {
  readonly priceList: string
  readonly minQuantity: string
  readonly amount: string
}

interface OfferPricesFormProps {
  readonly offer: Offer
  readonly onDone: () => void
}

/** All prices of an offer, by list and quantity: what is saved takes the place of what there was. */
export function OfferPricesForm({ offer, onDone }: OfferPricesFormProps) {
  const lists = useQuery(q.priceLists.list.queryOptions({ limit: 100 }))
  const current = useQuery(q.offers.prices.queryOptions({ id: offer.id }))
  const own = lists.data?.items.filter(({ derivedFrom }) => derivedFrom === null)
  if (!own || !current.data) return <Failure error={lists.error ?? current.error} />
  const first = current.data.prices.map(({ priceList, minQuantity, price }) => ({
    priceList,
    minQuantity: String(minQuantity),
    amount: amountText(price),
  }))
  return <Grid offer={offer} version={current.data.version} lists={own} first={first} onDone={onDone} />
}

interface GridProps extends OfferPricesFormProps {
  /** Of the offer when its prices were read. */
  readonly version: number
  readonly lists: readonly PriceList[]
  readonly first: readonly Row[]
}

function Grid({ offer, version, lists, first, onDone }: GridProps) {
  const { catalogue } = useStudio()
  const [rows, setRows] = useState(first)
  const currencyOf = (code: string) => lists.find(each => each.code === code)?.currency ?? ''
  const sent = rows.filter(({ amount }) => amount !== '')
  const { mutate, isPending, error } = useAct(
    () =>
      api.offers.setPrices.mutate({
        id: offer.id,
        ifVersion: version,
        prices: sent.map(({ priceList, minQuantity, amount }) => ({
          priceList,
          minQuantity: Number(minQuantity),
          price: moneyOf(amount, currencyOf(priceList)),
        })),
      }),
    onDone,
  )
  const change = (index: number, patch: Partial<Row>) =>
    setRows(old => old.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  return (
    <FaultForm className="st-form" error={error} onSubmit={() => mutate()}>
      {rows.map((row, index) => {
        const name = (field: string) => `prices.${sent.indexOf(row)}.${field}`
        return (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no name of their own and keep their places
          <div key={index} className="st-fields st-prices">
            <FieldInput
              field={{
                key: 'list',
                name: name('priceList'),
                label: catalogue.priceList,
                kind: 'choice',
                isRequired: true,
                options: lists.map(({ code, currency }) => [code, `${code}, ${currency}`] as const),
              }}
              value={row.priceList}
              onChange={priceList => change(index, { priceList })}
            />
            <FieldInput
              field={{
                key: 'from',
                name: name('minQuantity'),
                label: catalogue.minQuantity,
                kind: 'number',
                isRequired: true,
              }}
              value={row.minQuantity}
              onChange={minQuantity => change(index, { minQuantity })}
            />
            <FieldInput
              field={{ key: 'amount', name: name('price'), label: catalogue.amount, kind: 'amount' }}
              value={row.amount}
              onChange={amount => change(index, { amount })}
            />
          </div>
        )
      })}
      <Failure error={error} />
      <div className="st-form-end">
        <button
          type="button"
          className="st-button"
          onClick={() => setRows(old => [...old, { priceList: lists[0]?.code ?? '', minQuantity: '1', amount: '' }])}
        >
          {catalogue.addPrice}
        </button>
        <button type="submit" className="st-button st-main" disabled={isPending}>
          {catalogue.savePrices}
        </button>
      </div>
    </FaultForm>
  )
}
