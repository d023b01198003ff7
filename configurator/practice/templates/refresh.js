// Fetches this page again and again, and replaces its marked parts where they have changed.
const SECONDS = 2

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
  if (!answer.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(part.id)
    // Whoever is inside with the keyboard is not disturbed, nor is what has been opened.
    const used = part.contains(document.activeElement) || part.querySelector('details[open]')
    if (next && !used && next.innerHTML !== part.innerHTML) part.innerHTML = next.innerHTML
  }
}

setInterval(() => {
  if (document.visibilityState === 'visible') refresh().catch(() => {})
}, SECONDS * 1000)
