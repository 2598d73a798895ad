import type { Product } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import type { Field } from '../kit/fields.tsx'
import { RecordForm } from '../kit/record-form.tsx'
import { among } from '../kit/search.ts'
import { Badge, Panel, View } from '../kit/view.tsx'
import { wordsOf } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'
import { OfferGrid } from './offer-grid.tsx'
import { ProductImages } from './product-images.tsx'
import { usePlaceOptions } from './places.ts'
import { productStatuses, productTones } from './thumb.tsx'

const route = getRouteApi('/studio/products/$id')

/** One product: what is said of it, its images, its offers and their prices. */
export function ProductPage() {
  const { catalogue } = useStudio()
  const id = Number(route.useParams().id)
  const { data: product, error } = useQuery(q.products.get.queryOptions({ id }))
  if (!product)
    return (
      <View title={catalogue.product} error={error}>
        {null}
      </View>
    )
  return (
    <View
      title={product.name}
      aside={<Badge tone={productTones[product.status]}>{catalogue.statuses[product.status]}</Badge>}
    >
      <div className="st-columns">
        <div className="st-column">
          <About product={product} />
          <OfferGrid product={product} />
        </div>
        <div className="st-column">
          <ProductImages product={product} />
        </div>
      </div>
    </View>
  )
}

type Key = 'name' | 'slug' | 'status' | 'subCategoryId' | 'taxClassId' | 'tags' | 'description'

function About({ product }: { readonly product: Product }) {
  const { catalogue } = useStudio()
  const { options, onFind } = usePlaceOptions('subCategories')
  const own = [String(product.subCategoryId), `${product.categoryName} / ${product.subCategoryName}`] as const
  const taxes = useQuery(q.taxClasses.list.queryOptions({ limit: 100 }))
  const fields: readonly Field<Product, Key>[] = [
    { key: 'name', label: catalogue.name, isRequired: true, read: ({ name }) => name },
    { key: 'slug', label: catalogue.slug, isRequired: true, read: ({ slug }) => slug },
    {
      key: 'status',
      label: catalogue.status,
      kind: 'choice',
      isRequired: true,
      options: Object.entries(catalogue.statuses),
      read: ({ status }) => status,
    },
    {
      key: 'subCategoryId',
      label: catalogue.subCategory,
      kind: 'choice',
      isRequired: true,
      options: options.some(([value]) => value === own[0]) ? options : [own, ...options],
      onFind,
      read: ({ subCategoryId }) => String(subCategoryId),
    },
    {
      key: 'taxClassId',
      label: catalogue.taxClass,
      kind: 'choice',
      isRequired: true,
      options: taxes.data?.items.map(({ id, name }) => [String(id), name] as const) ?? [],
      read: ({ taxClassId }) => String(taxClassId),
    },
    { key: 'tags', label: catalogue.tags, help: catalogue.tagsHelp, read: ({ tags }) => tags.join(', ') },
    {
      key: 'description',
      label: catalogue.description,
      kind: 'markdown',
      read: ({ description }) => description,
    },
  ]
  const { id } = product
  return (
    <Panel title={catalogue.product}>
      <RecordForm
        record={product}
        fields={fields}
        save={(values, base) =>
          api.products.update.mutate({
            id,
            ifVersion: base?.version,
            name: values.name,
            slug: values.slug,
            status: among(productStatuses, values.status),
            subCategoryId: Number(values.subCategoryId),
            taxClassId: Number(values.taxClassId),
            tags: wordsOf(values.tags),
            description: values.description,
          })
        }
        reload={() => api.products.get.query({ id })}
      />
    </Panel>
  )
}
