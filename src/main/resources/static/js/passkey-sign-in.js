// Signs in with a passkey. Shown only where the browser knows them.
import { ask, known } from "app/passkey"

customElements.define("passkey-sign-in", class extends HTMLElement {
  connectedCallback() {
    this.hidden = !known()
    this.querySelector("button").addEventListener("click", () => this.signIn())
  }
  async signIn() {
    const error = this.querySelector(".error")
    error.hidden = true
    try {
      const options = PublicKeyCredential.parseRequestOptionsFromJSON(await (await ask("/sign-in/passkey/options")).json())
      const key = await navigator.credentials.get({ publicKey: options })
      const to = encodeURIComponent(this.dataset.to || "/")
      const answer = await ask(`/sign-in/passkey?to=${to}`, key.toJSON())
      location.assign((await answer.json()).to)
    } catch (failure) {
      error.hidden = failure.name === "NotAllowedError"
    }
  }
})
