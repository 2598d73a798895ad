import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { CoalescingSocket } from './coalescing-socket.ts'

it('sends what one turn of the event loop writes in one piece, and loses nothing over turns', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const accepted = new Promise<Socket>(resolve => server.once('connection', resolve))
  const socket = new CoalescingSocket()
  const flushes: number[] = []
  const uncork = socket.uncork.bind(socket)
  socket.uncork = () => {
    if (socket.writableCorked === 1) flushes.push(socket.writableLength)
    uncork()
  }
  socket.connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1')
  await once(socket, 'connect')
  const peer = await accepted
  let text = ''
  peer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))

  socket.write('begin;')
  await Promise.resolve()
  socket.cork()
  socket.write('insert', 'utf8')
  socket.write(';')
  socket.uncork()
  await new Promise(resolve => setImmediate(resolve))
  socket.write('commit;')
  socket.end()
  await once(peer, 'end')
  expect(text).toBe('begin;insert;commit;')
  expect(flushes).toEqual(['begin;insert;'.length, 'commit;'.length])
  server.close()
})
