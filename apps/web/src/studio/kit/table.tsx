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

interface TableProps<T> {
  readonly label: string
  readonly columns: readonly Column<T>[]
  /** Undefined: still loading. */
  readonly rows: readonly T[] | undefined
  readonly keyOf: (row: T) => string | number
  readonly empty?: ReactNode
}

/** Rows of a list; on a narrow screen each is a card. */
export function Table<T>({ label, columns, rows, keyOf, empty }: TableProps<T>) {
  const { kit } = useStudio()
  if (rows?.length === 0) return <p className="st-empty">{empty ?? kit.nothing}</p>
  return (
    <div className="st-table-box">
      <table className="st-table" aria-label={label} aria-busy={rows === undefined}>
        <thead>
          <tr>
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
          )) ?? <Placeholders columns={columns.length} />}
        </tbody>
      </table>
    </div>
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
  /** The first page and the next one; the cursor is in their addresses. */
  readonly first: LinkProps | undefined
  readonly next: LinkProps | undefined
}

/** Pages of a list by address: back works, and a reload stays where it was. */
export function Pager({ first, next }: PagerProps) {
  const { kit } = useStudio()
  if (!first && !next) return null
  return (
    <nav className="st-pager" aria-label={kit.pages}>
      {first && (
        <Link className="st-button" {...first}>
          {kit.firstPage}
        </Link>
      )}
      {next && (
        <Link className="st-button" {...next}>
          {kit.nextPage}
        </Link>
      )}
    </nav>
  )
}
