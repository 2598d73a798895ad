import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useStudio } from '../words/words.tsx'

export interface Column<T> {
  readonly head: string
  readonly cell: (row: T) => ReactNode
  /** Figures stand under each other. */
  readonly isFigure?: boolean
  /** Buttons say what they do: the heading is for screen readers alone. */
  readonly isAction?: boolean
}

/** Rows that are chosen, to act on all of them. */
export interface RowChoice<T> {
  readonly chosen: ReadonlySet<string | number>
  readonly onChange: (chosen: ReadonlySet<string | number>) => void
  readonly allLabel: string
  readonly labelOf: (row: T) => string
}

interface TableProps<T> {
  readonly label: string
  readonly columns: readonly Column<T>[]
  /** Undefined: still loading. */
  readonly rows: readonly T[] | undefined
  readonly keyOf: (row: T) => string | number
  readonly empty?: ReactNode
  readonly choice?: RowChoice<T>
}

/** Rows of a list; on a narrow screen each is a card. */
export function Table<T>({ label, columns, rows, keyOf, empty, choice }: TableProps<T>) {
  const { kit } = useStudio()
  if (rows?.length === 0) return <p className="st-empty">{empty ?? kit.nothing}</p>
  return (
    <div className="st-table-box">
      <table className="st-table" aria-label={label} aria-busy={rows === undefined}>
        <thead>
          <tr>
            {choice && (
              <th scope="col" className="st-choose">
                <ChooseAll choice={choice} keys={rows?.map(keyOf) ?? []} />
              </th>
            )}
            {columns.map(({ head, isFigure, isAction }) => (
              <th key={head} scope="col" className={isFigure ? 'st-figure' : undefined}>
                {isAction ? <span className="st-hidden">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.map(row => (
            <tr key={keyOf(row)}>
              {choice && (
                <td className="st-choose">
                  <input
                    type="checkbox"
                    aria-label={choice.labelOf(row)}
                    checked={choice.chosen.has(keyOf(row))}
                    onChange={({ target }) => choice.onChange(withKeys(choice.chosen, [keyOf(row)], target.checked))}
                  />
                </td>
              )}
              {columns.map(({ head, cell, isFigure, isAction }) => (
                <td
                  key={head}
                  data-head={isAction ? undefined : head}
                  className={isAction ? 'st-row-actions' : isFigure ? 'st-figure' : undefined}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          )) ?? <Placeholders columns={columns.length + (choice ? 1 : 0)} />}
        </tbody>
      </table>
    </div>
  )
}

/** The set with some keys added, or without them. */
export function withKeys(
  chosen: ReadonlySet<string | number>,
  keys: readonly (string | number)[],
  isOn: boolean,
): ReadonlySet<string | number> {
  const next = new Set(chosen)
  for (const key of keys) {
    if (isOn) next.add(key)
    else next.delete(key)
  }
  return next
}

interface ChooseAllProps {
  readonly choice: Omit<RowChoice<never>, 'labelOf'>
  readonly keys: readonly (string | number)[]
}

function ChooseAll({ choice: { chosen, onChange, allLabel }, keys }: ChooseAllProps) {
  const count = keys.filter(key => chosen.has(key)).length
  return (
    <input
      type="checkbox"
      aria-label={allLabel}
      checked={count > 0 && count === keys.length}
      ref={box => {
        if (box) box.indeterminate = count > 0 && count < keys.length
      }}
      onChange={({ target }) => onChange(withKeys(chosen, keys, target.checked))}
    />
  )
}

const Placeholders = ({ columns }: { readonly columns: number }) =>
  [1, 2, 3, 4, 5].map(row => (
    <tr key={row} className="st-waiting">
      <td colSpan={columns}>
        <span />
      </td>
    </tr>
  ))

interface PagerProps {
  /** What the address asks for; `after` is the cursor of the page. */
  readonly search: { readonly after?: string | undefined }
  /** The cursor of the next page, where there is one. */
  readonly next: string | null | undefined
}

/** Pages of a list by address: back works, and a reload stays where it was. */
export function Pager({ search, next }: PagerProps) {
  const { kit } = useStudio()
  const pageAfter = (after: string | undefined): LinkProps => ({ to: '.', search: { ...search, after } })
  const isFirst = search.after === undefined
  if (isFirst && !next) return null
  return (
    <nav className="st-pager" aria-label={kit.pages}>
      {!isFirst && (
        <Link className="st-button" {...pageAfter(undefined)}>
          {kit.firstPage}
        </Link>
      )}
      {next && (
        <Link className="st-button" {...pageAfter(next)}>
          {kit.nextPage}
        </Link>
      )}
    </nav>
  )
}
