/** Where the web starts. */
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiError } from './api-client.ts'
import { whoAmI } from './queries.ts'
import { router } from './router.tsx'

/** Whoever is told to sign in has no session any more: the screen is told, too. */
const onError = (error: unknown) => {
  if (error instanceof ApiError && error.refusal.why === 'not-signed-in') void client.invalidateQueries(whoAmI())
}

// A refusal is an answer: asking again gives the same. A lost connection is tried twice.
const client = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (count, error) => !(error instanceof ApiError) && count < 2 },
  },
})

const place = document.getElementById('root')
if (!place) throw new Error('no root: index.html')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
