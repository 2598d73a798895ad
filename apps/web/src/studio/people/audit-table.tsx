import type { AuditRecord } from '@atelier/sdk'
import { Table } from '../kit/table.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'
import { PersonLink } from './person-link.tsx'

/** Who did what to whom, with what it was and became. */
export function AuditTable({ rows }: { readonly rows: readonly AuditRecord[] | undefined }) {
  const { people, frame } = useStudio()
  return (
    <Table
      label={frame.audit}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { head: people.when, cell: ({ createdAt }) => <When at={createdAt} /> },
        { head: people.action, cell: ({ action }) => <span className="st-strong">{action}</span> },
        { head: people.actor, cell: ({ actorUserId }) => <PersonLink id={actorUserId} /> },
        { head: people.subject, cell: ({ subjectUserId }) => <PersonLink id={subjectUserId} /> },
        { head: people.ip, cell: ({ ip }) => ip },
        {
          head: people.details,
          cell: ({ details }) => (
            <details>
              <summary>{Object.keys(details).join(', ') || '–'}</summary>
              <pre className="st-code">{JSON.stringify(details, null, 1)}</pre>
            </details>
          ),
        },
      ]}
    />
  )
}
