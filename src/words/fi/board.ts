/** Board papers (päätöspaperit): what decision makers get on paper, as slides, as a workbook and on the web. */
export const board = {
  menu: 'Paperit',
  kinds: {
    picture: 'Kustannuskuva',
    forecast: 'Ennuste',
    investment: 'Investointiesitys',
    'follow-up': 'Seuranta',
    month: 'Palvelupäällikön kuukausi',
    year: 'Lapsiperhepalvelujen vuosi',
  },
  about: {
    picture: (area: string) => `Kustannuskuva · ${area}`,
    forecast: (area: string) => `Ennuste · ${area}`,
    investment: (area: string) => `Investointiesitys · ${area}`,
    'follow-up': (area: string) => `Seuranta · ${area}`,
    month: (area: string) => `Kuukausi · ${area}`,
    year: (area: string) => `Vuosi · ${area}`,
  },
  figures: {
    total: 'Kaikki menot',
    corrective: 'Korjaavat palvelut',
    early: 'Varhaiset palvelut',
    earlyShare: 'Varhaisten osuus',
    last: 'Viimeksi tiedossa',
    expected: 'Ennuste',
    cost: 'Maksaa yhteensä',
    net: 'Säästö miinus kustannus',
    breakEven: 'Maksanut itsensä takaisin',
    never: 'ei jaksolla',
    avoided: 'Vältetyt sijoitusvuodet',
    effect: 'Ero siihen, mitä olisi ollut',
    chance: 'Sattuman todennäköisyys',
  },
  sections: {
    payers: 'Kuka maksaa',
    shares: 'Varhaista ja korjaavaa, omaa ja ostettua',
    leftOut: 'Mitä summassa ei ole',
    whoPays: 'Kuka maksaa ja kuka säästää',
    mustBeTrue: 'Mitä on pidettävä paikkansa',
    conditions: 'Täyttyvätkö Imatran kolme ehtoa',
    years: 'Kustannus ja säästö vuosittain',
    waterfall: 'Nykyisestä vuosimenosta tulevaan',
    worth: 'Jos sijoituksen välttämisellä on muutakin arvoa kuin raha',
    notCounted: 'Mitä ei ole laskettu',
    judged: 'Miten vaikutus arvioidaan',
    assumptions: 'Oletukset ja niiden lähteet',
    seen: 'Mitä nähtiin',
    compared: 'Keneen verrattiin, ja olisiko sattuma tehnyt saman',
    tables: 'Luvut taulukkoina',
    trials: 'Kuinka hyvin menetelmä on osunut',
    sources: 'Lähteet ja laskutavat',
    methods: 'Näin luvut on laskettu',
  },
  leftOut: {
    unmapped: (euros: string) => `Kohdistamatta on ${euros}: niitä ei ole laskettu mihinkään palveluun.`,
    outside: (euros: string) => `Kuvan ulkopuolelle on rajattu ${euros}.`,
    eliminated: (euros: string) =>
      `Organisaatioiden keskinäistä laskutusta on poistettu ${euros}, jotta kukin euro lasketaan kerran.`,
  },
  methods: {
    gaps: 'Puuttuva luku on puuttuva: sitä ei ole arvioitu eikä merkitty nollaksi.',
    draws: (draws: string, seed: string) =>
      `Laskelmassa on ${draws} arvontaa (siemenluku ${seed}): virrat, vaikutukset, hinnat ja kapasiteetti vaihtelevat yhdessä.`,
    ownRates: (count: string) =>
      `${count} siirtymien ja hintojen oletusta on mitattu alueen omista luvuista. Niitä ei luetella, koska takana voi olla vain muutama lapsi.`,
    discount: (rate: string, year: string) =>
      `Summat ovat vuoden ${year} rahaa; myöhemmät vuodet on diskontattu ${rate} vuodessa.`,
  },
  between: (low: string, high: string) => `neljällä kerralla viidestä ${low} … ${high}`,
  until: (end: string) => `vuoteen ${end} mennessä, nykyarvo`,
  probability: (share: string, end: string) => `todennäköisyys ${share} vuoteen ${end}`,
  euros: (year: string) => `euroa vuoden ${year} rahassa, keskiarvoja`,
  kept: { yes: 'täyttyy', no: 'ei täyty', unknown: 'ei tiedetä' },
  columns: { value: 'Arvo', low: 'Vähintään', high: 'Enintään', source: 'Lähde', indicator: 'Luku' },
  grades: { measured: 'mitattu alueen omista luvuista', published: 'julkaistu', judged: 'oma arvio' },
  assumptionsOf: (count: string, sourced: string) => `Oletuksia ${count}, joista lähde on ${sourced}`,
  judged: {
    nothing:
      'Arviointia ei ole sovittu. Sovi se ennen alkua: mitä mitataan, keneen verrataan, milloin, ja mikä tulos merkitsee, ettei investointi onnistunut.',
    agreed: (day: string, hash: string) =>
      `Suunnitelma on tallennettu ${day} tiivisteellä ${hash}; se ajetaan muuttamatta.`,
    everybody: 'kaikki vertailukelpoiset alueet',
    failure:
      'Jos ero vertailuun ei ole rajaa varmempi, tai luku muuttui väärään suuntaan, investointi ei tuottanut sitä, mitä luvattiin.',
  },
  month: {
    nothing: (month: string) => `Mikään luku ei muuttunut enempää kuin sattuma tekee: ${month}`,
    rose: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, edellisessä kuussa ${p.before}. Nousu on suurempi kuin sattuma tekee.`,
    fell: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, edellisessä kuussa ${p.before}. Lasku on suurempi kuin sattuma tekee.`,
    source: 'Oma asiakasrekisteri, julkaistut kuukausiluvut; pienet luvut on peitetty',
  },
  year: {
    nothing: (year: string) => `Mikään luku ei muuttunut enempää kuin sattuma tekee: ${year}`,
    rose: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, edellisenä vuonna ${p.before}. Nousu on suurempi kuin sattuma tekee.`,
    fell: (p: { what: string; now: string; before: string }) =>
      `${p.what}: ${p.now}, edellisenä vuonna ${p.before}. Lasku on suurempi kuin sattuma tekee.`,
  },
  snapshot: (id: string, at: string) => `Tilannekuva ${id}, ${at}. Samasta tilannekuvasta saa aina saman paperin.`,
  table: 'Taulukko',
  unit: (unit: string) => `Yksikkö: ${unit}`,
  notesOf: (sources: string) => `Lähteet: ${sources}`,
  sheetFirst: 'Paperi',
}
