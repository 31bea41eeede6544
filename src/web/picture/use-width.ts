/**
 * Width of a chart (kuvion leveys): the room it has, in units of which sixteen are one line of the reader's text,
 * so that a reader with twice as large text gets a drawing with twice as large letters.
 *
 * On paper every chart has the width that its place on an A4 page gives.
 */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

export function useWidth(onPaper: number): { ref: RefObject<HTMLDivElement | null>; width: number } {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(onPaper)
  useEffect(() => {
    const place = ref.current
    if (!place) return
    const paper = matchMedia('print')
    const measure = () => setWidth(paper.matches ? onPaper : roomOf(place))
    // Printing waits for nobody: the drawing must be ready when the event returns.
    const turn = () => flushSync(measure)
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    paper.addEventListener('change', turn)
    measure()
    return () => {
      observer.disconnect()
      paper.removeEventListener('change', turn)
    }
  }, [onPaper])
  return { ref, width }
}

function roomOf(place: HTMLElement): number {
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  return Math.max(200, Math.round(place.clientWidth / (letter / 16)))
}
