import { useId, useState } from 'react'
import { useStudio } from '../words/words.tsx'
import type { Field, Values } from './fields.tsx'

interface ConflictProps<K extends string> {
  /** Whose record it is, where a page shows more than one. */
  readonly name?: string
  /** What to do, where it is not to choose and then save. */
  readonly text?: string
  readonly fields: readonly Pick<Field<never, K>, 'key' | 'label' | 'options'>[]
  readonly mine: Values<K>
  /** What both began with. */
  readonly base: Values<K>
  readonly theirs: Values<K>
  readonly onResolve: (merged: Values<K>) => void
}

/** Two people changed one record: each field shows both, and one is chosen. */
export function Conflict<K extends string>({ name, text, fields, mine, base, theirs, onResolve }: ConflictProps<K>) {
  const { kit } = useStudio()
  const id = useId()
  const heading = name === undefined ? kit.conflict : `${kit.conflict}: ${name}`
  const differing = fields.filter(({ key }) => mine[key] !== theirs[key])
  // What only one side changed is that side's; mine where both did.
  const [chosen, setChosen] = useState<Partial<Record<K, 'mine' | 'theirs'>>>({})
  const sideOf = (key: K) => chosen[key] ?? (mine[key] === base[key] ? 'theirs' : 'mine')
  const merge = () => {
    const kept = fields.filter(({ key }) => sideOf(key) === 'mine').map(({ key }) => [key, mine[key]])
    onResolve({ ...theirs, ...Object.fromEntries(kept) })
  }
  return (
    <section role="alertdialog" aria-label={heading} className="st-conflict">
      <h2>{heading}</h2>
      <p>{text ?? kit.conflictText}</p>
      <div className="st-table-box">
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">{kit.field}</th>
              <th scope="col">{kit.mine}</th>
              <th scope="col">{kit.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ key, label, options }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {(['mine', 'theirs'] as const).map(side => (
                  <td key={side} data-head={kit[side]}>
                    <label className="st-switch">
                      <input
                        type="radio"
                        name={`${id}-${key}`}
                        checked={sideOf(key) === side}
                        onChange={() => setChosen(old => ({ ...old, [key]: side }))}
                      />
                      <span>{textOf(side === 'mine' ? mine[key] : theirs[key], options)}</span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="st-button st-main" onClick={merge}>
        {kit.useChosen}
      </button>
    </section>
  )
}

/** As the form shows it: a choice by its name. */
const textOf = (value: string, options: Field<never, string>['options'] = []): string =>
  options.find(([each]) => each === value)?.[1] ?? (value || '–')
