import type { Outputs } from '@atelier/sdk'
import { useQuery } from '@tanstack/react-query'
import { q } from '../../client.ts'
import { Table } from '../kit/table.tsx'
import { Badge, type Tone, View } from '../kit/view.tsx'
import { When } from '../kit/when.tsx'
import { useStudio } from '../words/words.tsx'

type Finding = Outputs['system']['diagnose']['findings'][number]
const tones: Readonly<Record<Finding['level'], Tone>> = { ok: 'good', warn: 'warn', fail: 'bad' }

/** The state of each part of the system, and what to do about it. */
export function HealthPage() {
  const { frame, system } = useStudio()
  const { data, error, isFetching, refetch } = useQuery({ ...q.system.diagnose.queryOptions(), staleTime: 0 })
  const isFailing = data?.findings.some(({ level }) => level === 'fail')
  return (
    <View
      title={frame.health}
      error={error}
      aside={
        data && (
          <Badge tone={isFailing ? 'bad' : 'good'}>{isFailing ? system.somethingFails : system.everythingRuns}</Badge>
        )
      }
      actions={
        <button type="button" className="st-button" disabled={isFetching} onClick={() => void refetch()}>
          {system.lookAgain}
        </button>
      }
    >
      <p className="st-soft" role="status">
        {system.checkedAt} {data && <When at={data.checkedAt} />}
      </p>
      <Table
        label={frame.health}
        rows={data?.findings}
        keyOf={finding => `${finding.name} ${finding.detail}`}
        columns={[
          { head: system.part, cell: ({ name }) => <span className="st-strong">{system.parts[name]}</span> },
          {
            head: system.state,
            cell: ({ level }) => <Badge tone={tones[level]}>{system.levels[level]}</Badge>,
          },
          {
            head: system.whatToDo,
            cell: ({ name, level, detail, cure }) => (
              <>
                {level !== 'ok' && <p>{system.cures[name]}</p>}
                <details>
                  <summary>{system.details}</summary>
                  {/* The text of `pnpm ops doctor`, which is English. */}
                  <p lang="en" className="st-soft st-break">
                    {detail}
                    {cure !== null && ` → ${cure}`}
                  </p>
                </details>
              </>
            ),
          },
        ]}
      />
    </View>
  )
}
