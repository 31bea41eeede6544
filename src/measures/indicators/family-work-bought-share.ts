/** Share of family work bought (perhetyöstä ostopalveluna). SHL 18 §. */
import type { SharedIndicator } from '../indicator-rule.ts'

export const FAMILY_WORK_BOUGHT_SHARE: SharedIndicator = {
  id: 'family-work-bought-share',
  theme: 'family-work',
  name: { fi: 'Perhetyöstä ostopalveluna', sv: 'Köpt andel av familjearbetet', en: 'Share of family work bought' },
  about: {
    fi: 'Ostettujen perhetyöjaksojen osuus kaikista.',
    sv: 'Köpta perioder av familjearbete av alla.',
    en: 'Bought spells of family work out of all.',
  },
  share: { part: 'family-work-bought', whole: 'family-work-services', times: 100 },
}
