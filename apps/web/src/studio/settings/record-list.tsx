import type { ReactNode } from 'react'
import { Act, Dialog } from '../kit/act.tsx'
import type { Field, Values } from '../kit/fields.tsx'
import { RecordForm } from '../kit/record-form.tsx'
import { type Column, Table } from '../kit/table.tsx'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'

interface RecordListProps<R, K extends string> {
  readonly title: string
  readonly rows: readonly R[] | undefined
  readonly keyOf: (row: R) => string | number
  readonly columns: readonly Column<R>[]
  readonly fields: readonly Field<R, K>[]
  /** Fields of a new record, where they are others. */
  readonly newFields?: readonly Field<R, K>[]
  readonly save: (values: Values<K>, base: R | undefined) => Promise<R>
  readonly reload: (row: R) => Promise<R>
  /** Deletes a row; left out where a record cannot be deleted. */
  readonly deleteRow?: (row: R) => Promise<unknown>
  /** What stands in place of the button that opens the form of a new record. */
  readonly adding?: ReactNode
  /** The page has the same heading. */
  readonly isAlone?: boolean
}

/** A short list of records, each edited in a form over the page. */
export function RecordList<R extends { readonly version: number }, K extends string>(props: RecordListProps<R, K>) {
  const {
    title,
    rows,
    keyOf,
    columns,
    fields,
    newFields = fields,
    save,
    reload,
    deleteRow,
    adding,
    isAlone = true,
  } = props
  const { settings, kit } = useStudio()
  return (
    <Panel
      title={title}
      isHeadingHidden={isAlone}
      aside={
        adding ?? (
          <Dialog kind="main" label={settings.add} title={`${title}: ${settings.add}`}>
            {close => <RecordForm fields={newFields} save={save} onSaved={close} />}
          </Dialog>
        )
      }
    >
      <Table
        label={title}
        rows={rows}
        keyOf={keyOf}
        columns={[
          ...columns,
          {
            head: settings.edit,
            isAction: true,
            cell: row => (
              <>
                <Dialog label={settings.edit} title={title}>
                  {close => (
                    <RecordForm fields={fields} record={row} save={save} reload={() => reload(row)} onSaved={close} />
                  )}
                </Dialog>
                {deleteRow && (
                  <Act label={kit.delete} confirm={kit.deleteAsk} kind="danger" act={() => deleteRow(row)} />
                )}
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}

/** The record of a list as it is now; for records that have no read of their own. @throws when it is gone */
export function sameIn<R>(rows: readonly R[], isSame: (row: R) => boolean): R {
  const row = rows.find(isSame)
  if (!row) throw new Error('The record was deleted')
  return row
}
