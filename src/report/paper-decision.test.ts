import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#model/named.ts'
import type { Paper } from './paper.ts'
import { decisionPaper } from './paper-decision.ts'
import { paperText } from './paper-text.ts'
import { base, decision } from './sample-papers.ts'

const headings = (blocks: Paper['blocks'] = []) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []))

const COURT = {
  kind: 'court',
  to: 'Itä-Suomen hallinto-oikeus',
  address: ['PL 1'],
  days: 30,
  basis: 'LSL 90 §',
} as const

describe('a decision on paper', () => {
  it('holds what a decision must tell (hallintolaki 44.1 §, 45.1 §)', () => {
    const paper = decisionPaper(decision(), 'fi')
    expect(headings(paper.blocks)).toEqual([
      'Ratkaisu',
      'Perustelut',
      'Sovelletut säännökset',
      'Kuuleminen',
      'Lapsen mielipide',
      'Suostumukset',
      'Muutoksenhaku',
      'Lisätietoja',
      'Tiedoksianto',
    ])
    expect(paper.facts.map((fact) => fact.label)).toEqual(
      expect.arrayContaining(['Päättävä viranomainen', 'Asianosaiset', 'Palvelutehtävä', 'Laadittu']),
    )
    expect(paper.signature).toEqual({
      name: 'Johanna Keksijä',
      position: 'johtava sosiaalityöntekijä',
      day: '12.3.2026',
    })
  })

  it('says in words whether it was granted', () => {
    expect(paperText(decisionPaper(decision({ outcome: 'refused' }), 'fi'))).toMatch(/Päätös +Kielteinen/)
    expect(paperText(decisionPaper(decision({ outcome: 'partly' }), 'sv'))).toMatch(/Beslut +Delvis positivt/)
  })

  it('instructs to ask the authority for a review with its days', () => {
    const paper = decisionPaper(decision(), 'sv')
    expect(headings(paper.appendix)).toEqual(['Anvisning om begäran om omprövning'])
    expect(JSON.stringify(paper.appendix)).toContain('inom 30 dagar från delfåendet')
  })

  it('instructs to appeal straight to the court, and speaks of no review', () => {
    const paper = decisionPaper(decision({ appeal: COURT }), 'fi')
    expect(headings(paper.appendix)).toEqual(['Valitusosoitus'])
    expect(JSON.stringify(paper.appendix)).toContain('Itä-Suomen hallinto-oikeus')
    expect(paperText(paper)).not.toMatch(/oikaisu/i)
  })

  it('says why there is no appeal, and appends nothing', () => {
    const paper = decisionPaper(decision({ appeal: { kind: 'none', ground: 'Valmistelua koskeva ratkaisu.' } }), 'fi')
    expect(paper.appendix).toEqual([])
    expect(paperText(paper)).toContain('Valmistelua koskeva ratkaisu.')
  })

  it('has no heading without anything below it', () => {
    const bare = decision({ hearings: [], consents: [], served: [], sections: [] })
    expect(headings(decisionPaper(bare, 'fi').blocks)).not.toEqual(expect.arrayContaining(['Kuuleminen']))
    expect(headings(decisionPaper(bare, 'fi').blocks)).toHaveLength(5)
  })

  it.each(LANGUAGES)('tells everything in %s', (language) =>
    expect(paperText(decisionPaper(decision(), language))).not.toMatch(/undefined|\[object/),
  )
})

describe('while a ban on telling the address is in force', () => {
  const client = { ...base().client, protection: 'in-force' as const }

  it('no address and no area stand anywhere, nor in the window of the envelope', () => {
    const open = JSON.stringify(decisionPaper(decision(), 'fi'))
    const closed = decisionPaper(decision({ client }), 'fi')
    expect(open).toContain('Kuusitie 4 B 12')
    expect(JSON.stringify(closed)).not.toContain('Kuusitie')
    expect(closed.recipients).toEqual(['Maija Keksitty'])
    expect(closed.facts.map((fact) => fact.label)).not.toContain('Hyvinvointialue tai kunta')
  })

  it('the paper is marked, also as secret', () =>
    expect(decisionPaper(decision({ client }), 'fi').marks).toEqual([
      'Salassa pidettävä',
      'Asiakastietolaki 703/2023, 4 §',
      'Turvakielto (Laki 661/2009, 36 §)',
    ]))
})

it('a draft says so', () => expect(decisionPaper(decision({ stage: 'draft' }), 'en').marks[0]).toBe('Draft'))
