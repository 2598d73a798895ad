import type { Import } from '@atelier/sdk'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, q } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useAct } from '../kit/act.tsx'
import { ActForm } from '../kit/act-form.tsx'
import { FieldInput } from '../kit/fields.tsx'
import { among } from '../kit/search.ts'
import { Panel } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { kindOf } from './column-check.ts'
import { ColumnPreview } from './column-preview.tsx'

const kinds = [
  'categories',
  'sub-categories',
  'products',
  'offers',
  'prices',
] as const satisfies readonly Import['kind'][]

const decimalSigns = ['point', 'comma'] as const

const knownColumns = { ...q.imports.columns.queryOptions(), staleTime: Infinity }

export function ImportForm({ onStarted }: { readonly onStarted: (id: number) => void }) {
  const { catalogue } = useStudio()
  const cache = useQueryClient()
  const known = useQuery(knownColumns)
  const [file, setFile] = useState<File>()
  const head = useMutation({
    // The code that reads files is loaded with the first file.
    mutationFn: async (chosen: File) => (await import('./read-table.ts')).readTableHead(chosen),
    onSuccess: async ({ titles }) => {
      const { items } = await cache.ensureQueryData(knownColumns)
      setKind(old => kindOf(titles, items) ?? old)
    },
  })
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    if (chosen) head.mutate(chosen)
    else head.reset()
  }
  const [kind, setKind] = useState<string>('products')
  const [mode, setMode] = useState<string>('all')
  const [decimal, setDecimal] = useState<string>('')
  const [dryRun, setDryRun] = useState('yes')
  const { mutate, isPending, error } = useAct(async () => {
    if (!file) return
    const { id } = await api.imports.upload(file, {
      kind: among(kinds, kind) ?? 'products',
      mode: mode === 'rows' ? 'rows' : 'all',
      decimal: among(decimalSigns, decimal),
      dryRun: dryRun === 'yes',
    })
    onStarted(id)
  })
  const columns = known.data?.items.find(each => each.kind === kind)
  const hasAmounts = kind === 'prices'
  return (
    <Panel title={catalogue.import}>
      <ActForm label={catalogue.run} onSubmit={() => mutate()} isPending={isPending} error={error}>
        <div className="st-field">
          <label htmlFor="import-file">{catalogue.file}</label>
          <input
            id="import-file"
            type="file"
            accept=".csv,.xlsx"
            required
            onChange={({ target }) => choose(target.files?.[0])}
          />
        </div>
        <div className="st-fields">
          <KindField value={kind} onChange={setKind} />
          <FieldInput
            field={{
              key: 'mode',
              label: catalogue.mode,
              kind: 'choice',
              isRequired: true,
              options: Object.entries(catalogue.modes),
            }}
            value={mode}
            onChange={setMode}
          />
          {hasAmounts && (
            <FieldInput
              field={{
                key: 'decimal',
                label: catalogue.decimal,
                kind: 'choice',
                help: catalogue.decimalHelp,
                options: Object.entries(catalogue.decimals),
              }}
              value={decimal}
              onChange={setDecimal}
            />
          )}
        </div>
        {head.isError && <p className="st-bad">{catalogue.unreadable}</p>}
        {head.data && columns && <ColumnPreview head={head.data} known={columns} />}
        <FieldInput
          field={{ key: 'dryRun', label: catalogue.dryRun, kind: 'check' }}
          value={dryRun}
          onChange={setDryRun}
        />
      </ActForm>
    </Panel>
  )
}

interface KindFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

function KindField({ value, onChange }: KindFieldProps) {
  const { catalogue } = useStudio()
  return (
    <FieldInput
      field={{
        key: 'kind',
        label: catalogue.kind,
        kind: 'choice',
        isRequired: true,
        options: kinds.map(each => [each, catalogue.kinds[each]] as const),
      }}
      value={value}
      onChange={onChange}
    />
  )
}

export function ExportForm() {
  const { catalogue } = useStudio()
  const [kind, setKind] = useState<string>('products')
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const { url } = await api.exports.create.mutate({ kind: among(kinds, kind) ?? 'products', format })
      location.assign(url)
    },
  })
  return (
    <Panel title={catalogue.export}>
      <div className="st-form">
        <KindField value={kind} onChange={setKind} />
        <Failure error={error} />
        <div className="st-form-end">
          {(['csv', 'xlsx'] as const).map(format => (
            <button
              key={format}
              type="button"
              className="st-button"
              disabled={isPending}
              onClick={() => mutate(format)}
            >
              {format.toUpperCase()}
            </button>
          ))}
        </div>
      </div>
    </Panel>
  )
}
