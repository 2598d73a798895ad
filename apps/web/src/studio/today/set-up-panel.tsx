import { Link } from '@tanstack/react-router'
import { Badge, Panel } from '../kit/view.tsx'
import { setUpSteps, stepLinks, useSetUp } from '../settings/set-up.ts'
import { useStudio } from '../words/words.tsx'

/** Leads through a new shop from nothing to its first sale; gone once every step is done. */
export function SetUpPanel() {
  const { settings } = useStudio()
  const done = useSetUp()
  const next = done && setUpSteps.find(step => !done[step])
  if (!done || next === undefined) return null
  return (
    <Panel
      title={settings.setUp}
      aside={
        <span className="st-soft">
          {settings.setUpDone(setUpSteps.filter(step => done[step]).length, setUpSteps.length)}
        </span>
      }
    >
      <ol className="st-steps">
        {setUpSteps.map(step => (
          <li key={step} aria-current={step === next ? 'step' : undefined}>
            <span>
              <Link {...stepLinks[step]} className={step === next ? 'st-strong' : undefined}>
                {settings.steps[step]}
              </Link>
              {step === next && <span className="st-soft st-step-text">{settings.stepTexts[step]}</span>}
            </span>
            <Badge tone={done[step] ? 'good' : step === next ? 'warn' : 'plain'}>
              {done[step] ? settings.done : step === next ? settings.nextStep : settings.missing}
            </Badge>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
