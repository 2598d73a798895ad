import type { SavedProduct } from '@atelier/sdk'
import { Link, useNavigate } from '@tanstack/react-router'
import { api } from '../../client.ts'
import { Dialog } from '../kit/act.tsx'
import type { Field } from '../kit/fields.tsx'
import { RecordForm } from '../kit/record-form.tsx'
import { useStudio } from '../words/words.tsx'
import { usePlaceOptions } from './places.ts'

/** A draft with a name and a place; the rest is on its page. */
export function NewProduct() {
  const { catalogue } = useStudio()
  const navigate = useNavigate()
  const { options, onFind } = usePlaceOptions('subCategories')
  const fields: readonly Field<SavedProduct, 'name' | 'subCategoryId'>[] = [
    { key: 'name', label: catalogue.name, isRequired: true, read: ({ name }) => name },
    {
      key: 'subCategoryId',
      label: catalogue.subCategory,
      kind: 'choice',
      isRequired: true,
      options,
      onFind,
      read: ({ subCategoryId }) => String(subCategoryId),
    },
  ]
  return (
    <Dialog kind="main" label={catalogue.newProduct} title={catalogue.newProduct}>
      {() => (
        <>
          {options.length === 0 && !onFind && (
            <p className="st-note">
              {catalogue.noSubCategories} <Link to="/studio/categories">{catalogue.createOneFirst}</Link>
            </p>
          )}
          <RecordForm
            fields={fields}
            label={catalogue.create}
            save={async ({ name, subCategoryId }) => {
              const product = await api.products.create.mutate({
                name,
                subCategoryId: Number(subCategoryId),
                status: 'draft',
              })
              void navigate({ to: '/studio/products/$id', params: { id: String(product.id) } })
              return product
            }}
          />
        </>
      )}
    </Dialog>
  )
}
