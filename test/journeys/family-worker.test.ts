import { expect, test } from 'vitest'
import { expectSound, journeys, read } from './journey.ts'
import { workProduct } from './product.ts'

journeys(
  'A family worker',
  ({ open }) => {
    test('records a visit in an own matter by the keyboard', async () => {
      const page = await open('/tyo', { as: 'family-worker' })
      await page.locator('a[href^="/tyo/asia/"]').first().click()
      await page.getByRole('heading', { level: 1, name: /^Asia: / }).waitFor()
      await page.goto(`${page.url().split('?')[0]}?vaihe=visit.record`)
      const form = page.locator('form.step-form')
      await form.locator('[name="visitKind"]').focus()
      await page.keyboard.press('ArrowDown')
      await form.locator('[name="minutes"]').fill('75')
      await form.locator('[name="present"]').fill('Äiti ja lapsi')
      await form.locator('[name="visitText"]').fill('Harjoiteltiin iltatoimia.')
      await page.keyboard.press('Tab')
      await form.getByRole('button', { name: 'Tallenna' }).press('Enter')
      await page.locator('.events').getByText('Harjoiteltiin iltatoimia.').first().waitFor()
      await expectSound(page)
    })

    test('does not see a matter of somebody else, and cannot tell it from one that is not', async () => {
      const page = await open('/tyo', { as: 'family-worker' })
      const answers = await page.evaluate(async () => {
        const status = async (id: number) => {
          const answer = await fetch(`/api/show-matter?id=${id}`)
          return `${answer.status} ${JSON.stringify(await answer.json()).replaceAll(/\d+/g, 'n')}`
        }
        const mine = (await (await fetch('/api/my-day')).json()).matters.map((one: { matter: number }) => one.matter)
        const codes: string[] = []
        for (let id = 1; id < 400; id++) if (!mine.includes(id)) codes.push(await status(id))
        return { hidden: codes.filter((one) => one.startsWith('404')), nowhere: await status(999_999_999) }
      })
      expect(answers.hidden.length).toBeGreaterThan(0)
      expect([...new Set(answers.hidden)]).toEqual([answers.nowhere])
    })

    test('is not offered what is another’s to do', async () => {
      const page = await open('/tyo', { as: 'family-worker' })
      await page.locator('a[href^="/tyo/asia/"]').first().click()
      await page.getByRole('heading', { level: 2, name: 'Seuraavaksi' }).waitFor()
      await page.getByText('Aloita uusi').click()
      expect(await read(page, '.begin')).not.toMatch(/huostaanotto|sijoitu/i)
      await expectSound(page)
    })
  },
  workProduct,
)
