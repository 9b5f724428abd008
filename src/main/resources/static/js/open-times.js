// The open times of a day: one more and one less without asking the server.
customElements.define("open-times", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", event => {
      const button = event.target.closest("button")
      if (button?.name !== "add" && button?.name !== "remove") return
      event.preventDefault()
      if (button.name === "add") this.add()
      else this.takeAway(button.closest("li"))
    })
  }

  get rows() { return this.querySelector("ul") }
  get adder() { return this.querySelector("button[name=add]") }

  add() {
    this.rows.append(this.querySelector("template").content.cloneNode(true))
    this.rows.lastElementChild.querySelector("input").focus()
  }

  takeAway(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling
    row.remove()
    ;(next?.querySelector("button") ?? this.adder).focus()
  }
})
