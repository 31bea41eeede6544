/** Area links (alueen sivut): the ways between the screens of one area. */
import { Link } from '@tanstack/react-router'
import { useWords } from './use-words.ts'

export function AreaLinks({ area }: { area: string }) {
  const { screen, indicators, fan, flowPage, investment, evaluationPage, board } = useWords()
  const params = { area }
  return (
    <nav className="area-links no-print" aria-label={screen.areaPages}>
      <Link to="/kuva/$area" params={params} activeOptions={{ exact: true, includeSearch: false }}>
        {screen.picture}
      </Link>
      <Link to="/tunnusluvut/$area" params={params} activeOptions={{ includeSearch: false }}>
        {indicators.menu}
      </Link>
      <Link to="/ennuste/$area" params={params} activeOptions={{ includeSearch: false }}>
        {fan.menu}
      </Link>
      <Link to="/virrat/$area" params={params} activeOptions={{ exact: true, includeSearch: false }}>
        {flowPage.menu}
      </Link>
      <Link to="/virrat/$area/enta-jos" params={params} activeOptions={{ includeSearch: false }}>
        {flowPage.whatIf.menu}
      </Link>
      <Link to="/investoinnit/$area" params={params} activeOptions={{ includeSearch: false }}>
        {investment.menu}
      </Link>
      <Link to="/vaikutus/$area" params={params} activeOptions={{ includeSearch: false }}>
        {evaluationPage.menu}
      </Link>
      <Link to="/paperit/$area" params={params} activeOptions={{ includeSearch: false }}>
        {board.menu}
      </Link>
    </nav>
  )
}
