import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAreas } from '#sources/area-table.ts'
import { COLLABORATION_AREAS, COLLABORATION_NAMES } from './collaboration-areas.ts'

const home = join(import.meta.dirname, '..', '..')
const areas = readAreas(readFileSync(join(home, 'areas', 'areas.csv'), 'utf8'))
const known = areas.ok ? areas.value.rows : []
const published = join(home, '..', 'shared', 'data', 'finland', 'hyvinvointialueet_2026.csv')

describe('collaboration areas', () => {
  it('hold every county and Helsinki once, and no other', () => {
    const counties = known.filter(({ kind }) => kind === 'county').map(({ id }) => id)
    expect([...COLLABORATION_AREAS.keys()].toSorted()).toEqual([...counties, 'helsinki'].toSorted())
  })

  it.skipIf(!existsSync(published))('are those of the classification (skipped where ../shared is absent)', () => {
    const rows = readFileSync(published, 'utf8').trimEnd().split('\n').slice(1)
    const told = rows
      .map((row) => row.split(','))
      .filter(([code]) => code !== '91')
      .map(([code = '', , , , area]) => [code === '90' ? 'helsinki' : idOf(code), area])
    const ours = told.map(([id = '']) => [id, COLLABORATION_NAMES[COLLABORATION_AREAS.get(id) ?? 'south'].fi])
    expect(told).toHaveLength(22)
    expect(ours).toEqual(told)
  })
})

const idOf = (code: string): string =>
  known.find((area) => area.kind === 'county' && area.code === code.padStart(2, '0'))?.id ?? ''
