import { Link } from '@tanstack/react-router'
import { Badge, View } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'
import { parts } from './parts.ts'
import { useSetUp } from './set-up.ts'

/** What a shop needs, in the order in which a new one is set up. */
export function SettingsPage() {
  const { settings, frame } = useStudio()
  const steps = useSetUp()
  return (
    <View title={frame.settings}>
      <p className="st-soft">{settings.intro}</p>
      <ol className="st-grid">
        {parts.map(part => (
          <li key={part} className="st-panel">
            <header>
              <Link to="/studio/settings/$part" params={{ part }} className="st-strong">
                {settings[part]}
              </Link>
              {steps && part !== 'coupons' && (
                <Badge tone={steps[part] ? 'good' : 'warn'}>{steps[part] ? settings.done : settings.missing}</Badge>
              )}
            </header>
            <p className="st-soft">{settings.texts[part]}</p>
          </li>
        ))}
      </ol>
    </View>
  )
}
