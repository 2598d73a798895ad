import { spawn } from 'node:child_process'

/** Ends the watch; the server is stopped by the caller. */
type Release = () => void

/**
 * A shell that waits for the end of its input: when this process ends in any way, kill -9 included, the pipe closes
 * and the shell stops the server, then removes the folder if it is a throwaway one.
 */
export function watchOver(pid: number, folder: string, throwaway: boolean): Release {
  if (process.platform === 'win32') return () => {}
  const script = `read -r word && exit 0
    [ "$(head -n 1 "$2/postmaster.pid")" = "$1" ] && kill -INT "$1" && while kill -0 "$1"; do sleep 0.1; done
    [ "$3" = keep ] || rm -rf "$2" "$2.log"`
  return atTheEnd(script, [String(pid), folder, throwaway ? 'remove' : 'keep'])
}

/** Deletes a folder when this process ends in any way, or at the release. */
export function deleteAtTheEnd(folder: string): Release {
  return process.platform === 'win32' ? () => {} : atTheEnd('read -r word; rm -rf "$1"', [folder])
}

function atTheEnd(script: string, values: readonly string[]): Release {
  const shell = spawn('/bin/sh', ['-c', script, 'sh', ...values], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  shell.on('error', () => {})
  shell.stdin.on('error', () => {})
  shell.unref()
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref()
  return () => void shell.stdin.end('stopped\n')
}
