// Where one writes: saves the draft as it is typed, tells the others who writes, takes files by drop or paste.
import { Mentions } from "app/mentions"
import { SavedReplies } from "app/saved-replies"

const token = () => document.querySelector("meta[name=csrf-token]").content
const post = (path, body, method = "POST", signal = undefined) =>
  fetch(path, { method, signal, body: new URLSearchParams(body), headers: { "X-CSRF-Token": token() }, keepalive: true })

customElements.define("ticket-composer", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", this.typed)
    this.addEventListener("change", this.chosen)
    this.addEventListener("keydown", this.key)
    this.addEventListener("submit", this.letGo)
    this.addEventListener("turbo:submit-end", this.gone)
    this.addEventListener("turbo:before-morph-element", this.keep)
    this.addEventListener("dragover", event => {
      if (!event.dataTransfer.types.includes("Files")) return
      event.preventDefault()
      this.classList.add("dropping")
    })
    this.addEventListener("dragleave", event => { if (!this.contains(event.relatedTarget)) this.classList.remove("dropping") })
    this.addEventListener("drop", event => { if (event.dataTransfer.files.length) this.take(event, event.dataTransfer.files) })
    this.addEventListener("paste", event => { if (event.clipboardData.files.length) this.take(event, event.clipboardData.files) })
    const reply = this.querySelector(".reply-form textarea")
    this.saved = reply && new SavedReplies(this, reply)
    this.mentions = new Mentions(this, this.querySelector("[data-mentions]"))
    this.querySelector("[data-open-saved]")?.addEventListener("click", () => this.saved.menu ? this.saved.close() : this.saved.browse())
    // What was typed before this script had come is saved too.
    const early = [...this.querySelectorAll("[data-writes]")].find(field => field.value !== field.defaultValue)
    if (early) this.typed({ target: early })
    if (this.dataset.opened) this.begin()
    this.present()
    this.beat = setInterval(() => this.present(), 15000)
    // A tab that is closed, left or put aside takes no element off the page.
    document.addEventListener("visibilitychange", this.leave)
  }
  disconnectedCallback() {
    clearInterval(this.beat)
    document.removeEventListener("visibilitychange", this.leave)
    this.save()
    post(this.dataset.presence + "/end", {}).catch(() => {})
  }

  get form() { return this.querySelector(`.${this.querySelector("[name=mode]:checked").value}-form`) }
  get field() { return this.form.querySelector("textarea") }
  get files() { return this.form.querySelector("attached-files") }

  // Laid before the writer, who says first whom it is for; their own words go above what is quoted.
  begin() {
    this.field.setSelectionRange(0, 0)
    this.form.elements.to?.focus()
  }

  // The server learns which message was the newest on this screen. What is on its way is not sent again, however often
  // the keys are pressed.
  letGo = event => {
    if ("sent" in event.target.dataset) return event.preventDefault()
    if (this.files.busy) {
      event.preventDefault()
      return this.files.whenDone(() => event.target.requestSubmit(event.submitter))
    }
    event.target.dataset.sent = ""
    // A draft saved after this would come back as one that was never sent.
    clearTimeout(this.timer)
    this.saving?.abort()
    this.unsaved = null
    const newest = [...document.querySelectorAll(".message")].map(message => Number(message.id.slice(8))).sort((a, b) => a - b).at(-1)
    for (const field of this.querySelectorAll("[name=seen]")) if (newest) field.value = newest
  }

  gone = event => delete event.target.dataset.sent

  // News around it leaves what is being written alone. Only when the writer's own reply left or came back, or did not go,
  // or something was laid before them to be sent on, is it new.
  keep = event => {
    const told = event.detail.newElement
    if (event.target !== this || told?.dataset.version !== this.dataset.version || told.querySelector("[role=alert]")) return
    if (!told.dataset.opened || told.dataset.opened === this.dataset.opened) event.preventDefault()
  }

  present() {
    const writing = this.wroteAt && Date.now() - this.wroteAt < 20000
    post(this.dataset.presence, { writing: Boolean(writing) }).catch(() => {})
  }

  typed = event => {
    if (!event.target.matches("[data-writes], .recipients input, .outsider-form :is([name=to], [name=cc])")) return
    const first = !this.wroteAt || Date.now() - this.wroteAt > 20000
    this.wroteAt = Date.now()
    if (first) this.present()
    this.unsaved = this.form
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), 700)
    if (event.target === this.saved?.field) this.saved.follow()
    if (event.target === this.mentions.field) this.mentions.follow()
  }

  leave = () => { if (document.visibilityState === "hidden") this.save() }

  async save() {
    const form = this.unsaved
    if (!form || "sent" in form.dataset) return
    this.unsaved = null
    const note = form.querySelector("[data-saved]")
    const value = name => form.elements[name]?.value ?? ""
    try {
      this.saving = new AbortController()
      const answer = await post(form.dataset.draft, { text: value("text"), to: value("to"), cc: value("cc"), bcc: value("bcc") }, "PUT", this.saving.signal)
      if (!answer.ok) throw new Error(answer.status)
      note.textContent = note.dataset.text
    } catch (trouble) {
      if (trouble.name === "AbortError") return
      note.textContent = note.dataset.lost
      this.unsaved ??= form
      this.timer = setTimeout(() => this.save(), 5000)
    }
  }

  chosen = event => {
    if (event.target.name === "mode") this.field.focus()
    if (event.target.type === "file") {
      this.files.add(event.target.files)
      event.target.value = ""
    }
  }

  take(event, files) {
    event.preventDefault()
    this.classList.remove("dropping")
    this.files.add(files)
  }

  key = event => {
    if (this.saved?.key(event) || this.mentions.key(event)) return
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (!event.repeat) this.form.requestSubmit(this.form.querySelector("[data-send]"))
    }
  }

  open(mode) {
    const choice = this.querySelector(`[name=mode][value=${mode}]`)
    if (!choice) return
    choice.checked = true
    this.field.focus()
  }
})
