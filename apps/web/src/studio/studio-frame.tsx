import { useLogin } from '@atelier/sdk/react'
import { invalidateOn } from '@atelier/sdk/query'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { api, q } from '../client.ts'
import { Page } from '../ui/page.tsx'
import { Navigation } from './navigation.tsx'
import { SignIn } from './sign-in.tsx'
import { useStudio } from './words/words.tsx'
import './studio.css'
import './studio-tables.css'

/** The frame of the studio: the address stays through a sign-in, and the server decides what may be seen. */
export const StudioFrame = () => (
  <Suspense fallback={<div className="st" />}>
    <Guard />
  </Suspense>
)

function Guard() {
  const { frame } = useStudio()
  const { status, isSignedIn, logout } = useLogin()
  const me = useQuery({ ...q.accounts.me.queryOptions(), enabled: isSignedIn })
  if (status === 'signed-out') return <SignIn />
  if (!me.data) return <div className="st" aria-busy="true" />
  if (me.data.role === 'USER')
    return (
      <Page title={frame.notStaff} className="st-sign-in">
        <p>{frame.notStaffText}</p>
        <button type="button" className="st-button st-main" onClick={() => void logout()}>
          {frame.signOut}
        </button>
      </Page>
    )
  return <Shell role={me.data.role} username={me.data.user.username} onSignOut={logout} />
}

interface ShellProps {
  readonly role: 'EMPLOYEE' | 'ADMIN'
  readonly username: string
  readonly onSignOut: () => Promise<void>
}

function Shell({ role, username, onSignOut }: ShellProps) {
  const cache = useQueryClient()
  useEffect(() => {
    const leaving = new AbortController()
    invalidateOn(api, cache, { signal: leaving.signal })
    return () => leaving.abort()
  }, [cache])
  return (
    <div className="st st-shell">
      <Navigation role={role} username={username} onSignOut={onSignOut} />
      <Suspense fallback={<div aria-busy="true" />}>
        <Outlet />
      </Suspense>
    </div>
  )
}
