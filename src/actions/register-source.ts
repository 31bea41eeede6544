/** The source of own figures (oman rekisterin lähde): named on every screen and paper that shows them, with what each means. */
import { isCounted, type OwnIndicator } from '#measures/indicator-rule.ts'
import { OWN_INDICATORS } from '#measures/own-indicators.ts'
import type { Area } from '#model/area.ts'
import type { IndicatorDefinition } from '#model/observation.ts'
import { Source } from '#model/source.ts'

const PREFIX = 'register-'

export const sourceOfRegister = (area: string): string => `${PREFIX}${area}`

export const isOfRegister = (source: string): boolean => source.startsWith(PREFIX)

export const registerSource = (area: Area): Source =>
  Source.parse({
    id: sourceOfRegister(area.id),
    kind: 'register',
    title: {
      fi: `Oma asiakasrekisteri, ${area.name.fi}`,
      sv: `Eget klientregister, ${area.name.sv}`,
      en: `Own client register, ${area.name.en}`,
    },
    note: {
      fi: 'Laskettu asiakastyön tapahtumista ilman henkilötietoja. Alle viiden lapsen luvut on peitetty.',
      sv: 'Räknat ur klientarbetets händelser utan personuppgifter. Tal om färre än fem barn är dolda.',
      en: 'Counted from the events of the work without identities. Figures of fewer than five children are withheld.',
    },
    definitions: Object.fromEntries(OWN_INDICATORS.map((one) => [one.id, definitionOf(one)])),
  })

function definitionOf(one: OwnIndicator): IndicatorDefinition {
  const counted = isCounted(one) ? one : OWN_INDICATORS.filter(isCounted).find(({ id }) => id === part(one))
  const rule = counted?.count
  return {
    time: rule?.when === 'at-end' ? 'at-date' : 'during',
    ...(rule?.ages !== undefined && { ages: rule.ages }),
    ...(rule?.when === 'at-end' && { date: '12-31' }),
    ...((rule?.of === 'children' || rule?.of === 'events') && { counts: rule.of }),
    ...(one.caveats && { note: one.caveats }),
  }
}

const part = (one: OwnIndicator): string => ('share' in one ? one.share.part : one.id)
