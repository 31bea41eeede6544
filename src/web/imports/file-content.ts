/** File content (tiedoston sisältö): a ledger, or a table of figures. */
export type FileContent = 'ledger' | 'observations'
