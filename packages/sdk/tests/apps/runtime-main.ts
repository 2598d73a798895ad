import { probe } from './runtime-probe.ts'

const [, , url = '', username = '', password = ''] = process.argv
console.log(JSON.stringify(await probe(url, { username, password })))
