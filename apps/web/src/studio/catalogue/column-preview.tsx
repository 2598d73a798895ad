import { Table } from '../kit/table.tsx'
import { Badge, type Tone } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { checkColumns, type ColumnState, type KnownColumns } from './column-check.ts'
import type { TableHead } from './read-table.ts'

const tones: Readonly<Record<ColumnState, Tone>> = { known: 'good', unknown: 'bad', twice: 'bad', untitled: 'bad' }

interface ColumnPreviewProps {
  readonly head: TableHead
  readonly known: KnownColumns
}

/** The columns of a file compared with those that its kind may have, and samples from the first rows. */
export function ColumnPreview({ head: { titles, rows }, known }: ColumnPreviewProps) {
  const { catalogue } = useStudio()
  const { states, missing, others, isTaken } = checkColumns(titles, known)
  return (
    <section aria-label={catalogue.columns} className="st-wide st-form">
      <p role="status" className={isTaken ? 'st-soft' : 'st-bad'}>
        {isTaken ? catalogue.columnsFit : catalogue.columnsDoNotFit}
      </p>
      <Table
        label={catalogue.columns}
        rows={states.map((state, at) => ({ state, at, title: titles[at] ?? '' }))}
        keyOf={({ at }) => at}
        columns={[
          { head: catalogue.column, cell: ({ title, at }) => <strong>{title.trim() || `${at + 1}`}</strong> },
          {
            head: catalogue.status,
            cell: ({ state }) => <Badge tone={tones[state]}>{catalogue.columnStates[state]}</Badge>,
          },
          {
            head: catalogue.sample,
            cell: ({ at }) => (
              <span className="st-soft st-break">
                {rows
                  .map(cells => cells[at] ?? '')
                  .filter(cell => cell !== '')
                  .map(shortened)
                  .join(' · ') || '–'}
              </span>
            ),
          },
        ]}
      />
      {missing.length > 0 && (
        <p className="st-bad">
          {catalogue.missingColumns} {missing.join(', ')}
        </p>
      )}
      {others.length > 0 && (
        <p className="st-soft">
          {catalogue.otherColumns} {others.join(', ')}
        </p>
      )}
    </section>
  )
}

const longest = 40
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
