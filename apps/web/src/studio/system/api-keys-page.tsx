import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, q } from '../../client.ts'
import { Act, Dialog } from '../kit/act.tsx'
import { Pager, Table } from '../kit/table.tsx'
import { View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { ApiKeyForm } from './api-key-form.tsx'

const route = getRouteApi('/studio/keys')

/** Keys by which programs act for the person who is signed in. */
export function ApiKeysPage() {
  const { system, frame } = useStudio()
  const { after } = route.useSearch()
  const list = useQuery(q.apiKeys.list.queryOptions({ limit: 30, cursor: after }))
  const { nextCursor } = list.data ?? {}
  return (
    <View
      title={frame.keys}
      error={list.error}
      actions={
        <Dialog kind="main" label={system.newKey} title={system.newKey}>
          {close => <ApiKeyForm onDone={close} />}
        </Dialog>
      }
    >
      <p className="st-soft">{system.keysText}</p>
      <Table
        label={frame.keys}
        rows={list.data?.items}
        keyOf={({ id }) => id}
        empty={system.noKeys}
        columns={[
          { head: system.keyName, cell: ({ name }) => <span className="st-strong">{name}</span> },
          { head: system.hint, cell: ({ hint }) => <code>{hint}…</code> },
          { head: system.scopes, cell: ({ scopes }) => <span className="st-break">{scopes.join(', ')}</span> },
          { head: system.expires, cell: ({ expiresAt }) => <When at={expiresAt} /> },
          { head: system.lastUsed, cell: ({ lastUsedAt }) => <When at={lastUsedAt} /> },
          {
            head: system.revoke,
            isAction: true,
            cell: ({ id, version }) => (
              <Act
                kind="danger"
                label={system.revoke}
                confirm={system.revokeAsk}
                act={() => api.apiKeys.delete.mutate({ id, ifVersion: version })}
              />
            ),
          },
        ]}
      />
      <Pager search={{ after }} next={nextCursor} />
    </View>
  )
}
