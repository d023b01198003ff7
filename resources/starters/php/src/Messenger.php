<?php

declare(strict_types=1);

namespace Handler;

/**
 * The messenger. Put yours in here: the rest of the program stays as it is.
 * This example is a loopback: it keeps what operators write in a file, and `GET /messenger` shows it.
 */
class Messenger
{
    public function __construct(private readonly string $folder)
    {
    }

    /** Sends an operator's message to a customer, and returns the ID that the messenger gives it. */
    public function deliver(string $chat, string $text, array $files): string
    {
        $id = bin2hex(random_bytes(16));
        $this->keep([$id => ['chat' => $chat, 'text' => $text, 'files' => array_column($files, 'name')]]);
        return $id;
    }

    /** Replaces the text of a message that `deliver` has sent. */
    public function edit(string $id, string $text): void
    {
        if ($known = $this->messages()[$id] ?? null) {
            $this->keep([$id => ['text' => $text] + $known]);
        }
    }

    /** Takes back a message that `deliver` has sent. */
    public function delete(string $id): void
    {
        $this->keep([$id => null]);
    }

    /** Hears that an operator's session with a customer has started or finished. */
    public function dialog(string $chat, bool $isFinished): void
    {
    }

    /** Makes an element of MESSAGES (imconnector.send.messages) out of what the messenger posts; null if not complete. */
    public function customerMessage(array $body): ?array
    {
        $given = array_map(fn ($one) => is_scalar($one) ? (string) $one : '', $body);
        if (in_array('', [$given['chat'] ?? '', $given['user'] ?? '', $given['text'] ?? ''], true)) {
            return null;
        }
        preg_match('/^.{0,25}/us', $given['name'] ?? '', $name);
        return [
            'user' => ['id' => $given['user'], 'name' => $name[0] ?? ''],
            'message' => ['id' => $given['id'] ?? bin2hex(random_bytes(16)), 'text' => $given['text']],
            'chat' => ['id' => $given['chat']],
        ];
    }

    /** Returns what the loopback has kept, by ID. */
    public function messages(): array
    {
        $file = "$this->folder/loopback.json";
        return is_file($file) ? json_decode(file_get_contents($file), true) : [];
    }

    private function keep(array $changed): void
    {
        $messages = array_filter($changed + $this->messages());
        file_put_contents("$this->folder/loopback.json", json_encode($messages), LOCK_EX);
    }
}
