// Marks under the words of a text field: a copy of the text behind it, with lines under what was found.
export class DraftMarks {
  constructor(field, behind, chosen) {
    this.field = field
    this.behind = behind
    this.chosen = chosen
    this.found = []
    this.text = field.value
    field.addEventListener("scroll", () => { behind.scrollTop = field.scrollTop })
    field.addEventListener("click", () => chosen(this.at(field.selectionStart)))
  }

  // The gravest wins where two overlap, of the like the narrower: it shows the place.
  draw(found) {
    const weight = { stop: 0, warn: 1, hint: 2 }
    const kept = []
    for (const one of [...found].sort((a, b) => weight[a.kind] - weight[b.kind] || (a.end - a.start) - (b.end - b.start))) {
      if (one.end > one.start && !kept.some(other => one.start < other.end && other.start < one.end)) kept.push(one)
    }
    this.found = kept.sort((a, b) => a.start - b.start)
    this.text = this.drawn = this.field.value
    this.shifts = []
    this.paint()
  }

  // What was typed since: marks before it stay, those after it move, those in it go.
  moved() {
    const before = this.text
    const now = this.field.value
    let start = 0
    while (start < before.length && start < now.length && before[start] === now[start]) start++
    let end = 0
    while (end < before.length - start && end < now.length - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++
    const until = before.length - end
    const by = now.length - before.length
    this.found = this.found.filter(one => one.end <= start || one.start >= until)
      .map(one => one.start >= until && one.end > start ? { ...one, start: one.start + by, end: one.end + by } : one)
    this.shifts?.push({ until, by })
    this.text = now
    this.paint()
  }

  // How far a place of the text as it was drawn has moved since.
  shift(place) {
    return (this.shifts ?? []).reduce((moved, { until, by }) => place + moved >= until ? moved + by : moved, 0)
  }

  paint() {
    const parts = document.createDocumentFragment()
    let at = 0
    for (const one of this.found) {
      parts.append(this.text.slice(at, one.start), Object.assign(document.createElement("mark"), { className: one.kind, textContent: this.text.slice(one.start, one.end) }))
      at = one.end
    }
    // A last line break alone would not make the copy as high as the field.
    parts.append(this.text.slice(at) + "\u200b")
    this.behind.replaceChildren(parts)
    this.behind.scrollTop = this.field.scrollTop
  }

  at(place) { return this.found.find(one => one.start <= place && place <= one.end) }

  select(item) {
    const one = this.found.find(found => found.item === item)
    if (!one) return
    this.field.focus()
    this.field.setSelectionRange(one.start, one.end)
    this.chosen(one)
  }
}
