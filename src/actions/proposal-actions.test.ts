/** Proposals to invest: versions that stay, writers who do not overwrite each other, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestWorld, testWorld } from '../../test/world.ts'
import { listProposals, removeProposal, saveProposal, showProposal } from './proposal-actions.ts'

let t: TestWorld
beforeAll(async () => {
  t = await testWorld()
})
afterAll(() => t.close())

const AREA = 'imatra'
const PROPOSAL = {
  ...{
    kind: 'proposal',
    name: 'Kuusi perhetyöntekijää',
    about: 'Perhetyötä',
    priceLevel: 2026,
    start: '2027-01-01',
    horizon: 8,
  },
  posts: [
    {
      duty: 'Perhetyöntekijä',
      number: 6,
      salary: 3300,
      onCosts: 0.25,
      payer: 'county',
      start: '2027-01-01',
      until: null,
    },
  ],
  ...{ rampUpMonths: 6, turnover: { share: 0.1, vacantMonths: 2, trainingMonths: 3 } },
  ...{ funding: { kind: 'permanent', given: 'at-once' }, release: { noticeMonths: 1 } },
  honesty: { deadweight: 0.2, displacement: 0, optimism: 0.2, regressionToMean: 0.1 },
}
const saved = (more: object = {}, proposal: object = {}) =>
  t.run(saveProposal, { area: AREA, proposal: { ...PROPOSAL, ...proposal }, ...more })

describe('a proposal', () => {
  it('is saved in versions, of which the newest is listed and all are shown', async () => {
    const first = await saved()
    expect(first.proposal.posts[0]?.salary).toEqual({ value: 3300, grade: 'judged' })
    const second = await saved({ version: first.version }, { horizon: 10 })
    expect(second.parent).toBe(first.version)
    const { proposals } = await t.run(listProposals, { area: AREA })
    expect(proposals.map(({ version }) => version)).toEqual([second.version])
    const { versions } = await t.run(showProposal, { area: AREA, name: PROPOSAL.name })
    expect(versions.map(({ proposal }) => proposal.horizon)).toEqual([10, 8])
  })

  it('is not overwritten by who has seen another version, and its name is no word of the address', async () => {
    const input = { area: AREA, proposal: PROPOSAL }
    expect((await t.refusal(saveProposal, input)).why).toBe('changed-meanwhile')
    expect((await t.refusal(saveProposal, { ...input, version: 'abcdef' })).why).toBe('changed-meanwhile')
    expect((await t.refusal(saveProposal, { area: AREA, proposal: { ...PROPOSAL, name: 'Uusi' } })).why).toBe(
      'kept-name',
    )
  })

  it('is refused with the path of what is wrong', async () => {
    const refused = await t.refusal(saveProposal, { area: AREA, proposal: { ...PROPOSAL, name: 'x', horizon: 0 } })
    expect(refused).toMatchObject({ why: 'bad-input', where: 'proposal.horizon' })
    const unknown = await t.refusal(saveProposal, { area: AREA, proposal: { ...PROPOSAL, name: 'x', wages: 1 } })
    expect(unknown).toMatchObject({ why: 'bad-input', where: 'proposal' })
  })

  it('is taken out of the list and can be looked at after; one that is not there is not', async () => {
    const { proposal } = await t.run(showProposal, { area: AREA, name: PROPOSAL.name })
    await t.run(removeProposal, { area: AREA, name: PROPOSAL.name, version: proposal.version })
    expect((await t.run(listProposals, { area: AREA })).proposals).toEqual([])
    expect((await t.run(showProposal, { area: AREA, name: PROPOSAL.name })).versions).toHaveLength(3)
    expect((await t.refusal(showProposal, { area: AREA, name: 'Toinen' })).why).toBe('unknown-proposal')
    expect((await t.refusal(removeProposal, { area: AREA, name: 'Toinen', version: 'abcdef' })).why).toBe(
      'unknown-proposal',
    )
  })
})
