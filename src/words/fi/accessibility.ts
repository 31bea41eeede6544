/** Accessibility statement (saavutettavuusseloste): honest about what has been checked and what has not. */
export const accessibility = {
  title: 'Onko Varhain saavutettava?',
  answer: 'Tavoite on WCAG 2.2:n taso AA. Ulkopuolista arviointia ei ole tehty.',
  parts: [
    {
      title: 'Mitä on tarkistettu',
      text: 'Jokainen näyttö tarkistetaan automaattisesti (axe, WCAG 2.0–2.2, tasot A ja AA) aina kun ohjelmaa muutetaan. Samalla käydään läpi käyttö pelkällä näppäimistöllä, 360 pikselin levyisellä näytöllä, kaksinkertaisella tekstillä ja paperilla. Automaattinen tarkistus löytää vain osan puutteista.',
    },
    {
      title: 'Mitä ei ole tarkistettu',
      text: 'Näyttöjä ei ole kokeiltu ruudunlukijan käyttäjien kanssa, eikä ulkopuolinen asiantuntija ole arvioinut niitä.',
    },
    {
      title: 'Kuviot',
      text: 'Jokaisella kuviolla on kuvaus ja taulukko, jossa ovat samat luvut ja linkit. Puuttuva luku on kerrottu sanoin. Värien ero ei ole ainoa ero: osilla on myös kuviointi ja nimi.',
    },
    {
      title: 'Palaute',
      text: '[Tähän organisaation yhteystiedot: kenelle puutteesta kerrotaan ja missä ajassa vastataan.]',
    },
    {
      title: 'Valvonta',
      text: 'Jos vastaus ei auta, voit tehdä ilmoituksen saavutettavuutta valvovalle viranomaiselle. [Tarkista viranomainen ja yhteystiedot käyttöönotossa.]',
    },
  ],
  dated: 'Selosteen pohja on laadittu 21.11.2026. Käyttävä organisaatio täydentää sen.',
}
