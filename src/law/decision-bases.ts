/**
 * Bases of decisions (päätösten säännökset): by which sections what is decided on, where the worker named none.
 *
 * SHL 1301/2014, LSL 417/2007; the key is the kind of the part and what tells its decisions apart.
 */
export const DECISION_BASES: Readonly<Record<string, string>> = {
  'service.SHL': 'SHL 45–46 §',
  'service.LSL': 'LSL 36 §',
  'placement.open-care': 'LSL 37–37 a §',
  'placement.emergency': 'LSL 38 §',
  'placement.substitute': 'LSL 49 §',
  'custody.decide': 'LSL 40 §, 43–44 §',
  'custody.apply': 'LSL 40 §, 43–44 §',
  'restriction.contact': 'LSL 62–63 §',
  'restriction.special-care': 'LSL 65–74 §',
  'restriction.movement': 'LSL 65–74 §',
  'restriction.property': 'LSL 65–74 §',
  'restriction.inspection': 'LSL 65–74 §',
  'restriction.other': 'LSL 65–74 §',
}
