// Puts the contact form where this script stands, and keeps the frame as high as the form is.
//   <script src="https://…/b/kirjakulma/contact.js" async></script>
// data-lang chooses the language; otherwise the page's own is used where the brand speaks it. data-theme is light (as
// it is when not said), dark, or auto for the reader's own.
(() => {
  const script = document.currentScript
  const source = new URL(script.src)
  const language = script.dataset.lang || document.documentElement.lang
  const frame = document.createElement("iframe")
  const address = new URL(source.pathname.replace(/\.js$/, "/embed"), source)
  if (language) address.searchParams.set("lang", language)
  if (script.dataset.theme) address.searchParams.set("theme", script.dataset.theme)
  frame.src = address
  frame.title = script.dataset.title || "Ota yhteyttä · Kontakta oss · Contact us"
  Object.assign(frame.style, { display: "block", width: "100%", height: "900px", border: "0" })
  script.after(frame)

  addEventListener("message", event => {
    if (event.source !== frame.contentWindow || event.origin !== source.origin) return
    const height = Number(event.data?.luukkuHeight)
    if (height > 0) frame.style.height = `${Math.min(height, 10000)}px`
  })

  // A new page in the frame begins at its top.
  let pages = 0
  frame.addEventListener("load", () => {
    if (pages++ > 0 && frame.getBoundingClientRect().top < 0) frame.scrollIntoView()
  })
})()
