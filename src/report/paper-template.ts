/**
 * Paper template (asiakirjapohja): how a paper is laid out, in the language of Typst.
 *
 * The layout follows the Finnish standard of documents (SFS 2487): sender at the top left, marks and page number at the
 * top right, headings at the edge and text in its own column. Black on white, no colour carries a meaning. The template
 * is fixed code; every text of a paper reaches it as data (`sys.inputs`), so no text is ever read as markup.
 * Only fonts that ship with Typst are named, so that a paper looks the same wherever it is printed.
 */
export const PAPER_TEMPLATE = String.raw`#let paper = json(bytes(sys.inputs.paper))
#let lines(text) = text.split("\n").join(linebreak())
#let ink = luma(0)
#let grey = luma(90)
#let hair = 0.5pt + luma(150)

#show list: set block(above: 0.9em, below: 0.9em)
#show enum: set block(above: 0.9em, below: 0.9em)
#set document(title: paper.title, author: paper.sender.slice(0, calc.min(1, paper.sender.len())))
#set text(
  lang: paper.language, region: paper.region, size: 11pt, hyphenate: true, fallback: false,
  font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"), number-type: "lining",
)
#set par(leading: 0.62em, spacing: 0.95em, justify: false, linebreaks: "simple")

#let running = context {
  let here = counter(page).get().first()
  set text(size: 9pt, fill: grey, hyphenate: false)
  set par(leading: 0.5em)
  grid(
    columns: (1fr, auto), column-gutter: 8mm, row-gutter: 1.2mm,
    if here > 1 [#paper.sender.at(0, default: "") · #paper.title],
    align(right, text(size: 10pt, fill: ink)[#here (#counter(page).final().first())]),
    if here > 1 { grid.cell(colspan: 2, text(weight: "bold", fill: ink, paper.marks.join(" · "))) },
  )
}
#set page(
  paper: "a4",
  margin: (left: 20mm, right: 20mm, top: 31mm, bottom: 27mm),
  header: running, header-ascent: 8mm, footer-descent: 6mm,
  footer: {
    set text(size: 9pt, fill: grey)
    line(length: 100%, stroke: hair)
    v(-0.4em)
    lines(paper.footer)
  },
)

#show heading: set text(hyphenate: false)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 17pt, weight: "bold")
#show heading.where(level: 1): set block(above: 0pt, below: 12pt)
#show heading.where(level: 2): set text(size: 12.5pt, weight: "bold")
#show heading.where(level: 2): set block(above: 18pt, below: 9pt)
#show heading.where(level: 3): set text(size: 11pt, weight: "semibold", style: "italic")
#show heading.where(level: 3): set block(above: 14pt, below: 8pt)

#let label-width = 52mm
#let fields(facts) = context {
  set strong(delta: 0)
  set terms(separator: none, hanging-indent: label-width, spacing: 0.75em, tight: true)
  let label-of(text-of) = {
    let label = text(fill: grey, text-of)
    if measure(label).width < label-width - 3mm { box(width: label-width, label) } else { label + linebreak() }
  }
  block(width: 100%, above: 0.9em, below: 1.1em, terms(..facts.map(one => terms.item(label-of(one.label), lines(one.value)))))
}

#let cell-of(column, body) = {
  set align(if column.align == "end" { right } else { left })
  set text(number-width: "tabular", hyphenate: column.align == "start")
  body
}

#let table-of(one) = {
  show figure: set block(breakable: one.rows.len() > 8, above: 14pt, below: 16pt)
  show figure.caption: set align(left)
  show figure.caption: set text(size: 10pt, weight: "bold")
  set figure.caption(position: top)
  set text(size: 10pt)
  figure(
    kind: table, supplement: none, numbering: none, caption: lines(one.caption),
    table(
      columns: one.columns.map(column => if column.align == "end" { auto } else { column.share * 1fr }),
      inset: (x: 5pt, y: 4.5pt),
      stroke: (x, y) => (bottom: if y == 0 { 0.9pt + ink } else { hair }, top: if y == 0 { 0.9pt + ink } else { none }),
      table.header(..one.columns.map(column => cell-of(column, text(weight: "bold", lines(column.label))))),
      ..one.rows.map(row => row.zip(one.columns, exact: true).map(((body, column)) => cell-of(column, lines(body)))).flatten(),
    ),
  )
}

#let checklist(items) = {
  set strong(delta: 0)
  set terms(separator: none, hanging-indent: 8mm, spacing: 0.75em)
  let sign(state) = box(width: 8mm, text(font: "DejaVu Sans Mono", if state == "done" { "☑" } else { "☐" }))
  terms(..items.map(item => terms.item(sign(item.state), {
    lines(item.text)
    [ – ]
    text(weight: if item.state == "done" { "regular" } else { "bold" }, item.word)
  })))
}

#let quoted(one) = {
  show quote: set pad(x: 0mm)
  block(
    inset: (left: 4mm, y: 1mm), stroke: (left: 1.5pt + luma(120)),
    quote(block: true, {
      par(lines(one.text))
      if one.source != none { par(text(size: 10pt, fill: grey, "– " + one.source)) }
    }),
  )
}

#let in-column(body) = pad(left: label-width, body)

#let block-of(one) = if one.kind == "heading" {
  heading(level: one.level, lines(one.text))
} else if one.kind == "paragraph" {
  in-column(par(lines(one.text)))
} else if one.kind == "list" {
  let of = if one.order == "numbered" { enum } else { list }
  in-column(of(indent: 0mm, body-indent: 2.5mm, spacing: 0.7em, ..one.items.map(lines)))
} else if one.kind == "table" {
  table-of(one)
} else if one.kind == "fields" {
  fields(one.facts)
} else if one.kind == "quote" {
  in-column(quoted(one))
} else if one.kind == "checklist" {
  in-column(checklist(one.items))
} else if one.kind == "pageBreak" {
  pagebreak(weak: true)
} else {
  panic("no such block")
}

#grid(
  columns: (1fr, auto), column-gutter: 10mm,
  {
    set text(size: 10pt, hyphenate: false)
    let (name, ..rest) = if paper.sender.len() > 0 { paper.sender } else { ("",) }
    par(text(size: 12pt, weight: "bold", name))
    if rest.len() > 0 { par(rest.join(linebreak())) }
  },
  if paper.marks.len() > 0 {
    set text(size: 10pt, weight: "bold", hyphenate: false)
    block(stroke: 0.9pt + ink, inset: (x: 7pt, y: 6pt), par(paper.marks.join(linebreak())))
  },
)

#if paper.recipients.len() > 0 {
  block(above: 10mm, height: 25mm, par(paper.recipients.join(linebreak())))
}

#v(9mm, weak: true)
#heading(level: 1, lines(paper.title))
#if paper.facts.len() > 0 {
  block(width: 100%, above: 0pt, below: 18pt, inset: (y: 8pt), stroke: (top: hair, bottom: hair), fields(paper.facts))
}

#for one in paper.blocks { block-of(one) }

#if paper.signature != none {
  block(above: 28pt, breakable: false, in-column(par({
    text(weight: "bold", paper.signature.name)
    linebreak()
    paper.signature.position
    linebreak()
    paper.signature.day
  })))
}

#if paper.appendix.len() > 0 {
  pagebreak(weak: true)
  for one in paper.appendix { block-of(one) }
}
`
