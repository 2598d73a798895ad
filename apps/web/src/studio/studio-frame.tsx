import { Page } from '../ui/page.tsx'

/** The frame of the studio. */
export const StudioFrame = () => <Page title="Studio">{null}</Page>
