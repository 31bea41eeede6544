/** Small charts (pienet kuviot): volumes, unit costs and indicators side by side; the first ones at once, the rest on request. */
import { useState } from 'react'
import type { Picture } from '#model/picture.ts'
import { indicatorPanels, type Panel, type SingleFigure, singleFigures } from '#report/indicator-chart.ts'
import { volumePanels } from '#report/volume-chart.ts'
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'
import { ChartFigure } from './chart-figure.tsx'

const FIRST = 6

export function VolumeCharts({ picture }: { picture: Picture }) {
  const { chart } = useWords()
  const panels = volumePanels(picture)
  if (panels.length === 0) return null
  return (
    <section className="band">
      <h2>{chart.volumes}</h2>
      <Panels picture={picture} panels={panels} />
    </section>
  )
}

export function IndicatorCharts({ picture }: { picture: Picture }) {
  const words = useWords()
  const panels = indicatorPanels(picture)
  const singles = singleFigures(picture, words)
  if (panels.length + singles.length === 0) return null
  return (
    <section className="band">
      <h2>{words.chart.indicators}</h2>
      <p className="note">{words.picture.publishedNote}</p>
      <Panels picture={picture} panels={panels} />
      {singles.length > 0 && (
        <div className="singles">
          <Singles figures={singles} />
        </div>
      )}
    </section>
  )
}

function Panels({ picture, panels }: { picture: Picture; panels: readonly Panel[] }) {
  const words = useWords()
  const [shown, setShown] = useState(FIRST)
  return (
    <>
      <div className="small-charts">
        {panels.slice(0, shown).map((panel) => (
          <ChartFigure key={panel.id} picture={picture} rank="small" draw={(width) => panel.draw({ words, width })} />
        ))}
      </div>
      {panels.length > shown && (
        <p>
          <button type="button" onClick={() => setShown(panels.length)}>
            {words.picture.allOf(words.format.number(panels.length))}
          </button>
        </p>
      )}
    </>
  )
}

function Singles({ figures }: { figures: readonly SingleFigure[] }) {
  const words = useWords()
  return (
    <Scroll label={words.picture.singles}>
      <table>
        <caption>{words.picture.singles}</caption>
        <thead>
          <tr>
            <th scope="col">{words.terminal.columns.measure}</th>
            <th scope="col">{words.terminal.columns.value}</th>
            <th scope="col">{words.chart.period}</th>
            <th scope="col">{words.picture.notes}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.name} ${figure.period}`}>
              <th scope="row">{figure.name}</th>
              <td>{figure.value}</td>
              <td>{figure.period}</td>
              <td>{figure.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
