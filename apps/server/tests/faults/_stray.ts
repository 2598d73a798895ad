// Loaded before the server by NODE_OPTIONS: a signal makes a promise fail that nobody waits for.
process.on('SIGUSR2', () => void Promise.reject(new Error('a stray rejection')))
