/** Told (kuvion tausta): whose chart it is, with the names of its areas and sources. */
import type { Picture, View } from '#model/picture.ts'

/** With a view, the figures of the chart can be followed to their source. */
export type Told = Pick<Picture, 'area' | 'names' | 'sources'> & { readonly view?: View }
