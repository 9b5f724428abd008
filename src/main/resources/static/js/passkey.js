// What making a passkey and signing in with one share.
export function known() {
  return Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON)
}

export async function ask(path, body) {
  const token = document.querySelector("meta[name=csrf-token]").content
  const answer = await fetch(path, {
    method: "POST",
    headers: { "X-CSRF-Token": token, "Content-Type": "application/json" },
    body: body ? JSON.stringify(body) : undefined
  })
  if (!answer.ok) throw Object.assign(new Error(`${path}: ${answer.status}`), { status: answer.status })
  return answer
}
