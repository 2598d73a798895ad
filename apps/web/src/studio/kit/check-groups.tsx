import { useId } from 'react'
import { FaultText } from '../../ui/fault-text.tsx'
import { useFault } from '../../ui/faults.ts'

interface CheckGroupsProps<T extends string> {
  /** What the API calls it. */
  readonly name: string
  readonly legend: string
  readonly help?: string
  readonly all: readonly T[]
  readonly chosen: readonly T[]
  /** What stands between the group and the rest of a value: `order.placed`, `orders:read`. */
  readonly separator: '.' | ':'
  readonly onChange: (chosen: readonly T[]) => void
}

/** Many values by group; the box of a group is all of it. */
export function CheckGroups<T extends string>(props: CheckGroupsProps<T>) {
  const { name: field, legend, help, all, chosen, separator, onChange } = props
  const groups = Map.groupBy(all, value => value.split(separator)[0] ?? value)
  const set = (values: readonly T[], isOn: boolean) =>
    onChange(all.filter(value => (values.includes(value) ? isOn : chosen.includes(value))))
  const id = useId()
  // A group cannot be invalid; its boxes can, and take the focus.
  const fault = useFault(field, help === undefined ? undefined : id)
  const { 'aria-describedby': described, ...refused } = fault.input
  return (
    <fieldset className="st-groups" aria-describedby={described}>
      <legend>{legend}</legend>
      {help !== undefined && (
        <p id={id} className="st-soft">
          {help}
        </p>
      )}
      <FaultText fault={fault} />
      <div className="st-groups-box">
        {[...groups].map(([name, values]) => {
          const count = values.filter(value => chosen.includes(value)).length
          return (
            <div key={name} role="group" aria-label={name} className="st-group">
              <label className="st-switch st-strong">
                <input
                  type="checkbox"
                  {...refused}
                  checked={count === values.length}
                  ref={box => {
                    if (box) box.indeterminate = count > 0 && count < values.length
                  }}
                  onChange={({ target }) => set(values, target.checked)}
                />
                <span>{name}</span>
              </label>
              {values.map(value => (
                <label key={value} className="st-switch">
                  <input
                    type="checkbox"
                    aria-label={value}
                    checked={chosen.includes(value)}
                    onChange={({ target }) => set([value], target.checked)}
                  />
                  <span>{value.slice(name.length + 1)}</span>
                </label>
              ))}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
