/**
 * Category tree (menoluokkapuu): the default places where a cost belongs, from the side down to the place type.
 *
 * Ids are the product's own paths and no official class numbers: the official code list of service classes is a table
 * that is imported, so that no number here can be wrong or go stale.
 */
import type { Category } from './category.ts'
import type { Named } from './named.ts'

const named = (fi: string, sv: string, en: string): Named => ({ fi, sv, en })

const TREE: Readonly<Record<string, Named>> = {
  corrective: named('Korjaavat palvelut', 'Korrigerande tjänster', 'Corrective services'),
  'corrective/child-protection': named('Lastensuojelu', 'Barnskydd', 'Child protection'),
  'corrective/child-protection/open-care': named('Avohuolto', 'Öppenvård', 'Open care'),
  'corrective/child-protection/emergency-placement': named(
    'Kiireellinen sijoitus',
    'Brådskande placering',
    'Emergency placement',
  ),
  'corrective/child-protection/placement': named(
    'Sijoitus kodin ulkopuolelle',
    'Placering utanför hemmet',
    'Placement outside the home',
  ),
  'corrective/child-protection/placement/institution': named('Laitoshuolto', 'Anstaltsvård', 'Institutional care'),
  'corrective/child-protection/placement/professional-home': named(
    'Ammatillinen perhehoito',
    'Professionell familjevård',
    'Professional foster care',
  ),
  'corrective/child-protection/placement/foster': named('Perhehoito', 'Familjevård', 'Foster care'),
  'corrective/child-protection/placement/other': named(
    'Muu sijoituspaikka',
    'Annan placeringsplats',
    'Other place of placement',
  ),
  'corrective/child-protection/aftercare': named('Jälkihuolto', 'Eftervård', 'Aftercare'),
  'corrective/psychiatry': named(
    'Lasten- ja nuorisopsykiatria',
    'Barn- och ungdomspsykiatri',
    'Child and youth psychiatry',
  ),
  'corrective/psychiatry/child-ward': named(
    'Lastenpsykiatria, osastohoito',
    'Barnpsykiatri, avdelningsvård',
    'Child psychiatry, ward',
  ),
  'corrective/psychiatry/child-outpatient': named(
    'Lastenpsykiatria, avohoito',
    'Barnpsykiatri, öppenvård',
    'Child psychiatry, outpatient',
  ),
  'corrective/psychiatry/youth-ward': named(
    'Nuorisopsykiatria, osastohoito',
    'Ungdomspsykiatri, avdelningsvård',
    'Youth psychiatry, ward',
  ),
  'corrective/psychiatry/youth-outpatient': named(
    'Nuorisopsykiatria, avohoito',
    'Ungdomspsykiatri, öppenvård',
    'Youth psychiatry, outpatient',
  ),
  'corrective/education': named(
    'Opetuksen erityispalvelut',
    'Utbildningens specialtjänster',
    'Special services in education',
  ),
  'corrective/education/reform-school': named('Koulukoti', 'Skolhem', 'Reform school'),
  'corrective/education/school-assistant': named('Koulunkäynninohjaaja', 'Skolgångshandledare', 'School assistant'),
  'corrective/education/special-support': named('Erityinen tuki', 'Särskilt stöd', 'Special support'),
  early: named('Varhaiset palvelut', 'Tidiga tjänster', 'Early services'),
  'early/family-services': named('Lapsiperheiden palvelut', 'Tjänster för barnfamiljer', 'Family services'),
  'early/family-services/guidance': named(
    'Palveluohjaus ja neuvonta',
    'Servicehandledning och rådgivning',
    'Guidance and advice',
  ),
  'early/family-services/family-work': named('Perhetyö', 'Familjearbete', 'Family work'),
  'early/family-services/intensified-family-work': named(
    'Tehostettu perhetyö',
    'Intensifierat familjearbete',
    'Intensified family work',
  ),
  'early/family-services/home-help': named('Lapsiperheiden kotipalvelu', 'Hemservice för barnfamiljer', 'Home help'),
  'early/family-services/family-counselling': named(
    'Kasvatus- ja perheneuvonta',
    'Uppfostrings- och familjerådgivning',
    'Family counselling',
  ),
  'early/family-services/peer-group': named('Vertaisryhmätoiminta', 'Kamratgrupper', 'Peer groups'),
  'early/clinic': named('Neuvolat', 'Rådgivningsbyråer', 'Clinics'),
  'early/clinic/wellbeing-clinic': named('Hyvinvointineuvola', 'Välfärdsrådgivning', 'Wellbeing clinic'),
  overhead: named('Yhteiset kulut', 'Gemensamma kostnader', 'Overheads'),
  'overhead/administration': named('Hallinto', 'Förvaltning', 'Administration'),
  'overhead/premises': named('Toimitilat', 'Lokaler', 'Premises'),
  outside: named('Muut palvelut', 'Övriga tjänster', 'Other services'),
}

/** Every category, each after the one that holds it. */
export const CATEGORIES: readonly Category[] = Object.entries(TREE).map(([id, name]) => ({ id, name }))
