/**
 * Kinds of documents (asiakirjalajit): the official structures that the steps of the work make, by the tail of their OID
 * below 1.2.246.537.6. Sosmeta structures of THL, state of 26 May 2025.
 */
import type { Named } from '#model/named.ts'

type Name = readonly [fi: string, sv: string, en: string]

const KINDS: Readonly<Record<string, Name>> = {
  '1505.1': ['Asiakkuusasiakirja', 'Klientrelationshandling', 'Client record'],
  '1505.2': ['Asia-asiakirja', 'Ärendehandling', 'Matter record'],
  '1505.8': ['Luovutuslupa', 'Tillstånd till utlämnande', 'Permission to disclose'],
  '1505.9': ['Kielto', 'Förbud', 'Prohibition'],
  '1506.1005': [
    'Lapsen ja perheen palvelutarpeen arvio',
    'Bedömning av barns och familjs servicebehov',
    'Assessment of need',
  ],
  '1506.1006': ['Lastensuojeluilmoituksen arvio', 'Bedömning av barnskyddsanmälan', 'Assessment of a notification'],
  '1506.1009': ['Ilmoituksen tai yhteydenoton arvio', 'Bedömning av anmälan eller kontakt', 'Assessment of a contact'],
  '1506.1015': [
    'Ennakollisen lastensuojeluilmoituksen arvio',
    'Bedömning av föregripande barnskyddsanmälan',
    'Assessment of an anticipatory notification',
  ],
  '1506.3004': ['Huostaanottohakemus', 'Ansökan om omhändertagande', 'Application for custody'],
  '1506.3006': ['Hakemus', 'Ansökan', 'Application'],
  '1506.3007': ['Lastensuojelun hakemus', 'Ansökan inom barnskyddet', 'Application in child protection'],
  '1506.4006': ['Ilmoitus sosiaalihuollon tarpeesta', 'Anmälan om behov av socialvård', 'Notification of need'],
  '1506.4009': ['Lastensuojeluilmoitus', 'Barnskyddsanmälan', 'Child welfare notification'],
  '1506.4018': [
    'Yhteydenotto sosiaalihuollosta vastaavaan viranomaiseen',
    'Kontakt med den myndighet som ansvarar för socialvården',
    'Contact with the authority responsible for social care',
  ],
  '1506.4019': ['Ennakollinen lastensuojeluilmoitus', 'Föregripande barnskyddsanmälan', 'Anticipatory notification'],
  '1506.5004': ['Kuuleminen tai mielipide', 'Hörande eller åsikt', 'Hearing or view'],
  '1506.5005': ['Kuuleminen tai mielipide', 'Hörande eller åsikt', 'Hearing or view'],
  '1506.11001': ['Lapsiperheiden palvelupäätös', 'Servicebeslut för barnfamiljer', 'Decision on a family service'],
  '1506.11002': [
    'Lastensuojelun palvelu- tai tukitoimipäätös',
    'Beslut om service eller stödåtgärd inom barnskyddet',
    'Decision on support in child protection',
  ],
  '1506.11023': [
    'Huostaanottoa ja sijaishuoltoa koskeva päätös',
    'Beslut om omhändertagande och vård utom hemmet',
    'Decision on custody and substitute care',
  ],
  '1506.11024': ['Huostassapidon jatkaminen', 'Fortsatt omhändertagande', 'Continuation of custody'],
  '1506.11025': [
    'Päätös kiireellisen sijoituksen jatkamisesta',
    'Beslut om förlängning av brådskande placering',
    'Decision to extend an emergency placement',
  ],
  '1506.11026': [
    'Päätös kiireellisen sijoituksen lopettamisesta',
    'Beslut om avslutande av brådskande placering',
    'Decision to end an emergency placement',
  ],
  '1506.11027': [
    'Päätös kiireellisestä sijoituksesta',
    'Beslut om brådskande placering',
    'Decision on an emergency placement',
  ],
  '1506.11030': [
    'Päätös avohuollon sijoituksesta',
    'Beslut om placering inom öppenvården',
    'Decision on an open-care placement',
  ],
  '1506.11035': ['Jälkihuoltopäätös', 'Beslut om eftervård', 'Decision on aftercare'],
  '1506.11042': [
    'Päätös sijaishuoltopaikan muuttamisesta',
    'Beslut om byte av vårdplats',
    'Decision on a change of place',
  ],
  '1506.11055': [
    'Päätös avohuollon sijoituksen lopettamisesta',
    'Beslut om avslutande av placering inom öppenvården',
    'Decision to end an open-care placement',
  ],
  '1506.11059': ['Jälkihuoltopäätös', 'Beslut om eftervård', 'Decision on aftercare'],
  '1506.14007': ['Suostumus', 'Samtycke', 'Consent'],
  '1506.15007': ['Asiakassuunnitelma', 'Klientplan', 'Client plan'],
  '1506.15008': ['Asiakassuunnitelma', 'Klientplan', 'Client plan'],
  '1506.15009': ['Lastensuojelun asiakassuunnitelma', 'Klientplan inom barnskyddet', 'Client plan in child protection'],
  '1506.15010': ['Jälkihuoltosuunnitelma', 'Eftervårdsplan', 'Aftercare plan'],
  '1506.15014': ['Perhetyön suunnitelma', 'Plan för familjearbete', 'Family work plan'],
  '1506.15017': [
    'Tehostetun perhetyön suunnitelma',
    'Plan för effektiviserat familjearbete',
    'Intensified family work plan',
  ],
  '1506.19001': ['Vireilletulo', 'Inledande av ärende', 'Matter became pending'],
  '1506.19002': ['Palvelun alkaminen', 'Servicen inleds', 'Service begins'],
  '1506.19003': ['Ohjaus ja neuvonta', 'Handledning och rådgivning', 'Guidance and advice'],
  '1506.19004': ['Neuvottelu', 'Förhandling', 'Negotiation'],
  '1506.19005': ['Tapaaminen tai yhteydenotto', 'Möte eller kontakt', 'Meeting or contact'],
  '1506.19006': ['Peruuntuminen', 'Inställt besök', 'Cancellation'],
  '1506.19009': ['Tietojen pyytäminen', 'Begäran om uppgifter', 'Asking for information'],
  '1506.19010': ['Tietojen luovuttaminen', 'Utlämnande av uppgifter', 'Giving information'],
  '1506.19012': ['Palvelun päättyminen', 'Servicen avslutas', 'Service ends'],
}

export const DOCUMENT_KINDS: Readonly<Record<string, Named>> = Object.fromEntries(
  Object.entries(KINDS).map(([tail, [fi, sv, en]]) => [tail, { fi, sv, en }]),
)
