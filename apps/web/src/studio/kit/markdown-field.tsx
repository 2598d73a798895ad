import { useMutation } from '@tanstack/react-query'
import { type RefObject, useEffect, useId, useRef } from 'react'
import { api } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { FaultText } from '../../ui/fault-text.tsx'
import type { Fault } from '../../ui/faults.ts'
import { Rich } from '../../ui/rich.tsx'
import { useStudio } from '../words/words.tsx'

interface MarkdownFieldProps {
  readonly label: string
  readonly name: string
  readonly fault: Fault
  readonly isRequired: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** How long typing pauses before the server is asked. */
const pauseMs = 350

const marks = [
  ['bold', '**', '**'],
  ['italic', '_', '_'],
  ['heading', '\n## ', ''],
  ['list', '\n- ', ''],
  ['link', '[', '](https://)'],
  ['quote', '\n> ', ''],
] as const

/** Markdown beside what the server makes of it: the same sanitized HTML that will be shown. */
export function MarkdownField({ label, name, fault, isRequired, value, onChange }: MarkdownFieldProps) {
  const { kit } = useStudio()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { mutate, data, error } = useMutation({ mutationFn: (body: string) => api.projects.preview.mutate({ body }) })
  useEffect(() => {
    const timer = setTimeout(() => mutate(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, mutate])
  return (
    <div className="st-wide st-editor">
      <div className="st-field">
        <label htmlFor={id}>{label}</label>
        <div role="toolbar" aria-label={kit.formatting} aria-controls={id} className="st-actions">
          {marks.map(([mark, before, after]) => (
            <button
              key={mark}
              type="button"
              className="st-button st-quiet"
              onClick={() => onChange(surround(area, value, [before, after]))}
            >
              {kit.marks[mark]}
            </button>
          ))}
        </div>
        <textarea
          {...fault.input}
          id={id}
          name={name}
          ref={area}
          required={isRequired}
          rows={8}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
        <FaultText fault={fault} />
      </div>
      <section aria-label={kit.preview} className="st-preview">
        <h3>{kit.preview}</h3>
        {data?.html ? <Rich html={data.html} /> : <p className="st-empty">{kit.nothing}</p>}
        <Failure error={error} />
      </section>
    </div>
  )
}

/** The text with marks around what is chosen in it; without a choice, where the caret stands. */
function surround(
  area: RefObject<HTMLTextAreaElement | null>,
  value: string,
  [before, after]: readonly [string, string],
): string {
  const { selectionStart: start = value.length, selectionEnd: end = value.length } = area.current ?? {}
  // At the beginning there is no line to leave.
  const opening = start === 0 ? before.trimStart() : before
  area.current?.focus()
  return value.slice(0, start) + opening + value.slice(start, end) + after + value.slice(end)
}
