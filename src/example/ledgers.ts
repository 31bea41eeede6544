/**
 * Ledgers (kirjanpidot): the three exports of the fictional county, as blocks of text in three really different shapes.
 *
 * County: a column a month, windows-1252. Municipality: a line a voucher with year and month, some of its columns empty
 * after the reform. Hospital district: dates d.m.yyyy, commas between fields, decimal points, some names in quotes.
 */
import type { Random } from '#kernel/random.ts'
import { type Booking, ORGANISATIONS } from './booking.ts'
import { amountText, printedAmount, vouchersOf } from './voucher.ts'

const BLOCK = 1 << 20
const MONTHS = 'Tammi;Helmi;Maalis;Huhti;Touko;Kesä;Heinä;Elo;Syys;Loka;Marras;Joulu'

export function* countyLedger(bookings: readonly Booking[]): Generator<string> {
  yield `Yksikkö;Kustannuspaikka;Kustannuspaikan nimi;Tili;Tilin nimi;Palveluluokka;Toimittaja;Vuosi;${MONTHS};Talousarvio\n`
  for (const booking of bookings) {
    const { centre, centreName, account, accountName, service, provider, year, cents } = booking
    const budget = Math.round(cents.reduce((sum, month) => sum + month, 0) / 10_000_00) * 10_000_00
    const key = [ORGANISATIONS.county.id, centre, centreName, account, accountName, service, provider, year]
    yield `${[...key, ...cents.map(printedAmount), printedAmount(budget)].join(';')}\n`
  }
}

export interface Detail {
  /** Vouchers a key and month. */
  readonly vouchers: number
  readonly random: Random
}

/** Yields the lines of one key and month after another, in blocks of about a megabyte. */
function* lines(
  bookings: readonly Booking[],
  { vouchers, random }: Detail,
  form: { readonly decimal: ',' | '.'; readonly around: (booking: Booking, month: number) => Around },
): Generator<string> {
  let text = ''
  let voucher = 1_000_000
  for (const booking of bookings) {
    for (const [k, total] of booking.cents.entries()) {
      const { before, between, after } = form.around(booking, k + 1)
      for (const cents of vouchersOf(total, vouchers, random)) {
        voucher += 1
        text += `${before(voucher)}${amountText(cents, form.decimal)}${between}${voucher}${after}`
        if (text.length > BLOCK) {
          yield text
          text = ''
        }
      }
    }
  }
  yield text
}

interface Around {
  readonly before: (voucher: number) => string
  readonly between: string
  readonly after: string
}

const MUNICIPALITY_HEADING =
  'Yritys;Yritys nimi;Pääluokka nro;Pääluokka nimi;Kohta nro;Kohta nimi;Tulosyksikkö nro;Tulosyksikkö nimi;Pääkirjatili nimi;Pääkirjatili nro;Vuosi;Kuukausi;Toimittaja;Toteuma Yht (ULS);Tosite;Tila\n'

export function* municipalityLedger(bookings: readonly Booking[], reform: number, detail: Detail): Generator<string> {
  const { id, name } = ORGANISATIONS.municipality
  yield MUNICIPALITY_HEADING
  yield* lines(bookings, detail, {
    decimal: ',',
    around: (booking, month) => {
      const { centre, centreName, account, accountName, service, serviceName, year, provider } = booking
      const chapter = year < reform ? ['3', 'Sosiaali- ja terveystoimi'] : ['', '']
      const place = [
        id,
        name,
        ...chapter,
        service,
        year < reform ? serviceName : '',
        centre,
        centreName,
        accountName,
        account,
      ]
      const before = `${[...place, year, month, provider].join(';')};`
      return { before: () => before, between: ';', after: ';kirjattu\n' }
    },
  })
}

export function* hospitalLedger(bookings: readonly Booking[], detail: Detail): Generator<string> {
  yield 'Päivä,Yhtymä,Vastuuyksikkö,Vastuuyksikön nimi,Tili,Tilin selite,Suoritelaji,Summa,Tosite\n'
  yield* lines(bookings, detail, {
    decimal: '.',
    around: ({ centre, centreName, account, accountName, service, year }, month) => {
      const name = centreName.includes(',') ? `"${centreName}"` : centreName
      const rest = `.${month}.${year},${ORGANISATIONS.hospital.id},${centre},${name},${account},${accountName},${service},`
      return { before: (voucher) => `${(voucher % 28) + 1}${rest}`, between: ',', after: '\n' }
    },
  })
}
