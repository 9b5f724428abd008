// Who gets the answer, at a glance: all whom the customer wrote to or the customer alone, and each copy with a way to
// leave it out. The lines of addresses tell what is true; this shows and changes them.
customElements.define("reply-receivers", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", this.typed)
    this.addEventListener("change", this.chosen)
    this.addEventListener("click", this.clicked)
    this.show()
  }

  line(name) { return this.querySelector(`input[name=${name}]`) }
  people(name) { return read(this.line(name).value) }

  // As when somebody types: what listens to the lines saves the draft.
  write(name, people) {
    const line = this.line(name), value = people.map(person => person.written).join(", ")
    if (line.value === value) return
    line.value = value
    line.dispatchEvent(new Event("input", { bubbles: true }))
  }

  typed = event => { if (event.target.matches(".recipients input")) this.show() }

  chosen = event => {
    if (event.target.name !== "whom") return
    this.write("to", read(this.dataset.customer))
    this.write("cc", event.target.value === "all" ? read(this.dataset.all) : [])
  }

  // Focus goes on to what is next, never to nowhere.
  clicked = event => {
    const chip = event.target.closest("[data-address]")
    if (!chip) return
    const at = [...this.querySelectorAll("[data-address]")].indexOf(chip)
    this.write("cc", this.people("cc").filter(person => person.address !== chip.dataset.address))
    const left = this.querySelectorAll("[data-address]")
    ;(left[Math.min(at, left.length - 1)] ?? this.querySelector("[value=customer]")).focus()
  }

  show() {
    const [to, cc, bcc] = ["to", "cc", "bcc"].map(name => this.people(name))
    const more = to.length + cc.length + bcc.length - 1
    if (to.length) this.querySelector("summary b").textContent = to[0].name || to[0].address
    this.querySelector("[data-more]").textContent = more > 0 ? ` +${more}` : ""
    if (this.dataset.all === undefined) return
    const customer = same(to, read(this.dataset.customer))
    this.querySelector("[value=all]").checked = customer && same(cc, read(this.dataset.all))
    this.querySelector("[value=customer]").checked = customer && !cc.length
    this.querySelector(".copies").replaceChildren(...cc.map(person => this.chip(person)))
  }

  chip({ name, address }) {
    const item = this.querySelector("template").content.firstElementChild.cloneNode(true), button = item.firstElementChild
    button.dataset.address = button.title = address
    button.querySelector("span").textContent = name || address
    button.setAttribute("aria-label", button.getAttribute("aria-label").replace("#", name || address))
    return item
  }
})

// A comma parts addresses, but what has no @ yet goes on.
function read(line) {
  const parts = []
  for (const piece of line.split(/[,;\n]/)) {
    if (parts.length && !parts.at(-1).includes("@")) parts.push(`${parts.pop()}, ${piece.trim()}`)
    else parts.push(piece.trim())
  }
  return parts.filter(Boolean).map(person)
}

function person(written) {
  const [, name, address] = written.match(/^(?:(.*?)\s*<)?([^<>]*)>?$/) ?? [null, "", written]
  return { written, name: name?.replaceAll('"', "").trim(), address: address.trim().toLowerCase() }
}

function same(some, others) {
  return some.length === others.length && some.every(one => others.some(other => other.address === one.address))
}
