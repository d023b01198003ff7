<?php

declare(strict_types=1);

namespace Handler;

use Closure;
use RuntimeException;

/** Answers the requests: each answer is a status, a text, headers, and what has to be done after the answer. */
class App
{
    private const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'";
    private const STYLE = <<<'END'
        body { font: 15px/1.5 system-ui, sans-serif; color: #333; margin: 24px; max-width: 560px }
        header { display: flex; gap: 16px; align-items: center } h1 { font-size: 22px; overflow-wrap: anywhere }
        img { width: 64px; height: 64px; border-radius: 50% } label { display: block; margin: 16px 0 }
        input, button { display: block; width: 100%; box-sizing: border-box; padding: 8px; font: inherit }
        END;

    public function __construct(private readonly Bitrix24 $bitrix24, private readonly Messenger $messenger)
    {
    }

    /** `$form` is what PHP has read of a form, `$key` the header Authorization. */
    public function answer(string $method, string $path, array $form, string $key, ?string $body = null): array
    {
        if ($path === 'messenger' && !hash_equals("Bearer {$this->bitrix24->settings['messenger_key']}", $key)) {
            return $this->said(403, 'wrong key');
        }
        $health = ['ok' => true, 'connector' => $this->bitrix24->id, 'installed' => $this->bitrix24->isInstalled()];
        try {
            return match ("$method $path") {
                'POST install' => $this->install($form),
                'POST settings' => $this->settingsPage($form),
                'POST events' => $this->events($form),
                'POST messenger' => $this->customerWrites($body ?? file_get_contents('php://input')),
                'GET messenger' => $this->said(200, array_values($this->messenger->messages())),
                'GET health' => $this->said(200, $health + ['lines' => $this->bitrix24->state()['lines'] ?? []]),
                default => $this->said(404, 'not found'),
            };
        } catch (RuntimeException $error) {
            $code = $error->getMessage();
            Bitrix24::log("$path:", $code);
            $failed = "{$this->bitrix24->connector['texts']['failed']} ($code)";
            $answer = $this->said($code === 'ACCESS_DENIED' ? 403 : 502, ['error' => $code]);
            return $path === 'settings' ? $this->shown($failed, '') : $answer;
        }
    }

    /** Bitrix24 posts ONAPPINSTALL to this address; whose sign-in it is, the portal itself confirms. */
    private function install(array $form): array
    {
        $names = ['access_token', 'refresh_token', 'application_token'];
        $this->bitrix24->install(...array_map(fn ($name) => self::get($form, 'auth', $name), $names));
        return $this->said(200, 'installed');
    }

    /** Shows the page that Bitrix24 opens in a frame, and does what its buttons ask for. */
    private function settingsPage(array $form): array
    {
        $ticket = self::get($form, 'ticket');
        $line = $ticket === '' ? $this->opened($form) : $this->lineOf($ticket);
        if ($line === 0) {
            return $this->said(403, 'Close this page and open it again in Bitrix24.');
        }
        if ($ticket !== '') {
            $this->switch($line, $form);
        } elseif (!$this->bitrix24->isInstalled()) { // this post carries a whole sign-in
            $names = ['AUTH_ID', 'REFRESH_ID', 'APPLICATION_TOKEN'];
            $this->bitrix24->install(...array_map(fn ($name) => self::get($form, $name), $names));
        }
        $here = ['CONNECTOR' => $this->bitrix24->id, 'LINE' => $line];
        $isOn = (bool) $this->bitrix24->call('imconnector.status', $here)['STATUS'];
        $texts = $this->bitrix24->connector['texts'];
        $said = $texts[$isOn ? 'connected' : 'not_connected'];
        $texts = array_map(htmlspecialchars(...), $texts);
        $fields = $isOn ? '' : "<label>{$texts['account']}<input name=\"name\" maxlength=\"255\"></label>
            <label>{$texts['link']}<input name=\"url\" type=\"url\" maxlength=\"255\"></label>";
        $ticket = $this->signed("$line:" . (time() + 3600));
        [$active, $button] = $isOn ? [0, $texts['disconnect']] : [1, $texts['connect']];
        return $this->shown($said, <<<END
            <form method="post" action="settings"><input type="hidden" name="ticket" value="$ticket">$fields
            <button name="active" value="$active">$button</button></form>
            END);
    }

    /** Returns the open channel that the page was opened for, if the portal vouches for who opened it. */
    private function opened(array $form): int
    {
        $options = json_decode(self::get($form, 'PLACEMENT_OPTIONS'), true);
        if (!is_array($options) || strtolower((string) ($options['CONNECTOR'] ?? '')) !== $this->bitrix24->id) {
            return 0;
        }
        return $this->bitrix24->isOwnToken(self::get($form, 'AUTH_ID')) ? (int) ($options['LINE'] ?? 0) : 0;
    }

    private function switch(int $line, array $form): void
    {
        $here = ['CONNECTOR' => $this->bitrix24->id, 'LINE' => $line];
        $isOn = self::get($form, 'active') === '1';
        $this->bitrix24->call('imconnector.activate', $here + ['ACTIVE' => (int) $isOn]);
        $this->bitrix24->setLine($line, $isOn);
        if ($isOn) {
            $name = self::get($form, 'name') ?: $this->bitrix24->connector['register']['NAME'];
            $url = self::get($form, 'url');
            $data = ['ID' => "{$this->bitrix24->id}_$line", 'NAME' => $name, 'URL' => $url, 'URL_IM' => $url];
            $this->bitrix24->call('imconnector.connector.data.set', $here + ['DATA' => $data]);
        }
        Bitrix24::log("open channel $line switched " . ($isOn ? 'on' : 'off'));
    }

    /** Adds what proves for an hour that the page was opened from Bitrix24 (a frame has no cookies). */
    private function signed(string $what): string
    {
        return "$what:" . hash_hmac('sha256', $what, $this->bitrix24->settings['client_secret']);
    }

    private function lineOf(string $ticket): int
    {
        [$line, $ends] = explode(':', $ticket) + ['', ''];
        return hash_equals($this->signed("$line:$ends"), $ticket) && (int) $ends > time() ? (int) $line : 0;
    }

    private function shown(string $sentence, string $form): array
    {
        ['register' => ['NAME' => $name, 'ICON' => $icon], 'texts' => $texts] = $this->bitrix24->connector;
        $values = [$texts['language'], $name, $icon['DATA_IMAGE'], $icon['COLOR'], $sentence];
        [$language, $name, $image, $color, $sentence] = array_map(htmlspecialchars(...), $values);
        $style = self::STYLE;
        $policy = self::POLICY . "; frame-ancestors {$this->bitrix24->settings['portal_url']}";
        return [200, <<<END
            <!doctype html><html lang="$language"><meta charset="utf-8"><title>$name</title>
            <meta name="viewport" content="width=device-width"><style>$style</style>
            <header><img src="$image" alt="" style="background-color: $color"><h1>$name</h1></header>
            <p role="status">$sentence</p>$form</html>
            END, ["Content-Security-Policy: $policy", 'Cache-Control: no-store'], null];
    }

    private function events(array $form): array
    {
        $known = $this->bitrix24->state()['application_token'] ?? '';
        if ($known === '' || !hash_equals($known, self::get($form, 'auth', 'application_token'))) {
            Bitrix24::log('event refused: another application_token');
            return $this->said(403, 'wrong application_token');
        }
        $event = strtoupper(self::get($form, 'event'));
        return $this->said(200, 'ok', function () use ($event, $form): void {
            Bitrix24::log('event', $event);
            try {
                $this->handle($event, $form['data'] ?? []);
            } catch (RuntimeException $error) {
                Bitrix24::log('event', $event, $error->getMessage());
            }
        });
    }

    private function handle(string $event, mixed $data): void
    {
        $connector = self::get($data, 'CONNECTOR') ?: self::get($data, 'connector');
        if (is_array($data) && strtolower($connector) !== $this->bitrix24->id) {
            return;
        }
        if (in_array($event, ['ONIMCONNECTORLINEDELETE', 'ONIMCONNECTORSTATUSDELETE'], true)) {
            // One has the line's ID alone as its data, the other has keys in lower case.
            $this->bitrix24->setLine((int) (is_array($data) ? self::get($data, 'line') : $data), false);
        }
        foreach ($data['DATA'] ?? [] as $one) {
            $this->messenger->dialog(self::get($one, 'connector', 'chat_id'), str_ends_with($event, 'FINISH'));
        }
        foreach ($data['MESSAGES'] ?? [] as $one) {
            $this->handleMessage($event, (int) $data['LINE'], $one);
        }
    }

    private function handleMessage(string $event, int $line, array $one): void
    {
        $chat = self::get($one, 'chat', 'id');
        $text = self::plain(self::get($one, 'message', 'text'));
        $ids = array_values((array) ($one['message']['id'] ?? []));
        if ($event === 'ONIMCONNECTORMESSAGEDELETE') {
            array_map($this->messenger->delete(...), $ids);
            return;
        }
        if ($event === 'ONIMCONNECTORMESSAGEADD') {
            $ids = [$this->messenger->deliver($chat, $text, $one['message']['files'] ?? [])];
        } else {
            array_map(fn ($id) => $this->messenger->edit($id, $text), $ids);
        }
        $confirmed = ['im' => $one['im'], 'message' => ['id' => $ids], 'chat' => ['id' => $chat]];
        $this->bitrix24->callForMessages('imconnector.send.status.delivery', $line, [$confirmed]);
    }

    private function customerWrites(string $body): array
    {
        $given = json_decode($body, true);
        $message = is_array($given) ? $this->messenger->customerMessage($given) : null;
        if ($message === null) {
            return $this->said(400, 'chat, user and text are needed');
        }
        // Without a line that is switched on, the portal says NOT_ACTIVE_LINE.
        $line = (int) ($given['line'] ?? $this->bitrix24->state()['lines'][0] ?? 0);
        $this->bitrix24->callForMessages('imconnector.send.messages', $line, [$message]);
        return $this->said(200, ['id' => $message['message']['id']]);
    }

    /** Returns a message without the BB codes of Bitrix24's chats. */
    public static function plain(string $text): string
    {
        return preg_replace(['/[ \t]*\[br\][ \t]*/i', '/\[\/?[bius]\]/i'], ["\n", ''], $text);
    }

    /** Returns a text inside nested arrays; empty if there is none. */
    private static function get(mixed $value, string ...$path): string
    {
        foreach ($path as $key) {
            $value = is_array($value) ? $value[$key] ?? '' : '';
        }
        return is_string($value) ? $value : '';
    }

    private function said(int $status, string|array $what, ?Closure $work = null): array
    {
        $type = is_array($what) ? 'application/json' : 'text/plain; charset=utf-8';
        return [$status, is_array($what) ? json_encode($what) : $what, ["Content-Type: $type"], $work];
    }
}
