/**
 * Disclosures (luovutukset): by what a client is given what is written of itself, where whoever gives it names no other basis.
 *
 * The right of a party to a matter, and of everybody to what is about oneself: julkisuuslaki 621/1999, 11–12 §.
 */
export const OWN_DATA_BASIS = 'julkisuuslaki 621/1999 11–12 §'
