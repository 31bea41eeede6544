/**
 * Board paper template (päätöspaperin pohja): the layout in the language of Typst; every text reaches it as data.
 *
 * First page: what it is about, the answer as the title, the lead, key figures, one chart. Charts are vectors from the same
 * tree as the screen. Black on white; colour is never the only carrier of a meaning.
 */
export const BOARD_TEMPLATE = String.raw`#let paper = json(bytes(sys.inputs.paper))
#let lines(text) = text.split("\n").join(linebreak())
#let ink = luma(0)
#let grey = luma(80)
#let hair = 0.5pt + luma(150)

#set document(title: paper.title, author: "Varhain")
#set text(
  lang: paper.language, region: paper.region, size: 10.5pt, hyphenate: true, fallback: false,
  font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"), number-type: "lining",
)
#set par(leading: 0.62em, spacing: 0.9em, justify: false)
#set page(
  paper: "a4",
  margin: (left: 20mm, right: 20mm, top: 24mm, bottom: 22mm),
  header: context {
    set text(size: 9pt, fill: grey, hyphenate: false)
    grid(
      columns: (1fr, auto), column-gutter: 8mm,
      paper.about,
      [#counter(page).get().first() (#counter(page).final().first())],
    )
  },
  footer: {
    set text(size: 8pt, fill: grey)
    line(length: 100%, stroke: hair)
    v(-0.4em)
    paper.footer
  },
)
#show heading: set text(hyphenate: false)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 20pt, weight: "bold")
#show heading.where(level: 1): set par(leading: 0.45em)
#show heading.where(level: 1): set block(above: 0pt, below: 11pt)
#show heading.where(level: 2): set text(size: 13.5pt, weight: "bold")
#show heading.where(level: 2): set block(above: 17pt, below: 8pt)
#show heading.where(level: 3): set text(size: 11pt, weight: "semibold")
#show heading.where(level: 3): set block(above: 12pt, below: 6pt)
#set list(indent: 0mm, body-indent: 2.5mm, spacing: 0.6em)
#show figure: set block(above: 10pt, below: 12pt)
#show figure.caption: set align(left)
#show figure.caption: it => block(sticky: true, it)
#show figure.caption: set text(size: 10pt, weight: "bold", hyphenate: false)
#set figure.caption(position: top)

#let chart-of(one) = figure(
  kind: image, supplement: none, numbering: none, caption: lines(one.title),
  {
    image(bytes(one.svg), format: "svg", width: 100%, alt: one.alt)
    if one.note != "" { align(left, text(size: 9pt, fill: grey, lines(one.note))) }
  },
)

#let cell-of(column, body) = {
  set align(if column == 0 { left } else { right })
  set text(number-width: "tabular")
  body
}

#let table-of(one) = {
  show figure: set block(breakable: one.rows.len() > 12)
  set text(size: if paper.isShort { 8pt } else { 9pt })
  figure(
    kind: table, supplement: none, numbering: none,
    caption: if one.caption + one.unit == "" { none } else if one.unit == "" { lines(one.caption) } else { lines((one.caption + " (" + one.unit + ")").trim()) },
    table(
      columns: (1.6fr, ) + one.columns.map(_ => 1fr),
      inset: (x: 4pt, y: if paper.isShort { 2.2pt } else { 3.5pt }),
      stroke: (x, y) => (bottom: if y == 0 { 0.8pt + ink } else { hair }, top: if y == 0 { 0.8pt + ink } else { none }),
      table.header(..((one.corner,) + one.columns).enumerate().map(((place, label)) => cell-of(place, text(weight: "bold", hyphenate: true, lines(label))))),
      ..one.rows.map(row => row.enumerate().map(((place, body)) => cell-of(place, lines(body)))).flatten(),
    ),
  )
}

#let facts-of(facts) = {
  set strong(delta: 0)
  set terms(separator: none, hanging-indent: 58mm, spacing: 0.6em)
  terms(..facts.map(one => terms.item(box(width: 58mm, text(fill: grey, lines(one.label))), lines(one.value))))
}

#let conditions-of(items) = {
  set strong(delta: 0)
  set terms(separator: none, hanging-indent: 7mm, spacing: 0.6em)
  let signs = (yes: "✔", no: "✘", unknown: "?")
  terms(..items.map(item => terms.item(
    box(width: 7mm, text(font: "DejaVu Sans Mono", weight: "bold", signs.at(item.state))),
    { lines(item.text); [ – ]; text(weight: if item.state == "yes" { "regular" } else { "bold" }, item.word) },
  )))
}

#let block-of(one) = if one.kind == "paragraph" {
  par(lines(one.text))
} else if one.kind == "list" {
  list(..one.items.map(lines))
} else if one.kind == "facts" {
  facts-of(one.facts)
} else if one.kind == "conditions" {
  conditions-of(one.items)
} else if one.kind == "chart" {
  chart-of(one)
} else if one.kind == "pair" {
  grid(columns: (1fr, 1fr), column-gutter: 7mm, ..one.charts.map(chart-of))
} else if one.kind == "table" {
  table-of(one)
} else {
  panic("no such block")
}

#heading(level: 1, lines(paper.title))
#if paper.marks.len() > 0 {
  block(stroke: 0.9pt + ink, inset: (x: 7pt, y: 5pt), below: 10pt, text(weight: "bold", size: 9.5pt, paper.marks.map(lines).join(linebreak())))
}
#set text(size: 10.5pt)
#if paper.lead.len() > 0 { text(size: 11.5pt, par(paper.lead.map(lines).join([ ]))) }
#if paper.figures.len() > 0 {
  block(above: 12pt, below: 8pt, width: 100%, grid(
    columns: paper.figures.map(_ => 1fr), column-gutter: 5mm,
    ..paper.figures.map(one => block(width: 100%, stroke: (top: 1.4pt + ink), inset: (top: 5pt), {
      set par(spacing: 0.45em)
      par(text(size: 9.5pt, one.label))
      par(text(size: 15pt, weight: "bold", hyphenate: false, one.value))
      par(text(size: 8.5pt, fill: grey, one.note))
    })),
  ))
}
#if paper.chart != none { chart-of(paper.chart) }

#for section in paper.sections {
  heading(level: 2, lines(section.title))
  for one in section.blocks { block-of(one) }
}

#if paper.tables.len() > 0 {
  heading(level: 2, paper.words.tables)
  for one in paper.tables { table-of(one) }
}

#if not paper.isShort { pagebreak(weak: true) }
#heading(level: 2, paper.words.sources)
#if paper.sources.len() > 0 {
  list(..paper.sources.map(one => { text(weight: "bold", lines(one.title)); if one.detail != "" { linebreak(); text(size: 9.5pt, lines(one.detail)) } }))
}
#if paper.methods.len() > 0 {
  heading(level: 3, paper.words.methods)
  list(..paper.methods.map(lines))
}
#par(lines(paper.snapshot))
`
