/**
 * County tiles (hyvinvointialueiden ruudut): where each county stands on a map of equal squares.
 *
 * Our own arrangement, by where the counties lie from each other; no border is drawn from anybody's geometry. Åland has its
 * own legislation and stands apart.
 */
import type { Named } from '#model/named.ts'

export interface CountyTile {
  readonly area: string
  readonly column: number
  readonly row: number
  /** The county without the word for one. */
  readonly name: Named
  /** What fits in a tile; `~` is where it breaks into two lines in a small one. */
  readonly short: Named
}

type Texts = readonly [fi: string, sv: string, en: string]

const named = ([fi, sv, en]: Texts): Named => ({ fi, sv, en })

const tile = (area: string, [column, row]: readonly [number, number], name: Texts, short: Texts): CountyTile => ({
  area,
  column,
  row,
  name: named(name),
  short: named(short),
})

export const COUNTY_TILES: readonly CountyTile[] = [
  tile('lapin-hyvinvointialue', [3, 0], ['Lappi', 'Lappland', 'Lapland'], ['Lappi', 'Lapp~land', 'Lap~land']),
  tile(
    'pohjois-pohjanmaan-hyvinvointialue',
    [3, 1],
    ['Pohjois-Pohjanmaa', 'Norra Österbotten', 'North Ostrobothnia'],
    ['P-Pohjan~maa', 'N Öster~b.', 'N Ostro~b.'],
  ),
  tile('kainuun-hyvinvointialue', [4, 1], ['Kainuu', 'Kajanaland', 'Kainuu'], ['Kainuu', 'Kajana~land', 'Kainuu']),
  tile(
    'pohjanmaan-hyvinvointialue',
    [1, 2],
    ['Pohjanmaa', 'Österbotten', 'Ostrobothnia'],
    ['Pohjan~maa', 'Öster~botten', 'Ostro~bothnia'],
  ),
  tile(
    'keski-pohjanmaan-hyvinvointialue',
    [2, 2],
    ['Keski-Pohjanmaa', 'Mellersta Österbotten', 'Central Ostrobothnia'],
    ['K-Pohjan~maa', 'M Öster~b.', 'C Ostro~b.'],
  ),
  tile(
    'pohjois-savon-hyvinvointialue',
    [4, 2],
    ['Pohjois-Savo', 'Norra Savolax', 'North Savo'],
    ['P-Savo', 'N Savo~lax', 'N Savo'],
  ),
  tile(
    'pohjois-karjalan-hyvinvointialue',
    [5, 2],
    ['Pohjois-Karjala', 'Norra Karelen', 'North Karelia'],
    ['P-Kar~jala', 'N Kare~len', 'N Kare~lia'],
  ),
  tile(
    'satakunnan-hyvinvointialue',
    [1, 3],
    ['Satakunta', 'Satakunta', 'Satakunta'],
    ['Sata~kunta', 'Sata~kunta', 'Sata~kunta'],
  ),
  tile(
    'etela-pohjanmaan-hyvinvointialue',
    [2, 3],
    ['Etelä-Pohjanmaa', 'Södra Österbotten', 'South Ostrobothnia'],
    ['E-Pohjan~maa', 'S Öster~b.', 'S Ostro~b.'],
  ),
  tile(
    'keski-suomen-hyvinvointialue',
    [3, 3],
    ['Keski-Suomi', 'Mellersta Finland', 'Central Finland'],
    ['K-Suomi', 'M Fin~land', 'C Fin~land'],
  ),
  tile(
    'etela-savon-hyvinvointialue',
    [4, 3],
    ['Etelä-Savo', 'Södra Savolax', 'South Savo'],
    ['E-Savo', 'S Savo~lax', 'S Savo'],
  ),
  tile(
    'varsinais-suomen-hyvinvointialue',
    [1, 4],
    ['Varsinais-Suomi', 'Egentliga Finland', 'Southwest Finland'],
    ['V-Suomi', 'Eg. Fin~land', 'SW Fin~land'],
  ),
  tile(
    'pirkanmaan-hyvinvointialue',
    [2, 4],
    ['Pirkanmaa', 'Birkaland', 'Pirkanmaa'],
    ['Pirkan~maa', 'Birka~land', 'Pirkan~maa'],
  ),
  tile(
    'paijat-hameen-hyvinvointialue',
    [3, 4],
    ['Päijät-Häme', 'Päijänne-Tavastland', 'Päijät-Häme'],
    ['P-Häme', 'P-Tavast~l.', 'P-Häme'],
  ),
  tile(
    'kymenlaakson-hyvinvointialue',
    [4, 4],
    ['Kymenlaakso', 'Kymmenedalen', 'Kymenlaakso'],
    ['Kymen~laakso', 'Kymme~ned.', 'Kymen~laakso'],
  ),
  tile(
    'etela-karjalan-hyvinvointialue',
    [5, 4],
    ['Etelä-Karjala', 'Södra Karelen', 'South Karelia'],
    ['E-Kar~jala', 'S Kare~len', 'S Kare~lia'],
  ),
  tile(
    'kanta-hameen-hyvinvointialue',
    [2, 5],
    ['Kanta-Häme', 'Egentliga Tavastland', 'Kanta-Häme'],
    ['K-Häme', 'E Tavast~l.', 'K-Häme'],
  ),
  tile(
    'keski-uudenmaan-hyvinvointialue',
    [3, 5],
    ['Keski-Uusimaa', 'Mellersta Nyland', 'Central Uusimaa'],
    ['K-Uusi~maa', 'M Ny~land', 'C Uusi~maa'],
  ),
  tile(
    'ita-uudenmaan-hyvinvointialue',
    [4, 5],
    ['Itä-Uusimaa', 'Östra Nyland', 'East Uusimaa'],
    ['I-Uusi~maa', 'Ö Ny~land', 'E Uusi~maa'],
  ),
  tile(
    'lansi-uudenmaan-hyvinvointialue',
    [2, 6],
    ['Länsi-Uusimaa', 'Västra Nyland', 'West Uusimaa'],
    ['L-Uusi~maa', 'V Ny~land', 'W Uusi~maa'],
  ),
  tile('helsinki', [3, 6], ['Helsinki', 'Helsingfors', 'Helsinki'], ['Helsinki', 'Helsing~fors', 'Helsinki']),
  tile(
    'vantaan-ja-keravan-hyvinvointialue',
    [4, 6],
    ['Vantaa ja Kerava', 'Vanda och Kervo', 'Vantaa and Kerava'],
    ['Vantaa–~Kerava', 'Vanda–~Kervo', 'Vantaa–~Kerava'],
  ),
]

/** Where Åland stands, apart from the others. */
export const ALAND_TILE = { column: 0, row: 5 } as const

export const MAP_SIZE = { columns: 6, rows: 7 } as const
