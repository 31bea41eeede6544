/** Scroll (vieritettävä alue): a wide table that scrolls by itself, by keyboard too, so that the page never does. */
import type { ReactNode } from 'react'

export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
