export { fails } from './fails.ts'
export {
  type Fake,
  type FakeCall,
  fakeClient,
  type FakeHandlers,
  type FakePath,
  type FakeSwitches,
} from './fake-client.ts'
