// Listens to the server's signals and fetches anew the parts of the desk they concern. A signal carries no content.
import { morphTurboFrameElements } from "@hotwired/turbo"

customElements.define("live-signals", class extends HTMLElement {
  static observedAttributes = ["topics"]

  connectedCallback() {
    this.listen()
    addEventListener("turbo:frame-load", this.follow)
    addEventListener("turbo:before-frame-render", this.morph)
    addEventListener("turbo:submit-start", this.send)
    addEventListener("turbo:submit-end", this.sent)
  }
  disconnectedCallback() {
    this.source?.close()
    removeEventListener("turbo:frame-load", this.follow)
    removeEventListener("turbo:before-frame-render", this.morph)
    removeEventListener("turbo:submit-start", this.send)
    removeEventListener("turbo:submit-end", this.sent)
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
      if (frame.src && new URL(frame.src, document.baseURI).href === location.href) frame.reload()
      else frame.src = location.href
    }, 250))
  }

  // Turbo shows whatever comes while it reloads a frame by morphing, and replaces whatever comes when a reload before it
  // has just ended. Here news morph, so that what is typed and focused stays; the answer to what was sent replaces; and
  // what was fetched before it was sent is not shown at all.
  morph = event => {
    const now = event.target
    if (now === this.sending) event.detail.render = () => {}
    else if (now === this.answered) {
      this.answered = null
      event.detail.render = (frame, answer) => frame.replaceChildren(...answer.childNodes)
    } else if (now.getAttribute("refresh") === "morph" && shows(now) === shows(event.detail.newFrame)) event.detail.render = morphTurboFrameElements
  }
  send = event => {
    const named = event.detail.formSubmission.submitter?.dataset.turboFrame ?? event.target.dataset.turboFrame
    this.sending = named ? document.getElementById(named) : event.target.closest("turbo-frame")
  }
  sent = event => {
    this.answered = event.detail.fetchResponse ? this.sending : null
    this.sending = null
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

const shows = frame => frame.querySelector("[data-number]:not(.row)")?.dataset.number ?? frame.querySelector("h1, h2")?.textContent
