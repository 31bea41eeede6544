/** What we use of jsonstat-toolkit, which brings no types of its own. */
declare module 'jsonstat-toolkit' {
  const read: (answer: object) => {
    readonly class: string | null
    readonly id: readonly string[]
    readonly size: readonly number[]
    readonly value: readonly unknown[] | null
    readonly updated: string | null
    Dimension(id: string): { readonly id: readonly string[] } | null
  }
  export = read
}
