/**
 * Shipped profiles (mukana tulevat tuontiprofiilit): three ledgers of really different shape.
 *
 * The two of Helsinki follow the column list of the open data set "Helsingin kaupungin tulot ja menot" (hri.fi, City of
 * Helsinki, CC BY 4.0): the older has a year only, the newer a month, and after 1.6.2017 some of its budget columns are
 * empty. The third is our own picture of a county's ERP: a column a month, windows-1252, thousands apart, minus behind.
 */
import { Profile } from '#model/profile.ts'

const HELSINKI_2009 = Profile.parse({
  id: 'helsinki-2009',
  name: 'Helsinki 2009–2011, vuositaso',
  encoding: 'windows-1252',
  separator: ';',
  decimal: ',',
  thousands: '',
  columns: {
    organisation: 'Virasto',
    organisationName: 'Virasto nimi',
    costCentre: 'Kustannuspaikka',
    costCentreName: 'Kustannuspaikka nimi',
    account: 'Tili',
    accountName: 'Tilin nimi',
    function: 'Kohta',
    functionName: 'Kohta nimi',
    period: 'Vuosi',
    amount: 'Toteuma',
  },
  periodForm: 'year',
  costSign: 'positive',
})

const HELSINKI_2012 = Profile.parse({
  id: 'helsinki-2012',
  name: 'Helsinki 2012–, kuukausitaso',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  thousands: '',
  columns: {
    organisation: 'Yritys',
    organisationName: 'Yritys nimi',
    costCentre: 'Tulosyksikkö nro',
    costCentreName: 'Tulosyksikkö nimi',
    account: 'Pääkirjatili nro',
    accountName: 'Pääkirjatili nimi',
    function: 'Kohta nro',
    functionName: 'Kohta nimi',
    period: 'Vuosi',
    month: 'Kuukausi',
    amount: 'Toteuma Yht (ULS)',
  },
  periodForm: 'year-and-month',
  costSign: 'positive',
})

export const MONTH_HEADINGS = [
  'Tammi',
  'Helmi',
  'Maalis',
  'Huhti',
  'Touko',
  'Kesä',
  'Heinä',
  'Elo',
  'Syys',
  'Loka',
  'Marras',
  'Joulu',
] as const

const COUNTY_ERP_WIDE = Profile.parse({
  id: 'county-erp-wide',
  name: 'Hyvinvointialueen talousjärjestelmä, kuukaudet sarakkeina',
  encoding: 'windows-1252',
  separator: ';',
  decimal: ',',
  thousands: ' ',
  columns: {
    organisation: 'Yksikkö',
    costCentre: 'Kustannuspaikka',
    costCentreName: 'Kustannuspaikan nimi',
    account: 'Tili',
    accountName: 'Tilin nimi',
    function: 'Palveluluokka',
    provider: 'Toimittaja',
    period: 'Vuosi',
    budget: 'Talousarvio',
  },
  monthColumns: Object.fromEntries(MONTH_HEADINGS.map((heading, k) => [heading, k + 1])),
  periodForm: 'year',
  costSign: 'positive',
})

export const SHIPPED_PROFILES: readonly Profile[] = [HELSINKI_2009, HELSINKI_2012, COUNTY_ERP_WIDE]
