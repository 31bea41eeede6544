/** What stands on every screen (näytöt): menu, states, errors. */
export const screen = {
  product: 'Varhain',
  tagline: 'Mitä myöhäinen apu maksaa, ja mitä varhainen muuttaa.',
  skip: 'Siirry sisältöön',
  menu: 'Päävalikko',
  areas: 'Alueet',
  imports: 'Tuonnit',
  mapping: 'Kohdistus',
  measures: 'Mittarit',
  sources: 'Lähteet',
  accessibility: 'Saavutettavuus',
  language: 'Kieli',
  languages: { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' },
  titled: (title: string) => `${title} – Varhain`,
  loading: 'Haetaan …',
  failed: 'Tietoja ei saatu.',
  failedHow: 'Tarkista yhteys ja yritä uudelleen. Jos vika toistuu, kerro ylläpidolle alla oleva teksti.',
  retry: 'Yritä uudelleen',
  notFound: 'Täällä ei ole mitään.',
  notFoundHow: 'Osoite on väärä, sisältö on poistettu, tai sinulla ei ole oikeutta nähdä sitä.',
  forbidden: 'Tämä näyttö ei ole käytössäsi.',
  forbiddenHow: 'Se kuuluu toiseen tehtävään. Pyydä oikeus ylläpidolta.',
  toAreas: 'Kaikki alueet',
  yes: 'Kyllä',
  no: 'Ei',
  save: 'Tallenna',
  cancel: 'Peruuta',
  edit: 'Muokkaa',
  remove: 'Poista',
  close: 'Sulje',
}

export const areas = {
  title: 'Minkä alueen kuvan haluat nähdä?',
  lead: 'Varhain kokoaa lasten ja nuorten korjaavien palvelujen menot eri organisaatioista yhteen kuvaan.',
  press: 'Lehtilukuja',
  invented: 'Keksitty esimerkki',
  without: 'Alueet, joilla ei ole vielä lukuja',
  empty: 'Yhdelläkään alueella ei ole vielä lukuja.',
  emptyHow: 'Tuo ensin kirjanpidon vienti tai mittaritaulukko.',
  kinds: {
    municipality: 'Kunta',
    county: 'Hyvinvointialue',
    'joint-authority': 'Kuntayhtymä',
    country: 'Maa',
  },
}

export const measures = {
  title: 'Miten luvut on laskettu?',
  lead: 'Jokaisella luvulla on kortti: mitä se on, miten se lasketaan ja mitä siinä on varottava.',
  empty: 'Mittareita ei ole.',
}

export const sources = {
  title: 'Mistä luvut tulevat?',
  lead: 'Kaikki lähteet, joihin kuvien luvut perustuvat.',
  empty: 'Lähteitä ei ole vielä.',
  kinds: {
    ledger: 'Kirjanpito',
    press: 'Lehtiartikkeli',
    statistics: 'Tilasto',
    report: 'Raportti',
    reference: 'Perustieto',
    invented: 'Keksitty',
  },
  kind: 'Laji',
  publisher: 'Julkaisija',
  published: 'Julkaistu',
  fetched: 'Haettu',
  licence: 'Käyttöehdot',
  address: 'Osoite',
}
