/** Who is compared with (kohta 3): areas by how alike they were before the change; those that it touched are named. */
import { Scroll } from '../scroll.tsx'
import { useWords } from '../use-words.ts'
import { type DonorUse, type PointProps, usageOf } from './plan-draft.ts'

const USES: readonly DonorUse[] = ['chosen', 'touched', 'left']

export function PointDonors({ draft, put, advice }: PointProps) {
  const { evaluationPage: told, format } = useWords()
  const { wizard } = told
  const donors = advice?.donors ?? []
  if (donors.length === 0)
    return (
      <>
        <h2>{wizard.donors}</h2>
        <p>{wizard.donorsNone}</p>
      </>
    )
  return (
    <>
      <h2>{wizard.donors}</h2>
      <p>{wizard.donorsHow}</p>
      <Scroll label={wizard.donors}>
        <table>
          <caption>{wizard.donors}</caption>
          <thead>
            <tr>
              <th scope="col">{told.area}</th>
              <th scope="col">{wizard.role}</th>
              <th scope="col">{told.errorBefore}</th>
              <th scope="col" aria-label={told.warnings} />
            </tr>
          </thead>
          <tbody>
            {donors.map((one) => (
              <tr key={one.area}>
                <th scope="row">{one.name}</th>
                <td>
                  <select
                    aria-label={`${wizard.role}: ${one.name}`}
                    value={usageOf(draft, one)}
                    disabled={one.advice === 'missing-figures'}
                    onChange={(event) => {
                      const use = USES.find((each) => each === event.target.value) ?? 'left'
                      put({ uses: { ...draft.uses, [one.area]: use } })
                    }}
                  >
                    {USES.map((use) => (
                      <option key={use} value={use}>
                        {wizard[use]}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="figure-cell">{one.course === null ? '–' : format.number(one.course, 2)}</td>
                <td>{one.decided === undefined ? wizard.advice[one.advice] : wizard.alsoDecided(one.decided)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
