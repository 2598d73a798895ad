import { flushCompileCache } from 'node:module'
import { AppError } from '@atelier/domain'
import { UnfitImage } from '@atelier/domain/assets'
import { createSharpImages } from './sharp-images.ts'
import type { ImageAnswer, ImageRequest, ImageResult } from './image-messages.ts'

const images = createSharpImages()

process.on('message', (request: ImageRequest) => {
  const answer = (result: ImageResult) => process.send?.({ id: request.id, ...result } satisfies ImageAnswer)
  const work: Promise<ImageResult> =
    request.work === 'inspect'
      ? images.inspect(request.bytes).then(format => ({ format }))
      : images.process(request.bytes).then(image => ({ image }))
  work.then(answer, (error: unknown) => {
    if (error instanceof UnfitImage) answer({ refused: error.reason })
    else if (error instanceof AppError && error.code === 'TIMEOUT') answer({ late: true })
    // Any other error ends this process, and the server starts another.
    else throw error
  })
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
flushCompileCache()
