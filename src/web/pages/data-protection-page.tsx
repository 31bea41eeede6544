/** Data-protection papers (tietosuoja-asiakirjat): how people's data is protected, made from the product's own tables. */
import { useQuery } from '@tanstack/react-query'
import { DATA_PROTECTION_PAPERS, type DataProtectionPaper } from '#model/data-protection.ts'
import { PageTitle } from '../page-title.tsx'
import { dataProtectionQuery } from '../queries.ts'
import { Answered } from '../states.tsx'
import { useLanguage, useWords } from '../use-words.ts'
import { PaperBlocks } from './paper-blocks.tsx'

export function DataProtectionPage() {
  const { dataProtection } = useWords()
  return (
    <>
      <PageTitle title={dataProtection.pageTitle} />
      <p className="answer">{dataProtection.pageHow}</p>
      {DATA_PROTECTION_PAPERS.map((paper) => (
        <OnePaper key={paper} paper={paper} />
      ))}
    </>
  )
}

function OnePaper({ paper }: { paper: DataProtectionPaper }) {
  const { dataProtection } = useWords()
  const language = useLanguage()
  const query = useQuery(dataProtectionQuery(paper, language))
  return (
    <section>
      <h2>{dataProtection.titles[paper]}</h2>
      <p className="tools">
        <a href={`/api/print-data-protection?paper=${paper}&language=${language}&format=pdf`}>
          {dataProtection.pdf}: {dataProtection.titles[paper]}
        </a>
      </p>
      <Answered query={query}>{({ blocks }) => <PaperBlocks blocks={blocks} />}</Answered>
    </section>
  )
}
