// The rows of a list: marks the open one, and keeps what is under the pointer where it is when new work comes in.
customElements.define("ticket-list", class extends HTMLElement {
  connectedCallback() {
    this.mark()
    this.addEventListener("click", this.aim)
    addEventListener("turbo:frame-load", this.mark)
    this.addEventListener("turbo:before-morph-element", this.remember)
    addEventListener("turbo:frame-render", this.keep)
  }
  disconnectedCallback() {
    removeEventListener("turbo:frame-load", this.mark)
    removeEventListener("turbo:frame-render", this.keep)
  }

  mark = () => {
    const number = document.querySelector(".ticket")?.dataset.number
    for (const row of this.querySelectorAll(".row")) {
      const open = row.dataset.number === number
      if (open) row.classList.add("read")
      for (const link of row.querySelectorAll(":scope > a")) {
        if (open) link.setAttribute("aria-current", "true")
        else link.removeAttribute("aria-current")
      }
    }
  }

  // What was found is shown at its place, once the ticket is there.
  aim = event => {
    const { hash } = event.target.closest(".row > a") ?? {}
    if (hash) addEventListener("turbo:frame-load", () => document.querySelector(hash)?.scrollIntoView({ block: "center" }), { once: true })
  }

  remember = () => {
    if (this.held) return
    const row = this.querySelector(".row:hover") ?? this.querySelector("[aria-current]")?.closest(".row")
    if (row) this.held = { id: row.id, top: row.getBoundingClientRect().top }
  }
  keep = () => {
    const row = this.held && document.getElementById(this.held.id)
    if (row) this.scrollTop += row.getBoundingClientRect().top - this.held.top
    this.held = null
  }

  get rows() { return [...this.querySelectorAll(".row > a")] }
  move(step) {
    const rows = this.rows
    const at = rows.indexOf(document.activeElement)
    const from = at >= 0 ? at : rows.findIndex(row => row.hasAttribute("aria-current"))
    const next = rows[Math.min(rows.length - 1, Math.max(0, from + step))]
    next?.focus()
    next?.scrollIntoView({ block: "nearest" })
  }
})
