/**
 * Width of a chart (kuvion leveys): the room it has, in units of which sixteen are one line of the reader's text,
 * so that a reader with twice as large text gets a drawing with twice as large letters.
 */
import { type RefObject, useEffect, useRef, useState } from 'react'

const ON_PAPER = 660

export function useWidth(): { ref: RefObject<HTMLDivElement | null>; width: number } {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(ON_PAPER)
  useEffect(() => {
    const place = ref.current
    if (!place) return
    const measure = () => {
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setWidth(Math.max(200, Math.round(place.clientWidth / (letter / 16))))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    measure()
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
