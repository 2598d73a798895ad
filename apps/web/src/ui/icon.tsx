const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.9 11.4L20 20',
  bag: 'M5 8h14l-1 12H6L5 8Zm4 0a3 3 0 0 1 6 0',
  user: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20c1-4 4-5.5 7.5-5.5s6.500 1.5 7.500 5.500',
  filter: 'M4 7h16M7 12h10M10 17h4',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  arrow: 'M5 12h14m-5-5 5 5-5 5',
  back: 'M19 12H5m5-5-5 5 5 5',
  minus: 'M6 12h12',
  plus: 'M6 12h12M12 6v12',
  close: 'm6 6 12 12M18 6 6 18',
  file: 'M7 3h7l4 4v14H7V3Zm7 0v4h4',
  calendar: 'M5 6h14v14H5V6Zm0 4h14M9 3v4m6-4v4',
} as const

/** A line drawing beside a text; it says nothing of its own. */
export const Icon = ({ name }: { readonly name: keyof typeof paths }) => (
  <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
