/** Month sheet (kuukausilehti): what the service manager looks at once a month. */
export const month = {
  link: 'Kuukausi lukuina',
  title: (name: string) => `Miten ${name} meni?`,
  lead: 'Koko alueen työ kuukauden ajalta: mitä tapahtui ja mikä oli tilanne viimeisenä päivänä. Alle viiden luvut on peitetty.',
  answer: (contacts: string, started: string, inTime: string) =>
    `Yhteydenottoja tuli ${contacts}. Arviointeja aloitettiin ${started}, määräajassa ${inTime}.`,
  withheld: 'peitetty määrä',
  choose: 'Kuukausi',
  indicator: 'Tunnusluku',
  before: 'Edellinen kuukausi',
  yearBefore: 'Vuosi sitten',
  publish: 'Päivitä luvut',
  publishing: 'Luvut päivitetään …',
  publishedAt: (at: string) => `Luvut on laskettu ${at}.`,
  withheldNote: '– = peitetty, koska luvun takana on liian vähän ihmisiä',
}
