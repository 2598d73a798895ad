import type { Collection } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { Act, useAct } from '../kit/act.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { Panel, View } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { type Picked, PickedProducts } from './picked-products.tsx'
import { hasCondition, type Rule, RuleBuilder } from './rule-builder.tsx'
import { RulePreview } from './rule-preview.tsx'

const route = getRouteApi('/studio/collections/$id')

/** One collection, with what it holds as it is edited. */
export function CollectionPage() {
  const { frame } = useStudio()
  const id = Number(route.useParams().id)
  const { data, error } = useQuery(q.collections.get.queryOptions({ id }))
  // What editing began with: a change by someone else must not take away what is being written.
  const [base, setBase] = useState<Collection>()
  const [saved, setSaved] = useState<number>()
  if (data && base?.id !== id) setBase(data)
  const picked = useQuery({
    // Of this version: what was read before a change is not what it holds after it.
    queryKey: ['studio', 'collection', id, base?.version],
    queryFn: () => readHeld(id),
    enabled: base?.kind === 'manual',
  })
  if (!base || base.id !== id || (base.kind === 'manual' && !picked.data))
    return (
      <View title={frame.collections} error={error ?? picked.error}>
        {null}
      </View>
    )
  return (
    <Editor
      key={`${id}-${base.version}`}
      collection={base}
      held={picked.data ?? []}
      isSaved={saved === base.version}
      onSaved={record => {
        setBase(record)
        setSaved(record.version)
      }}
    />
  )
}

/** Every product of a collection in its order: what is saved takes the place of all of them. */
async function readHeld(collectionId: number): Promise<readonly Picked[]> {
  const held: Picked[] = []
  let cursor: string | undefined
  do {
    const page = await api.products.list.query({ collectionId, sort: 'position', limit: 100, cursor })
    held.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return held
}

interface EditorProps {
  readonly collection: Collection
  /** Of one that is filled by hand: its products in their order. */
  readonly held: readonly Picked[]
  /** Whether it is as it was just saved here. */
  readonly isSaved: boolean
  readonly onSaved: (record: Collection) => void
}

function Editor({ collection, held, isSaved, onSaved }: EditorProps) {
  const { catalogue, kit } = useStudio()
  const navigate = useNavigate()
  const { id, version: ifVersion } = collection
  const [name, setName] = useState(collection.name)
  const [slug, setSlug] = useState(collection.slug)
  const [kind, setKind] = useState(collection.kind)
  const [rule, setRule] = useState<Rule>(collection.rule ?? {})
  const [products, setProducts] = useState<readonly Picked[]>(held)
  const { mutate, isPending, error } = useAct(async () => {
    const record = await api.collections.update.mutate({
      id,
      ifVersion,
      name,
      slug,
      ...(kind === 'rule' ? { rule } : { rule: null, productIds: products.map(product => product.id) }),
    })
    onSaved(record)
  })
  return (
    <View
      title={collection.name}
      actions={
        <Act
          kind="danger"
          label={kit.delete}
          confirm={kit.deleteAsk}
          act={async () => {
            await api.collections.delete.mutate({ id, ifVersion })
            await navigate({ to: '/studio/collections' })
          }}
        />
      }
    >
      <FaultForm className="st-columns" error={error} onSubmit={() => mutate()}>
        <Panel title={catalogue.collection}>
          <div className="st-form">
            <div className="st-fields">
              <FieldInput
                field={{ key: 'name', label: catalogue.name, isRequired: true }}
                value={name}
                onChange={setName}
              />
              <FieldInput
                field={{ key: 'slug', label: catalogue.slug, isRequired: true }}
                value={slug}
                onChange={setSlug}
              />
            </div>
            <fieldset className="st-groups">
              <legend>{catalogue.filledBy}</legend>
              <div className="st-actions">
                {(['manual', 'rule'] as const).map(each => (
                  <label key={each} className="st-switch">
                    <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
                    <span>{catalogue.collectionKinds[each]}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            {kind === 'rule' ? (
              <RuleBuilder rule={rule} onChange={setRule} />
            ) : (
              <PickedProducts products={products} onChange={setProducts} />
            )}
            <Failure error={error} />
            <div className="st-form-end">
              <button
                type="submit"
                className="st-button st-main"
                disabled={isPending || (kind === 'rule' && !hasCondition(rule))}
              >
                {kit.save}
              </button>
              {isSaved && (
                <span role="status" className="st-soft">
                  {kit.saved}
                </span>
              )}
            </div>
          </div>
        </Panel>
        {kind === 'rule' && <RulePreview rule={rule} />}
      </FaultForm>
    </View>
  )
}
