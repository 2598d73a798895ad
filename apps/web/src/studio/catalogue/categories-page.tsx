import type { Category, SubCategory } from '@atelier/sdk'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import type { Field } from '../kit/fields.tsx'
import { imageIdOf, imageText } from '../kit/image-input.tsx'
import { Filters, SearchBox } from '../kit/filters.tsx'
import { View } from '../kit/view.tsx'
import { RecordList } from '../settings/record-list.tsx'
import { numberText } from '../settings/values.ts'
import { useStudio } from '../words/words.tsx'
import { usePlaceOptions } from './places.ts'

const route = getRouteApi('/studio/categories')
const limit = 100

/** Categories and their sub-categories; a search by name finds those that the page does not list. */
export function CategoriesPage() {
  const { catalogue, frame } = useStudio()
  const { q: text } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <View title={frame.categories}>
      <Filters>
        <SearchBox
          label={catalogue.name}
          value={text}
          onSearch={found => void navigate({ search: { q: found }, replace: true })}
        />
      </Filters>
      <Categories text={text} />
      <SubCategories text={text} />
    </View>
  )
}

interface ListProps {
  readonly text: string | undefined
}

/** A note below a list that holds more than the page shows. */
function Cut({ next }: { readonly next: string | null | undefined }) {
  const { catalogue } = useStudio()
  return next ? <p className="st-soft">{catalogue.moreThanShown}</p> : null
}

const positionOf = (text: string) => (text === '' ? undefined : Number(text))

function Categories({ text }: ListProps) {
  const { catalogue, content, frame } = useStudio()
  const { data } = useQuery({
    ...q.categories.list.queryOptions({ limit, q: text }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <RecordList<Category, 'name' | 'slug' | 'position' | 'image'>
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
          {
            key: 'image',
            name: 'imageAssetId',
            label: content.image,
            kind: 'image',
            read: ({ image }) => imageText(image),
          },
        ]}
        save={({ name, slug, position, image }, base) => {
          const input = {
            name,
            slug: slug || undefined,
            position: positionOf(position),
            imageAssetId: imageIdOf(image),
          }
          return base
            ? api.categories.update.mutate({ id: base.id, ifVersion: base.version, ...input })
            : api.categories.create.mutate(input)
        }}
        reload={({ id }) => api.categories.get.query({ id })}
        deleteRow={({ id, version }) => api.categories.delete.mutate({ id, ifVersion: version })}
      />
      <Cut next={data?.nextCursor} />
    </>
  )
}

function SubCategories({ text }: ListProps) {
  const { catalogue } = useStudio()
  const { data } = useQuery({
    ...q.subCategories.list.queryOptions({ limit, q: text }),
    placeholderData: keepPreviousData,
  })
  const categories = usePlaceOptions('categories')
  const fields: readonly Field<SubCategory, 'name' | 'slug' | 'categoryId' | 'position'>[] = [
    { key: 'name', label: catalogue.name, isRequired: true, read: ({ name }) => name },
    { key: 'slug', label: catalogue.slug, read: ({ slug }) => slug },
    {
      key: 'categoryId',
      label: catalogue.category,
      kind: 'choice',
      isRequired: true,
      ...categories,
      read: ({ categoryId }) => String(categoryId),
    },
    { key: 'position', label: catalogue.position, kind: 'number', read: ({ position }) => numberText(position) },
  ]
  return (
    <>
      <RecordList
        title={catalogue.subCategories}
        isAlone={false}
        adding={
          // A search without a hit must not close the form in which it was typed.
          categories.options.length === 0 && !categories.onFind ? (
            <span className="st-soft">{catalogue.categoryFirst}</span>
          ) : undefined
        }
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
          const input = {
            name,
            slug: slug || undefined,
            categoryId: Number(categoryId),
            position: positionOf(position),
          }
          return base
            ? api.subCategories.update.mutate({ id: base.id, ifVersion: base.version, ...input })
            : api.subCategories.create.mutate(input)
        }}
        reload={({ id }) => api.subCategories.get.query({ id })}
        deleteRow={({ id, version }) => api.subCategories.delete.mutate({ id, ifVersion: version })}
      />
      <Cut next={data?.nextCursor} />
    </>
  )
}
