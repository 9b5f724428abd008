// The coach beside the composer. It reads the draft when the typing pauses; what it found stays marked in the text, and
// moves along as one types on, until it has read anew. It never holds up the typing.
import { DraftMarks } from "app/draft-marks"

const PAUSE = 450
const token = () => document.querySelector("meta[name=csrf-token]").content

customElements.define("reply-coach", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this.clicked)
    this.addEventListener("change", this.chosen)
    this.composer = this.closest("ticket-composer")
    this.composer.addEventListener("input", this.typed)
    this.composer.addEventListener("change", this.later)
    this.composer.addEventListener("files-changed", this.later)
    addEventListener("turbo:frame-load", this.news)
    this.marks = new DraftMarks(this.field, this.composer.querySelector(".marks"), finding => this.show(finding))
    this.fold(localStorage.getItem("luukku-coach") === "folded")
    this.read()
  }
  disconnectedCallback() {
    clearTimeout(this.timer)
    this.reading?.abort()
    this.composer.removeEventListener("input", this.typed)
    this.composer.removeEventListener("change", this.later)
    this.composer.removeEventListener("files-changed", this.later)
    removeEventListener("turbo:frame-load", this.news)
  }

  get field() { return this.composer.querySelector("#reply-text") }
  get said() { return this.querySelector(".said") }

  typed = event => {
    if (event.target !== this.field) return
    this.marks.moved()
    this.later()
  }
  later = () => {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.read(), PAUSE)
  }

  // A reply that has left takes its steps with it.
  news = event => {
    if (event.target.contains(this) && this.said.querySelector(".playbook")) this.later()
  }

  async read() {
    clearTimeout(this.timer)
    this.reading?.abort()
    const reading = this.reading = new AbortController()
    const text = this.field.value
    const body = new URLSearchParams({ text, to: this.composer.querySelector(".reply-form [name=to]").value })
    for (const file of this.composer.querySelectorAll(".reply-form [name=attached]")) body.append("attached", file.value)
    try {
      const answer = await fetch(this.dataset.path, { method: "POST", body, signal: reading.signal, headers: { "X-CSRF-Token": token() } })
      if (!answer.ok) return
      const told = await answer.text()
      // What was typed meanwhile is read once its own pause comes.
      if (reading !== this.reading || text !== this.field.value) return
      this.tell(told)
    } catch (trouble) {
      if (trouble.name !== "AbortError") this.timer = setTimeout(() => this.read(), 5000)
    }
  }

  tell(told) {
    const active = document.activeElement?.closest(".said") && document.activeElement
    const held = active && active.closest("li")?.dataset.rule
    const kept = active && active.dataset.keep
    this.said.innerHTML = told
    this.foldSteps(localStorage.getItem("luukku-steps") === "folded")
    this.querySelector("[data-points]").textContent = this.said.querySelector(".ring text")?.textContent ?? ""
    // Beside the button, also with the coach folded away: what is left open is left knowingly.
    this.composer.querySelector("[data-left-open]").textContent = this.said.querySelector(".score").dataset.left
    this.classList.toggle("stops", Boolean(this.said.querySelector("li.stop")))
    this.marks.draw([...this.said.querySelectorAll(".findings li")].filter(item => !("whole" in item.dataset)).map(item =>
      ({ item, kind: item.className, start: Number(item.dataset.start), end: Number(item.dataset.end) })))
    if (held) this.said.querySelector(`[data-rule="${held}"] button`)?.focus()
    // What was pressed may be gone: "Use" is, once used, and "not applicable", whose question stays.
    if (kept) ([kept, kept.split(" ")[0]].map(key => this.said.querySelector(`[data-keep="${key}"]`)).find(Boolean) ?? this.said.querySelector("[data-keep]"))?.focus()
  }

  clicked = event => {
    const button = event.target.closest("button")
    if (!button) return
    const { text, start, end, mute, unmute, state, message, follow, aside, step, ticked } = button.dataset
    if (button.matches(".coach-fold")) this.fold(!this.classList.contains("folded"), true)
    else if (button.matches(".fix")) this.write(text, Number(start), Number(end))
    else if ("show" in button.dataset) this.marks.select(button.closest("li"))
    else if (mute) this.post("/mutes", { rule: mute })
    else if (unmute) Promise.all(unmute.split(" ").map(rule => this.send("/mutes/end", { rule }))).then(() => this.read())
    else if (state) this.post("/questions", { message, start, settled: state })
    else if (button.matches(".steps-fold")) this.foldSteps(button.getAttribute("aria-expanded") === "true", true)
    else if (follow) this.post("/playbook", { playbook: follow })
    else if (aside) this.post("/playbook/end", { playbook: aside })
    else if (step) this.post("/steps", { playbook: button.closest("[data-playbook]").dataset.playbook, step, ticked })
  }
  chosen = event => {
    if (!("choose" in event.target.dataset)) return
    const used = this.querySelector("[data-playbook]")?.dataset.playbook
    if (event.target.value) this.post("/playbook", { playbook: event.target.value })
    else if (used) this.post("/playbook/end", { playbook: used })
  }

  async post(path, body) {
    if ((await this.send(path, body)).ok) this.read()
  }
  send(path, body) {
    return fetch(this.dataset.path + path, { method: "POST", body: new URLSearchParams(body), headers: { "X-CSRF-Token": token() } })
  }

  // As if it were typed, so that Ctrl+Z takes it back. Where the text has moved since, the place has moved with it.
  write(text, start, end) {
    const shift = this.marks.shift(start)
    this.field.focus()
    this.field.setSelectionRange(start + shift, end + shift)
    const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text)
    if (!done) {
      this.field.setRangeText(text, start + shift, end + shift, "end")
      this.field.dispatchEvent(new Event("input", { bubbles: true }))
    }
    this.read()
  }

  show(finding) {
    this.said.querySelectorAll(".now").forEach(item => item.classList.remove("now"))
    if (!finding) return
    this.fold(false)
    finding.item.classList.add("now")
    finding.item.scrollIntoView({ block: "nearest" })
  }

  foldSteps(folded, kept = false) {
    const steps = this.said.querySelector(".steps")
    if (!steps) return
    steps.hidden = folded
    this.said.querySelector(".steps-fold").setAttribute("aria-expanded", !folded)
    if (kept) localStorage.setItem("luukku-steps", folded ? "folded" : "open")
  }
  fold(folded, kept = false) {
    this.classList.toggle("folded", folded)
    this.querySelector(".coach-fold").setAttribute("aria-expanded", !folded)
    if (kept) localStorage.setItem("luukku-coach", folded ? "folded" : "open")
  }
})
