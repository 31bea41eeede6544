/**
 * Texts of the lives (elämänkulkujen tekstit): plain sentences of everyday worry and help, in Finnish and some in Swedish.
 *
 * Invented; nothing in them is of anybody.
 */
import type { Random } from '#kernel/random.ts'
import { pick, type Tongue } from './names.ts'

export type Saying = Readonly<Record<Tongue, readonly string[]>>

export const WORRIES: Saying = {
  fi: [
    'Lapsi on ollut usein väsynyt ja poissa koulusta.',
    'Vanhempi kertoo uupumuksesta ja toivoo apua arkeen.',
    'Kotona on ollut riitoja, joista lapsi on puhunut.',
    'Läksyt jäävät tekemättä ja rytmi on hukassa.',
    'Lapsi on vetäytynyt eikä halua tulla ryhmään.',
    'Perheen taloudellinen tilanne huolettaa vanhempia.',
    'Vanhemmat ovat eroamassa ja toivovat tukea lapselle.',
    'Nuori on liikkunut myöhään illalla eikä kerro missä.',
    'Lapsella on vaikeuksia kaverisuhteissa ja hän on ollut itkuinen.',
    'Vauvan univaikeudet kuormittavat koko perhettä.',
    'Vanhemman päihteidenkäyttö on herättänyt huolta.',
    'Nuori on jäänyt ilman aikuisen tukea iltaisin.',
    'Muutto ja uusi koulu ovat vieneet lapsen voimat.',
    'Vanhempi pyytää neuvoa uhmaikäisen kanssa.',
  ],
  sv: [
    'Barnet har ofta varit trött och borta från skolan.',
    'Föräldern berättar om trötthet och önskar hjälp i vardagen.',
    'Barnet har dragit sig undan och är ofta ledset.',
    'Föräldrarna ska skiljas och önskar stöd för barnet.',
  ],
}
export const SINCE: Saying = {
  fi: [
    'Asiasta on puhuttu vanhempien kanssa.',
    'Huoli on jatkunut noin kuukauden.',
    'Tilanne on muuttunut kevään aikana.',
    'Perhe on itse toivonut yhteydenottoa.',
    'Lapsi on itse kertonut asiasta.',
    'Aiemmin perhe on pärjännyt omin voimin.',
  ],
  sv: ['Saken har diskuterats med föräldrarna.', 'Oron har varat ungefär en månad.', 'Familjen önskar själv kontakt.'],
}
export const GUIDANCE_TEXTS: Saying = {
  fi: [
    'Ohjattu perhekeskuksen avoimeen kohtaamispaikkaan ja annettu yhteystiedot.',
    'Keskusteltu unirytmistä ja sovittu soitto kahden viikon päähän.',
    'Ohjattu kasvatus- ja perheneuvontaan; perhe varaa ajan itse.',
    'Kerrottu vertaisryhmästä, joka alkaa ensi kuussa.',
    'Annettu neuvoja arjen rytmiin; perhe kokee saaneensa avun.',
  ],
  sv: [
    'Hänvisats till familjecentrets öppna mötesplats.',
    'Gett råd om vardagsrytmen; familjen känner att det räcker.',
  ],
}
export const GROUNDS: Saying = {
  fi: [
    'Tuen tarve selvitetään perheen kanssa.',
    'Huoli on toistunut, joten tarve arvioidaan.',
    'Perhe toivoo selvitystä ja tukea.',
    'Koulun ja kodin näkemykset poikkeavat; tilanne arvioidaan yhdessä.',
  ],
  sv: ['Behovet av stöd utreds tillsammans med familjen.'],
}
export const CHILD_VIEWS: Saying = {
  fi: [
    'Lapsi toivoo, että kotona olisi rauhallisempaa.',
    'Lapsi haluaa olla enemmän isän kanssa.',
    'Nuori kertoo, että koulussa on nyt parempi.',
    'Lapsi piirsi perheensä ja kertoi mukavista illoista.',
    'Nuori toivoo, että häntä kuunneltaisiin.',
    'Lapsi ei halunnut puhua, mutta leikki rauhassa.',
  ],
  sv: ['Barnet önskar att det skulle vara lugnare hemma.', 'Den unga berättar att skolan går bättre nu.'],
}
export const CLIENT_VIEWS: Saying = {
  fi: [
    'Vanhemmat ovat samaa mieltä ja toivovat käytännön apua.',
    'Äiti toivoo tukea iltoihin, isä koulun kanssa asiointiin.',
    'Perhe kokee, että tilanne on jo helpottanut.',
    'Vanhempi on osin eri mieltä mutta valmis kokeilemaan.',
  ],
  sv: ['Föräldrarna är av samma åsikt och önskar praktisk hjälp.'],
}
export const SUMMARIES: Saying = {
  fi: [
    'Perhe tavattiin kotona ja toimistolla. Lapsen arki on pääosin kunnossa, mutta illat ovat kuormittavia.',
    'Arvioinnissa tavattiin lapsi, vanhemmat ja opettaja. Rytmi ja rajat tarvitsevat tukea.',
    'Perheellä on läheisiä, joilta saa apua. Vanhemman jaksaminen on keskeisin kysymys.',
    'Lapsen koulunkäynti on kärsinyt poissaoloista. Perhe on motivoitunut muutokseen.',
  ],
  sv: ['Familjen träffades hemma och på byrån. Vardagen fungerar till största delen, men kvällarna är tunga.'],
}
export const VISITS: Saying = {
  fi: [
    'Käytiin läpi viikon ohjelma ja iltarutiinit. Lapsi oli mukana.',
    'Puhuttiin vanhemman jaksamisesta ja sovittiin vapaailta.',
    'Harjoiteltiin rauhoittumista yhdessä. Sovittiin seuraava tapaaminen.',
    'Tehtiin läksyt yhdessä ja sovittiin palkkiotaulusta.',
    'Käytiin leikkipuistossa ja juteltiin kavereista.',
    'Kerrattiin tavoitteet; perhe kertoi hyvästä viikosta.',
    'Viikko oli ollut raskas; sovittiin tiiviimmästä yhteydenpidosta.',
  ],
  sv: ['Vi gick igenom veckan och kvällsrutinerna.', 'Vi pratade om förälderns ork och kom överens om nästa möte.'],
}
export const NOTES: Saying = {
  fi: [
    'Soitto vanhemmalle: viikko on sujunut sovitusti.',
    'Opettaja kertoi, että poissaolot ovat vähentyneet.',
    'Sovittu yhteinen tapaaminen neuvolan kanssa.',
    'Vanhempi perui tapaamisen sairastumisen vuoksi; uusi aika sovittu.',
    'Pyydetty tiedot koululta vanhempien suostumuksella.',
  ],
  sv: ['Samtal till föräldern: veckan har gått som överenskommet.'],
}
export const GOALS = [
  'Iltarutiini toteutuu viitenä iltana viikossa',
  'Koulupäivät toteutuvat ilman poissaoloja',
  'Vanhemmalla on viikossa yksi vapaailta',
  'Lapsi kertoo huolistaan aikuiselle',
  'Vanhemmat sopivat lapsen asioista riitelemättä',
  'Kotona on ruoka-ajat ja nukkumaanmenoaika',
] as const
export const MEANS = ['Perhetyön käynnit', 'Viikkotaulu', 'Kouluyhteistyö', 'Sukulaisen apu', 'Vertaisryhmä'] as const

export const say = (random: Random, tongue: Tongue, saying: Saying): string => pick(random, saying[tongue])
