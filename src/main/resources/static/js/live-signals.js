// Listens to the server's signals and fetches anew the parts of the desk they concern. A signal carries no content.
customElements.define("live-signals", class extends HTMLElement {
  static observedAttributes = ["topics"]

  connectedCallback() {
    this.listen()
    addEventListener("turbo:frame-load", this.follow)
  }
  disconnectedCallback() {
    this.source?.close()
    removeEventListener("turbo:frame-load", this.follow)
  }
  attributeChangedCallback() { if (this.isConnected) this.listen() }

  listen() {
    this.source?.close()
    // The server tells at once what has changed since the page was made, also when the line was down for a while.
    this.source = new EventSource(`/live?topics=${this.getAttribute("topics")}&since=${this.dataset.since}`)
    this.source.addEventListener("change", event => this.refetch(event.data))
  }

  refetch(topic) {
    if (topic === "lists" || topic === "*") for (const id of ["rail", "list"]) this.reload(id)
    if (topic.startsWith("ticket:") || topic === "*") this.reload("ticket")
  }

  // At most one fetch of a part at a time, and one more if a signal came meanwhile.
  waiting = new Map()
  reload(id) {
    if (this.waiting.has(id)) return
    this.waiting.set(id, setTimeout(() => {
      this.waiting.delete(id)
      const frame = document.getElementById(id)
      if (!frame || (id === "ticket" && !frame.querySelector("[data-number]"))) return
      // What was just sent from the part is on its way back: fetching now would throw its answer away.
      if (frame.hasAttribute("busy")) return this.reload(id)
      frame.src = location.pathname + location.search
      frame.reload()
    }, 250))
  }

  // Another ticket was opened in its frame: listen to that one.
  follow = event => {
    if (event.target.id !== "ticket") return
    const number = event.target.querySelector("[data-number]")?.dataset.number
    this.classList.toggle("at-ticket", Boolean(number))
    this.classList.toggle("at-list", !number)
    const topics = number ? `lists,ticket:${number}` : "lists"
    this.dataset.since = event.target.querySelector("[data-made]")?.dataset.made ?? this.dataset.since
    if (topics !== this.getAttribute("topics")) this.setAttribute("topics", topics)
  }
})
