/** An e-form to be filled in by hand: A4, dotted lines, boxes for numbers and choices. */
export const blankFormTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title)
#set page(paper: "a4", margin: (left: 25mm, right: 18mm, top: 16mm, bottom: 16mm),
  footer: context align(center, text(9pt)[#d.pageWord #counter(page).display("1/1", both: true)]))
#set text(font: "Tinos", size: 12pt, lang: "vi", region: "VN", hyphenate: false)
#set par(leading: 0.6em, spacing: 0.8em)
#show heading.where(level: 1): it => block(above: 6mm, below: 2mm, width: 100%, align(center, text(14pt, upper(it.body))))
#show heading.where(level: 2): it => block(above: 5mm, below: 2.6mm, sticky: true, text(12pt, it.body))

#let dots = (thickness: 0.6pt, dash: "dotted")
#let rule = line(length: 100%, stroke: dots)
#let name(f) = [#f.label#if f.required [ (\*)]:]
#let hint(t) = if t != "" { text(9.5pt, style: "italic")[ (#t)] }
#let box-of(size) = box(width: size, height: size, baseline: 15%, stroke: 0.6pt)
#let question(f) = {
  if f.kind == "note" { par(text(style: "italic", f.text)) }
  else if f.kind == "line" {
    grid(columns: (auto, 1fr), column-gutter: 1.5mm, align: bottom, [#name(f)#hint(f.hint)], rule)
    for _ in range(f.lines - 1) { block(above: 7mm, rule) }
  }
  else if f.kind == "boxes" {
    grid(columns: (auto, auto), column-gutter: 3mm, align: horizon, name(f),
      stack(dir: ltr, ..range(f.count).map(_ => box(width: 6mm, height: 7mm, stroke: 0.6pt))))
  }
  else if f.kind == "choices" {
    par[#if f.label != "" [#name(f) #h(2mm)] #f.choices.map(c => box[#box-of(3.6mm)#h(1.4mm)#c]).join(h(6mm, weak: true) + [ ])]
  }
  else {
    par(name(f))
    block(above: 1.5mm, table(columns: (9mm,) + f.columns.map(_ => 1fr), stroke: 0.5pt, inset: 1.8mm, align: center + horizon,
      rows: (auto,) + range(f.rows).map(_ => 10mm),
      table.header(..(([#d.order],) + f.columns.map(c => text(10pt, weight: "bold", c)))),
      ..range(f.rows).map(i => ([#(i + 1)],) + f.columns.map(_ => [])).flatten()))
  }
}

#align(center)[
  *#d.country* \
  *#d.motto*
  #block(above: 1mm, line(length: 45mm, stroke: 0.6pt))
]
#heading(level: 1, d.title)
#align(center, text(10.5pt, style: "italic", d.forProcedure))
#if d.to != "" { align(center)[*#d.to*] }
#for s in d.sections {
  heading(level: 2, s.title)
  if s.hint != "" { par(text(10.5pt, style: "italic", s.hint)) }
  for f in s.fields { block(above: 3.4mm, below: 3.4mm, breakable: f.kind == "table", width: 100%, question(f)) }
}
#v(2mm)
#text(10pt, style: "italic", d.requiredNote)
#block(breakable: false, above: 5mm, width: 100%, grid(columns: (1fr, 9.5cm), [],
  align(center)[_#d.blankPlaceDate _ \ *#d.signs* \ #text(10.5pt, style: "italic", d.signHint) #v(22mm)]))
`;
