/**
 * Profiles of the example (esimerkin tuontiprofiilit): how the municipality's and the hospital district's exports are read.
 *
 * The county's export is in the shipped form `county-erp-wide`.
 */
import { Profile } from '#model/profile.ts'

export const MUNICIPALITY_PROFILE = Profile.parse({
  id: 'esimerkin-kunta',
  name: 'Esimerkin kunta (keksitty), tositetaso',
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
    provider: 'Toimittaja',
    voucher: 'Tosite',
  },
  periodForm: 'year-and-month',
  costSign: 'positive',
})

export const HOSPITAL_PROFILE = Profile.parse({
  id: 'esimerkin-sairaanhoitopiiri',
  name: 'Esimerkin sairaanhoitopiiri (keksitty), päivätaso',
  encoding: 'utf-8',
  separator: ',',
  decimal: '.',
  thousands: '',
  columns: {
    organisation: 'Yhtymä',
    costCentre: 'Vastuuyksikkö',
    costCentreName: 'Vastuuyksikön nimi',
    account: 'Tili',
    accountName: 'Tilin selite',
    function: 'Suoritelaji',
    period: 'Päivä',
    amount: 'Summa',
    voucher: 'Tosite',
  },
  periodForm: 'day-fi',
  costSign: 'positive',
})
