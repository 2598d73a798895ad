// Loaded before the server by NODE_OPTIONS: a signal rejects a promise that has no handler.
process.on('SIGUSR2', () => void Promise.reject(new Error('a stray rejection')))
