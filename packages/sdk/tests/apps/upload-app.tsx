import { browserStorage, createClient, messageOf } from '@atelier/sdk'
import { AtelierProvider, Picture, useUpload } from '@atelier/sdk/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const api = createClient({ url: 'http://localhost:8081', storage: browserStorage() })
const onceDone: number[] = []

function Photo() {
  const { upload, abort, resume, dropProps, percent, status, error, assets } = useUpload({
    via: 'presigned',
    onDone: ([asset]) => onceDone.push(asset?.id ?? 0),
  })
  return (
    <main {...dropProps}>
      <input type="file" multiple onChange={event => upload(event.target.files)} />
      <button onClick={abort}>Abort</button> <button onClick={resume}>Resume</button>
      <progress max={100} value={percent} />
      <output>{`${status} ${percent} ${onceDone.length} ${messageOf(error) ?? ''}`}</output>
      {assets.map(asset => (
        <Picture key={asset.id} image={asset} alt="Photo" />
      ))}
    </main>
  )
}

createRoot(document.body).render(
  <StrictMode>
    <AtelierProvider client={api}>
      <Photo />
    </AtelierProvider>
  </StrictMode>,
)
