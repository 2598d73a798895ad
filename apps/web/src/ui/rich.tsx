/** Text of the API that is HTML: the server has sanitised it. */
export const Rich = ({ html }: { readonly html: string }) => (
  <div className="rich" dangerouslySetInnerHTML={{ __html: html }} />
)
