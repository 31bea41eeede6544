/**
 * Early share and corrective share (varhaisten ja korjaavien osuus): how pooled cost is split between early help and
 * late help.
 *
 * Side ÷ (early + corrective) × 100; overheads and other services are in neither. Withheld unless both sides are known.
 */
import type { MeasureCard } from '#model/measure-card.ts'

export const EARLY_SHARE: MeasureCard = {
  id: 'early-share',
  name: { fi: 'Varhaisten palvelujen osuus', sv: 'De tidiga tjänsternas andel', en: 'Share of early services' },
  unit: { fi: '% menoista', sv: '% av kostnaderna', en: '% of cost' },
  about: {
    fi: 'Varhaisten palvelujen osuus varhaisten ja korjaavien palvelujen menoista.',
    sv: 'De tidiga tjänsternas andel av kostnaderna för tidiga och korrigerande tjänster.',
    en: 'What part of the cost of early and corrective services goes to early ones.',
  },
  formula: {
    fi: 'Varhaiset ÷ (varhaiset + korjaavat) × 100.',
    sv: 'Tidiga ÷ (tidiga + korrigerande) × 100.',
    en: 'Early ÷ (early + corrective) × 100.',
  },
  caveats: {
    fi: 'Puuttuu, jos vain toinen puoli tunnetaan. Riippuu siitä, mitkä palvelut on kohdistettu varhaisiksi.',
    sv: 'Saknas om bara ena sidan är känd. Beror på vilka tjänster som klassats som tidiga.',
    en: 'Missing where only one side is known. Depends on which services are mapped as early.',
  },
}

export const CORRECTIVE_SHARE: MeasureCard = {
  ...EARLY_SHARE,
  id: 'corrective-share',
  name: {
    fi: 'Korjaavien palvelujen osuus',
    sv: 'De korrigerande tjänsternas andel',
    en: 'Share of corrective services',
  },
  about: {
    fi: 'Korjaavien palvelujen osuus varhaisten ja korjaavien palvelujen menoista.',
    sv: 'De korrigerande tjänsternas andel av kostnaderna för tidiga och korrigerande tjänster.',
    en: 'What part of the cost of early and corrective services goes to corrective ones.',
  },
  formula: {
    fi: 'Korjaavat ÷ (varhaiset + korjaavat) × 100.',
    sv: 'Korrigerande ÷ (tidiga + korrigerande) × 100.',
    en: 'Corrective ÷ (early + corrective) × 100.',
  },
}
