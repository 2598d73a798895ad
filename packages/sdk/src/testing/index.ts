export { fails } from './fails.ts'
export { type Fake, fakeClient } from './fake-client.ts'
export type { FakeCall, FakeControls, FakeHandlers, FakePath, FakeSwitches } from './fake-server.ts'
export { type MockHttp, mockHandlers, type Mocks } from './mock-handlers.ts'
