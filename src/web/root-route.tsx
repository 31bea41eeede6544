/** Root route (juurireitti): the frame around every screen; the language stays in the address. */
import { createRootRoute, retainSearchParams } from '@tanstack/react-router'
import { Frame } from './frame.tsx'
import { languageSearch } from './language-search.ts'
import { Failed, NotFound } from './states.tsx'

export const root = createRootRoute({
  component: Frame,
  validateSearch: languageSearch,
  search: { middlewares: [retainSearchParams(['kieli'])] },
  notFoundComponent: () => <NotFound />,
  errorComponent: ({ error }) => <Failed error={error} />,
})
