import type { AuditRecord } from '@atelier/sdk'
import { Link } from '@tanstack/react-router'
import { Table } from '../kit/table.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'

const Person = ({ id }: { readonly id: number | null }) =>
  id === null ? (
    '–'
  ) : (
    <Link to="/studio/people/$id" params={{ id: String(id) }}>
      #{id}
    </Link>
  )

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
        { head: people.actor, cell: ({ actorUserId }) => <Person id={actorUserId} /> },
        { head: people.subject, cell: ({ subjectUserId }) => <Person id={subjectUserId} /> },
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
