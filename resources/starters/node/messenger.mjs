// The messenger. Put yours in here: the rest of the program stays as it is.
// This example is a loopback: it remembers what operators write, and `GET /messenger` shows it.
import { randomUUID } from 'node:crypto'

export class Messenger {
  messages = new Map()
  open = new Set()

  /**
   * Sends an operator's message to a customer, and returns the ID that the messenger gives it.
   * `chat` is as `customerMessage` has named it; each of `files` has `name`, `type` and `link`.
   */
  async deliver(chat, text, files) {
    const id = randomUUID()
    this.messages.set(id, { chat, text, files: files.map((one) => one.name) })
    return id
  }

  /** Replaces the text of a message that `deliver` has sent. */
  async edit(id, text) {
    if (this.messages.has(id)) this.messages.get(id).text = text
  }

  /** Takes back a message that `deliver` has sent. */
  async delete(id) {
    this.messages.delete(id)
  }

  /** Hears that an operator's session with a customer has started, or with `isFinished` has ended. */
  async dialog(chat, isFinished) {
    this.open[isFinished ? 'delete' : 'add'](chat)
  }

  /** Makes an element of MESSAGES (imconnector.send.messages) out of what the messenger posts; null if something is missing. */
  customerMessage(body) {
    const [chat, user, text] = ['chat', 'user', 'text'].map((name) => String(body?.[name] ?? ''))
    if (!chat || !user || !text) return null
    return {
      user: { id: user, name: String(body.name ?? '').slice(0, 25) },
      message: { id: String(body.id ?? randomUUID()), text },
      chat: { id: chat },
    }
  }
}
