// The files of what one writes: each is uploaded to the draft at once, so that a reload or another device has it too.
// Without scripts the form's own file field goes on working.
customElements.define("attached-files", class extends HTMLElement {
  waiting = []

  connectedCallback() {
    [this.coming, this.refusal] = [...this.querySelectorAll("template")].map(template => template.content.firstElementChild)
    this.addEventListener("click", this.clicked)
    addEventListener("beforeunload", this.warn)
  }
  disconnectedCallback() { removeEventListener("beforeunload", this.warn) }

  get list() { return this.querySelector("ul") }
  get busy() { return this.waiting.length > 0 }
  get kept() { return [...this.list.querySelectorAll("[data-bytes]")].map(size => Number(size.dataset.bytes)) }

  // Says first what the server would say after a long upload.
  add(files) {
    for (const file of files) {
      const all = [...this.kept, ...this.waiting.map(one => one.file.size)]
      if (all.length >= this.dataset.most) this.refuse(this.dataset.tooMany)
      else if (all.reduce((sum, size) => sum + size, file.size) > this.dataset.mostBytes) this.refuse(this.dataset.tooLarge)
      else this.queue(file)
    }
    this.next()
  }

  queue(file) {
    const line = this.coming.cloneNode(true)
    line.querySelector(".name").textContent = line.querySelector(".name").title = file.name
    const cancel = line.querySelector("[data-cancel]")
    cancel.setAttribute("aria-label", cancel.dataset.cancel.replace("{0}", file.name))
    cancel.title = cancel.getAttribute("aria-label")
    line.querySelector("progress").setAttribute("aria-label", file.name)
    this.list.append(line)
    this.waiting.push({ file, line })
  }

  // One after another: they keep the order in which they were added.
  next() {
    const one = this.waiting[0]
    if (!one) return this.done()
    if (one.sending) return
    const sending = one.sending = new XMLHttpRequest()
    sending.open("POST", this.getAttribute("path").replace(/\/$/, ""))
    sending.setRequestHeader("X-CSRF-Token", document.querySelector("meta[name=csrf-token]").content)
    sending.upload.addEventListener("progress", event => { if (event.lengthComputable) one.line.querySelector("progress").value = event.loaded / event.total })
    sending.addEventListener("loadend", () => this.answered(one, sending))
    const body = new FormData()
    body.append("files", one.file)
    sending.send(body)
  }

  answered(one, { status, responseText }) {
    if (one.cancelled) return
    if (status === 200) {
      one.line.outerHTML = responseText
      this.changed()
    }
    else if (status === 422) this.replaceWithRefusal(one, line => { line.innerHTML = responseText })
    else this.replaceWithRefusal(one, () => this.refuse(this.dataset.failed.replace("{0}", one.file.name)))
    this.leave(one)
  }

  // What was to be sent with the file is not sent without it.
  replaceWithRefusal(one, show) {
    this.afterwards = null
    one.line.remove()
    const holder = document.createElement("ul")
    show(holder)
    this.list.append(...holder.children)
  }

  leave(one) {
    this.waiting = this.waiting.filter(other => other !== one)
    this.next()
  }

  done() {
    this.tell("")
    this.afterwards?.()
    this.afterwards = null
  }

  // Runs when all is uploaded, unless something was refused on the way.
  whenDone(act) {
    this.afterwards = act
    this.tell(this.dataset.waits)
  }

  refuse(sentence) {
    const line = this.refusal.cloneNode(true)
    line.querySelector(".why").textContent = sentence
    this.list.append(line)
  }

  tell(sentence) { this.querySelector("[data-status]").textContent = sentence }

  clicked = event => {
    const button = event.target.closest("button")
    if (!button) return
    const line = button.closest("li")
    if (button.matches("[data-remove]")) { event.preventDefault(); this.remove(line, button) }
    else if (button.matches("[data-cancel]")) this.cancel(line)
    else if (button.matches("[data-dismiss]")) this.drop(line)
  }

  cancel(line) {
    const one = this.waiting.find(other => other.line === line)
    if (!one) return
    one.cancelled = true
    one.sending?.abort()
    this.afterwards = null
    this.drop(line)
    this.leave(one)
  }

  async remove(line, button) {
    button.disabled = true
    const answer = await fetch(button.formAction, { method: "POST", redirect: "manual", headers: { "X-CSRF-Token": document.querySelector("meta[name=csrf-token]").content } }).catch(() => null)
    if (answer?.type === "opaqueredirect") return this.drop(line)
    button.disabled = false
    this.refuse(this.dataset.stays)
  }

  // Focus goes on to what is next, never to nowhere.
  drop(line) {
    const near = (line.nextElementSibling ?? line.previousElementSibling)?.querySelector("button") ?? this.closest("form").querySelector("textarea")
    line.remove()
    near.focus()
    this.changed()
  }

  // The coach beside reads the files as well.
  changed() { this.dispatchEvent(new Event("files-changed", { bubbles: true })) }

  warn = event => { if (this.busy) event.preventDefault() }
})
