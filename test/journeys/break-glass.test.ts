import { expect, test } from 'vitest'
import { expectSound, journeys, read, scrollsSideways } from './journey.ts'

journeys('Who meets a matter that is not theirs', ({ open }) => {
  test('sees whose it is, opens it for a reason, and is seen and reviewed', async () => {
    const social = await open('/tyo', { as: 'social-worker' })
    const href = await social.locator('main a[href^="/tyo/asia/"]').first().getAttribute('href')
    const path = (href ?? '').split('?')[0] ?? ''
    const guide = await open(path, { as: 'guidance-worker' })
    await guide.getByRole('heading', { level: 2, name: 'Tämä asia ei ole sinulle auki.' }).waitFor()
    expect(await guide.getByRole('link', { name: 'Tulosta yhteenveto' }).count()).toBe(0)
    await expectSound(guide)
    await guide.getByText('Hätäavaus', { exact: true }).click()
    await guide.getByRole('button', { name: 'Avaa asia' }).click()
    await guide.getByRole('alert').waitFor()
    await guide.getByLabel('Miksi asia on avattava nyt?').fill('Päivystys: lapsi tavattu yksin ulkona')
    await expectSound(guide)
    await guide.setViewportSize({ width: 360, height: 740 })
    expect(await scrollsSideways(guide)).toBe(false)
    await guide.getByRole('button', { name: 'Avaa asia' }).click()
    await guide.getByText(/^Hätäavaus: .+, palveluohjaaja, .+–.+\.$/).waitFor()
    expect(await guide.getByRole('heading', { name: 'Tämä asia ei ole sinulle auki.' }).count()).toBe(0)
    await social.reload()
    await social.getByRole('heading', { level: 2, name: 'Asioitasi on avattu hätäavauksella' }).waitFor()
    expect(await read(social, 'main')).toContain('Päivystys: lapsi tavattu yksin ulkona')
    const leader = await open('/tyo/yksikko', { as: 'leading-social-worker' })
    await leader.getByRole('heading', { level: 2, name: 'Tarkistettavana 1 hätäavaus.' }).waitFor()
    await expectSound(leader)
    await leader.getByLabel('Perustelu').fill('Päivystystilanne, aiheellinen')
    await leader.getByRole('button', { name: 'Kirjaa tarkistus' }).click()
    await leader.getByRole('heading', { level: 2, name: 'Hätäavauksia ei ole tarkistettavana.' }).waitFor()
  })
})
