interface Bar {
  readonly label: string
  readonly value: number
  readonly text: string
}

interface BarsProps {
  readonly label: string
  readonly bars: readonly Bar[]
}

const height = 96
const step = 20
const gap = 6

/** A small bar chart; the same figures are a table for those who do not see it. */
export function Bars({ label, bars }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <figure className="st-chart">
      <svg viewBox={`0 0 ${bars.length * step} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {bars.map(({ label: day, value, text }, index) => {
          const size = value === 0 ? 1 : Math.max(3, (value / most) * (height - 4))
          return (
            <rect key={day} x={index * step + gap / 2} y={height - size} width={step - gap} height={size} rx="2">
              <title>{`${day}: ${text}`}</title>
            </rect>
          )
        })}
      </svg>
      <figcaption className="st-soft">
        <span>{bars[0]?.label}</span>
        <span>{bars.at(-1)?.label}</span>
      </figcaption>
      <table className="st-hidden">
        <caption>{label}</caption>
        <tbody>
          {bars.map(({ label: day, text }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
