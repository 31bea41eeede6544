/** The case work (asiakastyö): kinds of parts, refusals, clocks, duties; steps, fields and choices stand beside. */
import type { WorkWords } from '../work-words.ts'
import { choices } from './work-choices.ts'
import { fields, hints } from './work-fields.ts'
import { states, steps } from './work-steps.ts'

const refusals: WorkWords['refusals'] = {
  'not-from-here': 'Tätä ei voi tehdä nykyisessä tilassa. Katso aikajanalta, mitä on jo tehty.',
  'not-your-duty': 'Tämä ei kuulu tehtävääsi. Pyydä sitä työntekijältä, jonka tehtävään se kuuluu.',
  'before-pending': 'Päivä on ennen vireilletuloa. Tarkista päivä.',
  'birth-needed-for-consent':
    'Lapsen syntymäaika puuttuu. Se tarvitaan, koska 12 vuotta täyttänyt lapsi antaa suostumuksen myös itse.',
  'child-is-twelve': 'Lapsi on täyttänyt 12 vuotta. Kirjaa hänen oma kantansa (lastensuojelulaki 20 §).',
  'childs-consent-missing': '12 vuotta täyttäneen lapsen oma suostumus puuttuu. Kysy lapselta ja kirjaa suostumus.',
  'childs-view-missing':
    'Lapsen mielipide puuttuu. Kirjaa ensin, miten se selvitettiin ja mikä se on, tai miksi sitä ei voitu selvittää (sosiaalihuoltolaki 32 §).',
  'client-already': 'Lapsella on jo voimassa oleva samanlainen asiakkuus. Uutta ei tarvita.',
  'consent-in-the-future': 'Suostumus on päivätty tulevaisuuteen. Korjaa päivä.',
  'court-needed':
    'Huoltaja tai 12 vuotta täyttänyt lapsi vastustaa tai jotakuta ei ole kuultu. Hae huostaanottoa hallinto-oikeudelta (lastensuojelulaki 43 §).',
  'court-not-needed':
    'Kaikkia on kuultu eikä kukaan vastusta. Päätöksen tekee johtava viranhaltija, hakemusta ei tarvita (lastensuojelulaki 43 §).',
  'custody-needed':
    'Sijaishuolto edellyttää voimassa olevaa huostaanottoa. Tee ensin huostaanottopäätös (lastensuojelulaki 40 § ja 49 §).',
  'emergency-is-not-reviewed':
    'Kiireellisen sijoituksen tarvetta ei arvioida tällä tavalla. Päätä sijoitus, jatka sitä tai valmistele huostaanotto (lastensuojelulaki 38–39 §).',
  'ends-before-it-begins': 'Loppupäivä on ennen alkupäivää. Korjaa päivät.',
  'extended-already':
    'Kiireellistä sijoitusta on jo jatkettu kerran. Toista kertaa ei voi jatkaa (lastensuojelulaki 38 a §).',
  'goals-needed': 'Avohuollon sijoituksen tavoitteet puuttuvat. Kirjaa ne (lastensuojelulaki 37 a §).',
  'ground-needed-without-consent':
    'Valitse peruste, jolla yhteyttä otetaan ilman suostumusta. Muulla perusteella se ei ole mahdollista (sosiaalihuoltolaki 35 §).',
  'ground-only-without-consent':
    'Peruste kuuluu vain yhteydenottoon ilman suostumusta. Poista peruste tai vaihda yhteydenoton laji.',
  'guardians-consent-missing':
    'Huoltajan suostumus puuttuu. Kirjaa jokaisen huoltajan suostumus: miten ja milloin se annettiin.',
  'hearing-missing': 'Kuuleminen puuttuu. Kirjaa ensin huoltajan ja lapsen kanta (lastensuojelulaki 42 §).',
  'item-missing': 'Huostaanoton valmistelusta puuttuu kohta. Valmistele ja merkitse se (lastensuojelulaki 44 §).',
  'length-needed': 'Avohuollon sijoituksen arvioitu kesto puuttuu. Kirjaa se (lastensuojelulaki 37 a §).',
  'longer-than-a-year': 'Rajoitus voi kestää enintään vuoden. Aikaista loppupäivää (lastensuojelulaki 63 §).',
  'name-needed': 'Lapsen nimi puuttuu. Kirjoita nimi tai valitse, että nimeä ei kerrota.',
  'no-name-without-identity': 'Konsultaatiota pyydetään kertomatta, kuka lapsi on. Poista lapsen nimi.',
  'no-such-consent': 'Tällä nimellä ei ole voimassa olevaa suostumusta. Tarkista nimi suostumuksista.',
  'not-paused': 'Palvelutakuun aikaa ei ole keskeytetty, joten sitä ei voi jatkaa.',
  'of-age': 'Lapsi on täysi-ikäinen ja päättää itse, kenelle tietoja annetaan.',
  'only-a-contact-replaces':
    'Vain yhteydenotto voi korvata lastensuojeluilmoituksen. Poista merkintä tai vaihda yhteydenoton laji (sosiaalihuoltolaki 35 §).',
  'only-emergency-extends': 'Vain kiireellistä sijoitusta voi jatkaa tällä tavalla (lastensuojelulaki 38 a §).',
  'paused-already': 'Palvelutakuun aika on jo keskeytetty. Jatka sitä, ennen kuin keskeytät uudelleen.',
  'provider-needed': 'Palveluntuottaja puuttuu. Kirjoita, keneltä palvelu ostetaan.',
  'reasons-needed-to-replace':
    'Perustelut puuttuvat. Yhteydenotto korvaa lastensuojeluilmoituksen vain perusteltuna (sosiaalihuoltolaki 35 §).',
  'replaces-only-together':
    'Lastensuojeluilmoituksen korvaava yhteydenotto tehdään yhdessä lapsen tai huoltajan kanssa. Merkitse, että se tehtiin yhdessä, tai tee ilmoitus (lastensuojelulaki 25 a §).',
  'social-worker-needed':
    'Tämän tekee sosiaalityöntekijä, koska lapsi tarvitsee erityistä tukea tai lastensuojelua. Siirrä asia sosiaalityöntekijälle (sosiaalihuoltolaki 36 §, lastensuojelulaki 26–27 §).',
  'still-running': 'Asiassa on vielä jotakin kesken. Päätä se ensin.',
  'two-workers-needed':
    'Valitse toinen työntekijä. Huostaanoton valmistelee kaksi työntekijää (lastensuojelulaki 41 §).',
  'changed-meanwhile': 'Joku muu on muuttanut tätä sillä aikaa. Lataa uudelleen ja tarkista, mitä muuttui.',
  'unknown-part': 'Tätä ei löydy, tai sinulla ei ole oikeutta nähdä sitä.',
  'unknown-matter': 'Asiaa ei löydy, tai sinulla ei ole oikeutta nähdä sitä.',
  'unknown-person': 'Henkilöä ei löydy, tai sinulla ei ole oikeutta nähdä häntä. Hae henkilö uudelleen.',
  'unknown-worker': 'Työntekijä ei ole enää töissä täällä. Valitse toinen.',
  'unknown-unit': 'Yksikköä ei enää ole. Valitse toinen.',
  'unknown-code': 'Koodia ei ole virallisessa luettelossa. Valitse koodi luettelosta.',
  'matter-needed': 'Tämä kirjataan aina asiaan. Valitse asia tai avaa uusi.',
  'matter-closed': 'Asia on päätetty. Avaa se uudelleen, ennen kuin jatkat.',
  'in-the-future': 'Päivä on tulevaisuudessa. Kirjaa päivä, jona tämä tapahtui.',
  'before-it-began': 'Päivä on ennen kuin tämä alkoi. Tarkista päivä.',
  'unit-needed': 'Yksikkö puuttuu. Valitse yksikkö, joka ottaa tämän hoitaakseen.',
  'child-not-identified': 'Lasta ei ole vielä yhdistetty henkilöön. Yhdistä lapsi ensin.',
  'bad-input': 'Jokin tieto puuttuu tai on väärässä muodossa. Tarkista kentät.',
  'not-allowed': 'Sinulla ei ole oikeutta tähän.',
}

export const work: WorkWords = {
  kinds: {
    matter: 'Asia',
    contact: 'Yhteydenotto',
    assessment: 'Palvelutarpeen arviointi',
    service: 'Palvelu',
    plan: 'Suunnitelma',
    visit: 'Käynti',
    relationship: 'Asiakkuus',
    placement: 'Sijoitus',
    custody: 'Huostaanotto',
    restriction: 'Rajoitus',
    consultation: 'Konsultaatiokäynti',
    invitation: 'Kutsu tiimiin',
    meeting: 'Neuvottelu',
    note: 'Kirjaus',
    ban: 'Alaikäisen kielto',
    discussion: 'Lapset puheeksi -keskustelu',
    clinic: 'Hyvinvointineuvolan käynti',
  },
  steps,
  states,
  fields,
  hints,
  choices,
  refusals,
  clocks: {
    'urgent-assessment': 'Kiireellisen avun tarpeen arviointi',
    'assessment-start': 'Arvioinnin aloittaminen',
    'assessment-finish': 'Arvioinnin valmistuminen',
    'decision-implementation': 'Palvelun aloittaminen päätöksen mukaan',
    'client-relationship-informed': 'Lastensuojelun asiakkuudesta ilmoittaminen',
    'plan-review': 'Asiakassuunnitelman vuosittainen tarkistus',
    'open-care-placement-review': 'Avohuollon sijoituksen tarpeen arviointi',
    'emergency-placement-end': 'Kiireellisen sijoituksen päättyminen',
    'emergency-placement-extended-end': 'Jatketun kiireellisen sijoituksen päättyminen',
    'custody-implementation': 'Huostaanoton toimeenpanon aloittaminen',
    'placed-with-parent-end': 'Vanhemman luo sijoittamisen päättyminen',
    'contact-restriction-end': 'Yhteydenpidon rajoituksen päättyminen',
    'custody-end': 'Huostassapidon päättyminen',
    'aftercare-end': 'Jälkihuollon päättyminen',
    'administrative-review': 'Oikaisuvaatimuksen tekeminen',
    'court-appeal': 'Valittaminen hallinto-oikeuteen',
    'log-request': 'Lokitietojen antaminen asiakkaalle',
    'accessibility-feedback': 'Saavutettavuuspalautteeseen vastaaminen',
    appointment: 'Sovittu tapaaminen',
    'review-agreed': 'Sovittu suunnitelman tarkistus',
  },
  duties: {
    controller: 'Talouden asiantuntija',
    viewer: 'Lukija',
    reporter: 'Yhteydenottaja',
    'guidance-worker': 'Palveluohjaaja',
    'social-worker': 'Sosiaalityöntekijä',
    'leading-social-worker': 'Johtava viranhaltija',
    'family-worker': 'Perhetyöntekijä',
    'service-manager': 'Palvelupäällikkö',
    administrator: 'Pääkäyttäjä',
    'privacy-officer': 'Tietosuojavastaava',
  },
  unitKinds: {
    guidance: 'Palveluohjaus',
    'family-social-work': 'Lapsiperheiden sosiaalityö',
    'home-services': 'Kotiin vietävät palvelut',
    'child-protection': 'Lastensuojelu',
    clinic: 'Hyvinvointineuvola',
    other: 'Muu yksikkö',
  },
  relations: {
    guardian: 'Huoltaja',
    parent: 'Vanhempi',
    sibling: 'Sisarus',
    spouse: 'Puoliso',
    grandparent: 'Isovanhempi',
    'other-near': 'Muu läheinen',
    trustee: 'Edunvalvoja',
  },
}
