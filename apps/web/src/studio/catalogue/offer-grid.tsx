import type { Offer, Product } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { Money } from '../../ui/money.tsx'
import { Dialog } from '../kit/act.tsx'
import type { Field } from '../kit/fields.tsx'
import { RecordForm } from '../kit/record-form.tsx'
import { among } from '../kit/search.ts'
import { Table } from '../kit/table.tsx'
import { Badge, Panel } from '../kit/view.tsx'
import { numberText } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'
import { OfferPricesForm } from './offer-prices.tsx'

const statuses = ['draft', 'active', 'archived'] as const

/** The offers of a product, each with its options, stock and prices. */
export function OfferGrid({ product }: { readonly product: Product }) {
  const { catalogue, settings } = useStudio()
  const { data } = useQuery(q.offers.list.queryOptions({ productId: product.id, limit: 100 }))
  return (
    <Panel
      title={catalogue.offers}
      aside={
        <Dialog label={catalogue.newOffer} title={catalogue.newOffer}>
          {close => <OfferForm product={product} onSaved={close} />}
        </Dialog>
      }
    >
      <Table
        label={catalogue.offers}
        rows={data?.items}
        keyOf={({ id }) => id}
        empty={catalogue.noOffers}
        columns={[
          {
            head: catalogue.sku,
            cell: ({ sku, options }) => (
              <>
                <span className="st-strong">{sku}</span>{' '}
                <span className="st-soft">{options.map(({ value }) => value).join(', ')}</span>
              </>
            ),
          },
          {
            head: catalogue.status,
            cell: ({ status }) => (
              <Badge tone={status === 'active' ? 'good' : 'plain'}>{catalogue.offerStatuses[status]}</Badge>
            ),
          },
          {
            head: catalogue.quantity,
            isFigure: true,
            cell: ({ id, quantity }) => (
              <Link to="/studio/stock/$id" params={{ id: String(id) }}>
                {quantity ?? '–'}
              </Link>
            ),
          },
          { head: catalogue.amount, isFigure: true, cell: ({ price }) => (price ? <Money value={price} /> : '–') },
          {
            head: catalogue.priceLists,
            isAction: true,
            cell: offer => (
              <span className="st-actions">
                <Dialog label={catalogue.priceLists} title={`${catalogue.priceLists}: ${offer.sku}`}>
                  {close => <OfferPricesForm offer={offer} onDone={close} />}
                </Dialog>
                <Dialog label={settings.edit} title={offer.sku}>
                  {close => <OfferForm product={product} offer={offer} onSaved={close} />}
                </Dialog>
              </span>
            ),
          },
        ]}
      />
    </Panel>
  )
}

type Key = 'brand' | 'manufacturerNumber' | 'sku' | 'barcode' | 'status' | 'threshold' | `option-${number}`

interface OfferFormProps {
  readonly product: Product
  readonly offer?: Offer
  readonly onSaved: () => void
}

function OfferForm({ product, offer, onSaved }: OfferFormProps) {
  const { catalogue } = useStudio()
  const optionFields = product.options.map(({ id, name, values }, index): Field<Offer, Key> => ({
    key: `option-${id}`,
    name: `optionValueIds.${index}`,
    label: name,
    kind: 'choice',
    isRequired: true,
    options: values.map(each => [String(each.id), each.value] as const),
    read: ({ options }) => String(options.find(each => each.name === name)?.valueId ?? ''),
  }))
  const fields: readonly Field<Offer, Key>[] = [
    { key: 'brand', label: catalogue.brand, isRequired: true, read: ({ brand }) => brand },
    {
      key: 'manufacturerNumber',
      label: catalogue.manufacturerNumber,
      isRequired: true,
      read: each => each.manufacturerNumber,
    },
    { key: 'sku', label: catalogue.sku, read: ({ sku }) => sku },
    { key: 'barcode', label: catalogue.barcode, read: ({ barcode }) => barcode ?? '' },
    {
      key: 'status',
      label: catalogue.status,
      kind: 'choice',
      isRequired: true,
      initial: 'active',
      options: Object.entries(catalogue.offerStatuses),
      read: ({ status }) => status,
    },
    {
      key: 'threshold',
      name: 'lowStockThreshold',
      label: catalogue.threshold,
      kind: 'number',
      read: each => numberText(each.lowStockThreshold),
    },
    ...optionFields,
  ]
  return (
    <RecordForm
      fields={fields}
      record={offer}
      onSaved={onSaved}
      save={(values, base) => {
        const input = {
          brand: values.brand,
          manufacturerNumber: values.manufacturerNumber,
          sku: values.sku || undefined,
          barcode: values.barcode || null,
          status: among(statuses, values.status),
          lowStockThreshold: values.threshold === '' ? undefined : Number(values.threshold),
          ...(optionFields.length === 0 ? {} : { optionValueIds: optionFields.map(({ key }) => Number(values[key])) }),
        }
        return base
          ? api.offers.update.mutate({ id: base.id, ifVersion: base.version, ...input })
          : api.offers.create.mutate({ productId: product.id, ...input })
      }}
      reload={() => api.offers.get.query({ id: offer?.id ?? 0 })}
    />
  )
}
