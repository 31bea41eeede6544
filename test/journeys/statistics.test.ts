/** National statistics from services of our own on this machine, as a controller fetches them. */
import { afterAll, expect, test } from 'vitest'
import { answering, smallSotkanet } from '../services/sotkanet.ts'
import { smallPxWeb } from '../services/statfin.ts'
import { expectSound, journeys, read } from './journey.ts'

const sotkanet = await smallSotkanet()
const statfin = await smallPxWeb()
process.env.VARHAIN_SOTKANET_URL = sotkanet.base // the product is started with them
process.env.VARHAIN_STATFIN_URL = statfin.base
afterAll(() => Promise.all([sotkanet.close(), statfin.close()]))

journeys('A controller and national statistics', ({ open }) => {
  test('sees that none are fetched; a council member sees the same and no button', async () => {
    const page = await open('/lahteet', { as: 'controller' })
    await page.getByText('Tilastoja ei ole vielä haettu.').waitFor()
    await page.getByRole('button', { name: 'Hae tilastot Sotkanetista' }).waitFor()
    await expectSound(page)
    const other = await open('/lahteet', { as: 'viewer' })
    await other.getByText('Tilastoja ei ole vielä haettu.').waitFor()
    expect(await other.getByRole('button', { name: /^Hae / }).count()).toBe(0)
    expect([...sotkanet.asked, ...statfin.asked]).toEqual([]) // a look asks nobody
  })

  test('is told why they could not be had, and that nothing changed', async () => {
    sotkanet.answer = () => ({ status: 503, headers: { 'retry-after': '86400' } })
    const page = await open('/lahteet', { as: 'controller' })
    await page.getByRole('button', { name: 'Hae tilastot Sotkanetista' }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('Yritä myöhemmin')
    await page.getByText('Käytössä olevat luvut ovat ennallaan.').waitFor()
    await expectSound(page)
    sotkanet.answer = answering(sotkanet.held)
  })

  test('stops a fetch that takes long', async () => {
    const waiting: (() => void)[] = []
    sotkanet.answer = () => ({ drive: (response) => void waiting.push(() => response.end('[]')) })
    const page = await open('/lahteet', { as: 'controller' })
    await page.getByRole('button', { name: 'Hae tilastot Sotkanetista' }).click()
    await page.getByRole('progressbar', { name: 'Haetaan tilastoja …' }).waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: 'Keskeytä' }).click()
    await page.getByText(/^Haku keskeytettiin/).waitFor()
    for (const answer of waiting) answer()
    sotkanet.answer = answering(sotkanet.held)
  })

  test('fetches them: what came, what did not, which areas are not ours, and how new they are', async () => {
    const page = await open('/lahteet', { as: 'controller' })
    await page.getByRole('button', { name: 'Hae tilastot Sotkanetista' }).click()
    await page.getByText('Haettu 1, ennallaan 0.').waitFor()
    await page.getByText('HUS-yhtymä').waitFor()
    const row = page.getByRole('table', { name: 'Kansalliset tilastot' }).getByRole('row', { name: /Sotkanet 191/ })
    await row.waitFor()
    expect((await row.innerText()).replaceAll('\u00a0', ' ')).toMatch(/THL\s+10\.6\.2025\s+.*2021–2024/)
    await page.getByRole('button', { name: 'Hae väestö Tilastokeskuksesta' }).click()
    await page.getByText('Haettu 2, ennallaan 0.').waitFor()
    expect(await read(page, 'main')).toContain('Väestöennuste iän mukaan alueittain')
    await expectSound(page)
  })

  test('finds them on the page of an area, beside what the press told', async () => {
    const page = await open('/tunnusluvut/kouvola')
    await page
      .getByText(/Sotkanet 191/)
      .first()
      .waitFor()
  })

  test('reads all of it in Swedish and English', async () => {
    for (const [language, title] of [
      ['sv', 'Nationell statistik'],
      ['en', 'National statistics'],
    ] as const) {
      const page = await open(`/lahteet?kieli=${language}`, { as: 'controller' })
      await page.getByRole('heading', { level: 2, name: title }).waitFor()
      await expectSound(page)
    }
  })
})
