/** A piece is made when the reader has taken the one before; a reader who leaves ends the making. */
export const bodyOf = (
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
): ReadableStream<Uint8Array> => {
  let next: Promise<IteratorResult<Uint8Array>> = Promise.resolve(first)
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await next
        if (done) return controller.close()
        controller.enqueue(value)
        next = rest.next()
        // The next pull throws its failure.
        next.catch(() => {})
      },
      cancel: async () => void (await rest.return(undefined)),
    },
    { highWaterMark: 1 },
  )
}
