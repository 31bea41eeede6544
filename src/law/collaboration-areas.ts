/**
 * Collaboration areas (yhteistyöalueet): which counties plan their services together; Helsinki arranges its own as a county does.
 *
 * Act on organising healthcare and social welfare (612/2021) § 35 and the decree under it, in force from 1 July 2021.
 */
import type { Named } from '#model/named.ts'

export type CollaborationArea = 'south' | 'west' | 'inner' | 'east' | 'north'

export const COLLABORATION_NAMES: Readonly<Record<CollaborationArea, Named>> = {
  south: {
    fi: 'Etelä-Suomen yhteistyöalue',
    sv: 'Södra Finlands samarbetsområde',
    en: 'Collaborative area of Southern Finland',
  },
  west: {
    fi: 'Länsi-Suomen yhteistyöalue',
    sv: 'Västra Finlands samarbetsområde',
    en: 'Collaborative area of Western Finland',
  },
  inner: {
    fi: 'Sisä-Suomen yhteistyöalue',
    sv: 'Inre Finlands samarbetsområde',
    en: 'Collaborative area of Central Finland',
  },
  east: {
    fi: 'Itä-Suomen yhteistyöalue',
    sv: 'Östra Finlands samarbetsområde',
    en: 'Collaborative area of Eastern Finland',
  },
  north: {
    fi: 'Pohjois-Suomen yhteistyöalue',
    sv: 'Norra Finlands samarbetsområde',
    en: 'Collaborative area of Northern Finland',
  },
}

/** By area id: everybody who arranges the services of an area, the 21 counties and Helsinki. */
export const COLLABORATION_AREAS: ReadonlyMap<string, CollaborationArea> = new Map<string, CollaborationArea>([
  ['ita-uudenmaan-hyvinvointialue', 'south'],
  ['keski-uudenmaan-hyvinvointialue', 'south'],
  ['lansi-uudenmaan-hyvinvointialue', 'south'],
  ['vantaan-ja-keravan-hyvinvointialue', 'south'],
  ['varsinais-suomen-hyvinvointialue', 'west'],
  ['satakunnan-hyvinvointialue', 'west'],
  ['kanta-hameen-hyvinvointialue', 'inner'],
  ['pirkanmaan-hyvinvointialue', 'inner'],
  ['paijat-hameen-hyvinvointialue', 'south'],
  ['kymenlaakson-hyvinvointialue', 'south'],
  ['etela-karjalan-hyvinvointialue', 'south'],
  ['etela-savon-hyvinvointialue', 'east'],
  ['pohjois-savon-hyvinvointialue', 'east'],
  ['pohjois-karjalan-hyvinvointialue', 'east'],
  ['keski-suomen-hyvinvointialue', 'east'],
  ['etela-pohjanmaan-hyvinvointialue', 'inner'],
  ['pohjanmaan-hyvinvointialue', 'west'],
  ['keski-pohjanmaan-hyvinvointialue', 'north'],
  ['pohjois-pohjanmaan-hyvinvointialue', 'north'],
  ['kainuun-hyvinvointialue', 'north'],
  ['lapin-hyvinvointialue', 'north'],
  ['helsinki', 'south'],
])
