import { type ReactNode, useId, useState } from 'react'
import { useStudio } from '../words/words.tsx'
import type { Field, Values } from './fields.tsx'
import { ImageThumb } from './image-input.tsx'

type ShownPart = 'key' | 'label' | 'kind' | 'options'

interface ConflictProps<K extends string> {
  /** Whose record it is, where a page shows more than one. */
  readonly name?: string
  /** The instruction, where it differs from choosing and then saving. */
  readonly text?: string
  readonly fields: readonly Pick<Field<never, K>, ShownPart>[]
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
            {differing.map(field => (
              <tr key={field.key}>
                <th scope="row">{field.label}</th>
                {(['mine', 'theirs'] as const).map(side => (
                  <td key={side} data-head={kit[side]}>
                    <label className="st-switch">
                      <input
                        type="radio"
                        name={`${id}-${field.key}`}
                        checked={sideOf(field.key) === side}
                        onChange={() => setChosen(old => ({ ...old, [field.key]: side }))}
                      />
                      <span>{shown(field, side === 'mine' ? mine[field.key] : theirs[field.key])}</span>
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

/** A value as the form shows it: an image as itself, a choice by its name. */
function shown({ kind, label, options = [] }: Pick<Field<never, string>, ShownPart>, value: string): ReactNode {
  if (kind === 'image' && value !== '') return <ImageThumb value={value} alt={label} />
  return options.find(([each]) => each === value)?.[1] ?? (value || '–')
}
