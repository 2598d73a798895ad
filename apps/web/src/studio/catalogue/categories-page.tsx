import type { Category, SubCategory } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { api, q } from '../../client.ts'
import type { Field } from '../kit/fields.tsx'
import { View } from '../kit/view.tsx'
import { RecordList } from '../settings/record-list.tsx'
import { numberText } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'

/** Categories and what is in them. */
export function CategoriesPage() {
  const { frame } = useStudio()
  return (
    <View title={frame.categories}>
      <Categories />
      <SubCategories />
    </View>
  )
}

const positionOf = (text: string) => (text === '' ? undefined : Number(text))

function Categories() {
  const { catalogue, frame } = useStudio()
  const { data } = useQuery(q.categories.list.queryOptions({ limit: 100 }))
  return (
    <RecordList<Category, 'name' | 'slug' | 'position'>
      title={frame.categories}
      isAlone={false}
      rows={data?.items}
      keyOf={({ id }) => id}
      columns={[
        { head: catalogue.name, cell: ({ name }) => <span className="st-strong">{name}</span> },
        { head: catalogue.slug, cell: ({ slug }) => slug },
        { head: catalogue.position, isFigure: true, cell: ({ position }) => position },
      ]}
      fields={[
        { key: 'name', label: catalogue.name, isRequired: true, read: ({ name }) => name },
        { key: 'slug', label: catalogue.slug, read: ({ slug }) => slug },
        { key: 'position', label: catalogue.position, kind: 'number', read: ({ position }) => numberText(position) },
      ]}
      save={({ name, slug, position }, base) => {
        const input = { name, slug: slug || undefined, position: positionOf(position) }
        return base
          ? api.categories.update.mutate({ id: base.id, ifVersion: base.version, ...input })
          : api.categories.create.mutate(input)
      }}
      reload={({ id }) => api.categories.get.query({ id })}
      deleteRow={({ id, version }) => api.categories.delete.mutate({ id, ifVersion: version })}
    />
  )
}

function SubCategories() {
  const { catalogue } = useStudio()
  const { data } = useQuery(q.subCategories.list.queryOptions({ limit: 100 }))
  const categories = useQuery(q.categories.list.queryOptions({ limit: 100 }))
  const fields: readonly Field<SubCategory, 'name' | 'slug' | 'categoryId' | 'position'>[] = [
    { key: 'name', label: catalogue.name, isRequired: true, read: ({ name }) => name },
    { key: 'slug', label: catalogue.slug, read: ({ slug }) => slug },
    {
      key: 'categoryId',
      label: catalogue.category,
      kind: 'choice',
      isRequired: true,
      options: categories.data?.items.map(({ id, name }) => [String(id), name] as const) ?? [],
      read: ({ categoryId }) => String(categoryId),
    },
    { key: 'position', label: catalogue.position, kind: 'number', read: ({ position }) => numberText(position) },
  ]
  return (
    <RecordList
      title={catalogue.subCategories}
      isAlone={false}
      rows={data?.items}
      keyOf={({ id }) => id}
      columns={[
        { head: catalogue.name, cell: ({ name }) => <span className="st-strong">{name}</span> },
        { head: catalogue.category, cell: ({ categoryName }) => categoryName },
        { head: catalogue.slug, cell: ({ slug }) => slug },
        { head: catalogue.position, isFigure: true, cell: ({ position }) => position },
      ]}
      fields={fields}
      save={({ name, slug, categoryId, position }, base) => {
        const input = { name, slug: slug || undefined, categoryId: Number(categoryId), position: positionOf(position) }
        return base
          ? api.subCategories.update.mutate({ id: base.id, ifVersion: base.version, ...input })
          : api.subCategories.create.mutate(input)
      }}
      reload={({ id }) => api.subCategories.get.query({ id })}
      deleteRow={({ id, version }) => api.subCategories.delete.mutate({ id, ifVersion: version })}
    />
  )
}
