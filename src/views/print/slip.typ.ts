/** The PDF of a slip: A5, Tinos, tagged. All words and values come in as data; the template only sets them. */
export const slipTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, author: d.agency)
#set page(width: 148mm, height: 210mm, margin: (left: 12mm, right: 10mm, y: 9mm),
  header: if d.mark != none { context if counter(page).get().first() > 1 { align(center, text(8pt, weight: "bold", d.mark.word)) } },
  footer: context if counter(page).final().first() > 1 { align(center, text(8pt)[#d.pageWord #counter(page).display("1/1", both: true)]) })
#set text(font: "Tinos", size: 11pt, lang: "vi", region: "VN", hyphenate: false)
#set par(justify: false, leading: 0.52em, spacing: 0.68em)
#set table.cell(breakable: false)
#show heading: it => block(above: 3.5mm, below: 3mm, width: 100%, align(center, text(12pt, weight: "bold", upper(it.body))))
#let rule(width) = line(length: width, stroke: 0.5pt)
#let ruled(width) = block(above: 1.7mm, below: 1.7mm, rule(width))

#if d.mark != none { block(width: 100%, stroke: 1pt, inset: 2mm, below: 2mm, align(center, text(9.5pt)[*#d.mark.word* \ #d.mark.sentence])) }
#if d.formLabel != "" { align(right, text(8.5pt, style: "italic", d.formLabel)) }
#block(below: 2mm, grid(columns: (5fr, 7fr), column-gutter: 3mm, align: center,
  text(8.7pt)[
    #d.agency \
    *#d.centre*
    #align(center, ruled(18mm))
    #for n in d.numbers [#n \ ]
  ],
  text(8.7pt)[
    *#d.country* \
    *#d.motto*
    #align(center, ruled(30mm))
    _#d.placeDate _
  ]))

#heading(level: 1, d.title)

#let alignment(c) = if c.align == "center" { center } else if c.align == "end" { right } else { left }
// the last lines go with the places to sign, which never stand alone on a page
#let lines(b, kept) = {
  let text = if b.kind == "text" { par(b.text) } else { par[#b.label: #if b.strong { strong(b.value) } else { b.value }] }
  if kept { block(sticky: true, above: 0.68em, below: 0.68em, width: 100%, text) } else { text }
}
#for b in d.blocks {
  if b.kind != "table" { lines(b, b.kept) }
  else {
    block(above: 2mm, below: 2.4mm, text(9.5pt, table(
      columns: b.columns.map(c => if c.wide { 1fr } else if c.narrow { 15mm } else if c.moment { 18.3mm } else { auto }),
      align: (x, y) => if y == 0 { center + horizon } else { alignment(b.columns.at(x)) },
      stroke: 0.5pt, inset: (x: 1.4mm, y: 1.2mm),
      table.header(..b.columns.map(c => strong(c.title))),
      ..b.rows.flatten(),
    )))
  }
}

#let sign(s) = align(center, text(9.2pt)[*#s.title* \ #text(8.5pt, style: "italic", d.signHint) #v(17mm) *#s.name*])
#let signs = grid(columns: d.signatures.map(s => 1fr), column-gutter: 2mm, ..d.signatures.map(sign))
#block(breakable: false, above: 4mm, width: 100%,
  if d.code == none { signs } else {
    grid(columns: (32mm, 1fr), column-gutter: 2mm,
      align(center)[
        #image(bytes(d.code.svg), format: "svg", width: 27mm, alt: d.code.captions.first())
        #text(8pt, for c in d.code.captions [#c \ ])
      ], signs)
  })

#if d.notes.len() > 0 {
  rule(100%)
  text(8.7pt, style: "italic", list(..d.notes))
}
`;
