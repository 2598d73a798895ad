import { isAtelierError } from '@atelier/sdk'
import { useState } from 'react'
import { Failure } from '../../ui/failure.tsx'
import { FaultForm } from '../../ui/fault-form.tsx'
import { useStudio } from '../words/words.tsx'
import { useAct } from './act.tsx'
import { Conflict } from './conflict.tsx'
import { type Field, FieldInput, type Values } from './fields.tsx'

interface Versioned {
  readonly version: number
}

interface RecordFormProps<R extends Versioned, K extends string> {
  readonly fields: readonly Field<R, K>[]
  /** What is changed; undefined: a new one is made. */
  readonly record?: R | undefined
  /** `base` is the record that was read when editing began: its version goes along. */
  readonly save: (values: Values<K>, base: R | undefined) => Promise<R>
  /** Reads the record as it is now, after a conflict. */
  readonly reload?: () => Promise<R>
  readonly label?: string
  readonly onSaved?: () => void
}

const readAll = <R, K extends string>(fields: readonly Field<R, K>[], record: R | undefined): Values<K> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an entry for each field
  Object.fromEntries(
    fields.map(({ key, read, initial = '' }) => [key, record === undefined ? initial : read(record)]),
  ) as Values<K>

/** A form over a record: saved with its version, so that no other person's change is lost unseen. */
export function RecordForm<R extends Versioned, K extends string>(props: RecordFormProps<R, K>) {
  const { fields, record, save, reload, label, onSaved } = props
  const { kit } = useStudio()
  const [base, setBase] = useState(record)
  const [values, setValues] = useState(() => readAll(fields, record))
  const [theirs, setTheirs] = useState<R>()
  const [isSaved, setSaved] = useState(false)
  const before = readAll(fields, base)
  const isChanged = fields.some(({ key }) => values[key] !== before[key])
  // While nothing is typed the form shows what the server says.
  if (record !== undefined && record.version > (base?.version ?? 0) && !isChanged) {
    setBase(record)
    setValues(readAll(fields, record))
  }
  const { mutate, isPending, error } = useAct(
    async (sent: Values<K>) => {
      setSaved(false)
      try {
        const saved = await save(sent, base)
        setBase(record === undefined ? undefined : saved)
        setValues(readAll(fields, record === undefined ? undefined : saved))
      } catch (failure) {
        if (reload && isAtelierError(failure) && failure.code === 'VERSION_CONFLICT') setTheirs(await reload())
        throw failure
      }
    },
    () => {
      setSaved(true)
      onSaved?.()
    },
  )
  return (
    <FaultForm className="st-form" error={error} onSubmit={() => mutate(values)}>
      {theirs !== undefined && base !== undefined && (
        <Conflict
          fields={fields}
          mine={values}
          base={before}
          theirs={readAll(fields, theirs)}
          onResolve={merged => {
            setBase(theirs)
            setValues(merged)
            setTheirs(undefined)
          }}
        />
      )}
      <div className="st-fields">
        {fields.map(field => (
          <FieldInput
            key={field.key}
            field={field}
            value={values[field.key]}
            onChange={value => setValues(old => ({ ...old, [field.key]: value }))}
          />
        ))}
      </div>
      {theirs === undefined && <Failure error={error} />}
      <div className="st-form-end">
        <button
          type="submit"
          className="st-button st-main"
          disabled={isPending || theirs !== undefined || (record !== undefined && !isChanged)}
        >
          {label ?? kit.save}
        </button>
        {isSaved && !isChanged && (
          <span role="status" className="st-soft">
            {kit.saved}
          </span>
        )}
      </div>
    </FaultForm>
  )
}
