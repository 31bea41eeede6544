/** Profiles (tuontiprofiilit): the shipped ones and those that people have saved. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Profile } from '#model/profile.ts'
import { inStore, writeDurably } from '#pool/store.ts'
import { SHIPPED_PROFILES } from '#sources/shipped-profiles.ts'
import type { World } from './action.ts'

export const savedProfiles = ({ pool }: World): Profile[] =>
  readdirSync(inStore(pool.store, 'profiles'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => Profile.parse(JSON.parse(readFileSync(inStore(pool.store, 'profiles', name), 'utf8'))))

/** Saved ones first: a saved profile of the same id stands before a shipped one. */
export function allProfiles(world: World): Profile[] {
  const saved = savedProfiles(world)
  const ids = new Set(saved.map((profile) => profile.id))
  return [...saved, ...SHIPPED_PROFILES.filter((profile) => !ids.has(profile.id))]
}

export const findProfile = (world: World, id: string): Profile | undefined =>
  allProfiles(world).find((profile) => profile.id === id)

export const keepProfile = ({ pool }: World, profile: Profile): void =>
  writeDurably(join(inStore(pool.store, 'profiles'), `${profile.id}.json`), `${JSON.stringify(profile, null, 1)}\n`)
