import type { WebhookEndpoint } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Act, Dialog } from '../kit/act.tsx'
import { Choice, Filters } from '../kit/filters.tsx'
import { SecretOnce } from '../kit/secret-once.tsx'
import { among, idOf } from '../kit/search.ts'
import { Pager, Table } from '../kit/table.tsx'
import { Badge, Facts, Panel, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { Delivery } from './delivery.tsx'
import { deliveryStates, deliveryTones } from './delivery-states.ts'
import { EndpointForm } from './endpoint-form.tsx'
import { EndpointState } from './endpoint-state.tsx'
import { ReplaySince } from './replay-since.tsx'

const route = getRouteApi('/studio/webhooks/$id')

/** One endpoint: what it gets, what was sent to it, and sending it again. */
export function WebhookPage() {
  const { system, frame } = useStudio()
  const id = Number(route.useParams().id)
  const { data: endpoint, error } = useQuery(q.webhookEndpoints.get.queryOptions({ id }))
  if (!endpoint)
    return (
      <View title={frame.webhooks} error={error}>
        {null}
      </View>
    )
  return (
    <View
      title={new URL(endpoint.url).host}
      aside={<EndpointState endpoint={endpoint} />}
      actions={<Actions endpoint={endpoint} />}
    >
      <Panel title={system.about}>
        <Facts
          facts={[
            [system.url, <span className="st-break">{endpoint.url}</span>],
            [system.description, endpoint.description || '–'],
            [system.events, endpoint.eventTypes.length === 0 ? system.allEvents : endpoint.eventTypes.join(', ')],
            [system.failingSince, <When at={endpoint.failingSince} />],
          ]}
        />
      </Panel>
      <Deliveries id={id} />
    </View>
  )
}

function Actions({ endpoint }: { readonly endpoint: WebhookEndpoint }) {
  const { system, kit } = useStudio()
  const navigate = useNavigate()
  const [secret, setSecret] = useState<string>()
  const { id, version: ifVersion, disabledAt } = endpoint
  const isOn = disabledAt === null
  if (secret !== undefined)
    return <SecretOnce label={system.secret} secret={secret} onDone={() => setSecret(undefined)} />
  return (
    <>
      <Dialog label={system.edit} title={system.edit}>
        {close => <EndpointForm endpoint={endpoint} onDone={close} />}
      </Dialog>
      {isOn && <Act label={system.ping} act={() => api.webhookEndpoints.ping.mutate({ id })} />}
      {isOn && <ReplaySince id={id} />}
      <Act
        label={system.rotate}
        confirm={system.rotateAsk}
        act={async () => setSecret((await api.webhookEndpoints.rotateSecret.mutate({ id })).secret)}
      />
      <Act
        label={isOn ? system.switchOff : system.switchOn}
        act={() => api.webhookEndpoints.update.mutate({ id, ifVersion, enabled: !isOn })}
      />
      <Act
        kind="danger"
        label={kit.delete}
        confirm={kit.deleteAsk}
        act={async () => {
          await api.webhookEndpoints.delete.mutate({ id, ifVersion })
          await navigate({ to: '/studio/webhooks' })
        }}
      />
    </>
  )
}

function Deliveries({ id }: { readonly id: number }) {
  const { system } = useStudio()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const state = among(deliveryStates, search.state)
  const list = useQuery({
    ...q.webhookEndpoints.listDeliveries.queryOptions({ id, state, limit: 20, cursor: search.after }),
    // What is on its way settles by itself.
    refetchInterval: query => (query.state.data?.items.some(each => each.state === 'pending') ? 2_000 : false),
  })
  const { nextCursor } = list.data ?? {}
  const shown = idOf(search.delivery)
  return (
    <>
      {shown !== undefined && <Delivery key={shown} id={id} deliveryId={shown} />}
      <Panel title={system.deliveries}>
        <Filters>
          <Choice
            label={system.state}
            value={state}
            options={system.deliveryStates}
            onChoose={value => void navigate({ search: { state: value }, replace: true })}
          />
        </Filters>
        <Table
          label={system.deliveries}
          rows={list.data?.items}
          keyOf={each => each.id}
          columns={[
            {
              head: system.event,
              cell: each => (
                <button
                  type="button"
                  className="st-link st-strong"
                  onClick={() =>
                    void navigate({ search: old => ({ ...old, delivery: String(each.id) }), resetScroll: false })
                  }
                >
                  {each.eventType}
                </button>
              ),
            },
            {
              head: system.state,
              cell: each => <Badge tone={deliveryTones[each.state]}>{system.deliveryStates[each.state]}</Badge>,
            },
            { head: system.answer, cell: each => each.lastStatus ?? each.lastError ?? '–' },
            { head: system.attempts, isFigure: true, cell: each => each.attemptCount },
            { head: system.created, cell: each => <When at={each.createdAt} /> },
            { head: system.next, cell: each => <When at={each.nextAttemptAt} /> },
          ]}
        />
        <Pager search={search} next={nextCursor} />
      </Panel>
    </>
  )
}
