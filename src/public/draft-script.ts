/**
 * Draft script (luonnos): keeps the answers on the device, only when somebody ticks so, and only with JavaScript.
 *
 * Written here as ordinary functions and sent to the browser as their own text, so that it needs no building and is checked
 * like the rest. Nothing outside of these functions may be used in them.
 */
const KEY = 'varhain-huoli'

interface Kept {
  readonly page: string
  readonly fields: readonly (readonly [string, string])[]
}

/** Answers of the page and of those before it, without what signs the form. */
function keptFields(form: HTMLFormElement): Kept['fields'] {
  const left = ['token', 'page', 'kieli', 'goal', 'go', 'verkkosivu']
  const told: (readonly [string, string])[] = []
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && value !== '' && !left.includes(name)) told.push([name, value])
  })
  return told
}

function keep(key: string, form: HTMLFormElement): void {
  const kept: Kept = { page: form.dataset.page ?? 'start', fields: keptFields(form) }
  localStorage.setItem(key, JSON.stringify(kept))
}

/** Puts the kept answers into the form and opens its page. */
function resume(key: string, form: HTMLFormElement): void {
  const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>
  const put = (name: string, value: string): void => {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    form.append(field)
  }
  for (const field of form.querySelectorAll('input[type=radio]')) field.removeAttribute('name')
  for (const [name, value] of kept.fields ?? []) put(name, value)
  put('go', `open:${kept.page ?? 'start'}`)
  form.submit()
}

function unhide(name: string, wish: 'shown' | 'hidden'): void {
  for (const part of document.querySelectorAll(`[data-draft=${name}]`))
    part.toggleAttribute('hidden', wish === 'hidden')
}

function begin(key: string): void {
  const form = document.querySelector<HTMLFormElement>('form[data-page]')
  if (document.querySelector('[data-clear]')) localStorage.removeItem(key)
  const print = document.querySelector('[data-print]')
  print?.removeAttribute('hidden')
  print?.addEventListener('click', () => window.print())
  if (!form) return
  const tick = document.querySelector<HTMLInputElement>('#keep-draft')
  const show = () => {
    const has = localStorage.getItem(key) !== null
    const isWaiting = has && form.dataset.page === 'start' && !form.dataset.kept
    unhide('found', isWaiting ? 'shown' : 'hidden')
    unhide('kept', has ? 'shown' : 'hidden')
    unhide('keep', isWaiting ? 'hidden' : 'shown')
    if (tick) tick.checked = has && !isWaiting
  }
  const save = () => {
    if (!tick?.checked) return
    keep(key, form)
    form.dataset.kept = 'yes'
  }
  const forget = () => {
    localStorage.removeItem(key)
    const told = document.querySelector<HTMLElement>('[data-draft=removed]')
    if (told) told.textContent = told.dataset.text ?? ''
    show()
  }
  show()
  save()
  form.addEventListener('input', save)
  tick?.addEventListener('change', () => {
    if (!tick.checked) return forget()
    save()
    show()
  })
  document.querySelector('[data-draft=resume]')?.addEventListener('click', () => resume(key, form))
  document.querySelector('[data-draft=remove]')?.addEventListener('click', forget)
}

/** The whole script. A browser that lets nothing be kept fails in it quietly and the form works without. */
export const DRAFT_SCRIPT = `(() => {
${[keptFields, keep, resume, unhide, begin].join('\n')}
try { begin('${KEY}') } catch { /* nothing can be kept here */ }
})()
`
