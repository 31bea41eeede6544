/** Frame (kehys): what stands around every screen: the way past the menu, the menu, the languages, the footer. */
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Duty } from '#model/duty.ts'
import { LANGUAGE_NAMES } from './language-search.ts'
import { whoAmI } from './queries.ts'
import { SessionEnded, SignedIn } from './sign-in/signed-in.tsx'
import { useLanguage, useWords } from './use-words.ts'

export function Frame() {
  const { screen, casework, dataProtection } = useWords()
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <>
      <a className="skip" href="#content">
        {screen.skip}
      </a>
      <header className="site">
        <Link to="/" className="brand">
          {screen.product}
        </Link>
        <Menu />
        <SignedIn />
        <Languages />
      </header>
      <Content />
      <footer className="site-foot">
        <p>{screen.tagline}</p>
        <p>
          <a href="/huoli">{casework.publicForm}</a> · <Link to="/saavutettavuus">{screen.accessibility}</Link> ·{' '}
          <Link to="/tietosuojasta">{dataProtection.pageTitle}</Link>
        </p>
      </footer>
    </>
  )
}

/**
 * Not seen before the menu is whole, which depends on who asks: it would move. A new address takes the reader to the start of its
 * content; a change within one leaves the reader in place.
 */
function Content() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { isPending, failureCount } = useQuery(whoAmI())
  const isWaiting = isPending && failureCount === 0
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) main.current?.focus()
    before.current = path
  }, [path])
  return (
    <main id="content" tabIndex={-1} ref={main} className={isWaiting ? 'waiting' : undefined}>
      <SessionEnded />
      <Outlet />
    </main>
  )
}

function Menu() {
  const { screen, registerImport, privacy, indicators } = useWords()
  const { data } = useQuery(whoAmI())
  const isController = data?.duty === 'controller'
  const worksWithPeople = data?.worker !== undefined && !WITHOUT_PEOPLE.includes(data.duty)
  return (
    <nav aria-label={screen.menu} className="menu">
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        {screen.areas}
      </Link>
      <Link to="/tunnusluvut">{indicators.menu}</Link>
      {isController && (
        <>
          <Link to="/tuonnit">{screen.imports}</Link>
          <Link to="/kohdistus">{screen.mapping}</Link>
        </>
      )}
      {worksWithPeople && <WorkMenu />}
      {data?.duty === 'administrator' && <Link to="/tyo/tuonti">{registerImport.menu}</Link>}
      {data?.duty === 'privacy-officer' && <Link to="/tietosuoja">{privacy.menu}</Link>}
      <Link to="/mittarit">{screen.measures}</Link>
      <Link to="/lahteet">{screen.sources}</Link>
    </nav>
  )
}

/** Duties of the office: they have no clients. */
const WITHOUT_PEOPLE: readonly Duty[] = ['controller', 'viewer', 'administrator', 'privacy-officer']

function WorkMenu() {
  const { casework } = useWords()
  return (
    <>
      <Link to="/tyo" activeOptions={{ exact: true, includeSearch: false }}>
        {casework.myDay}
      </Link>
      <Link to="/tyo/haku">{casework.searchTitle}</Link>
      <Link to="/tyo/yksikko">{casework.unit}</Link>
    </>
  )
}

/** The same screen in another language: only the language of the address changes. */
function Languages() {
  const { screen } = useWords()
  const current = useLanguage()
  return (
    <nav aria-label={screen.language} className="languages">
      {LANGUAGE_NAMES.map((one) => (
        <Link
          key={one}
          to="."
          search={(search: Record<string, unknown>) => ({ ...search, kieli: one === 'fi' ? undefined : one })}
          lang={one}
          hrefLang={one}
          className={one === current ? 'chosen' : 'other'}
          resetScroll={false}
        >
          {screen.languages[one]}
        </Link>
      ))}
    </nav>
  )
}
