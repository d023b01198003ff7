<?php

declare(strict_types=1);

namespace Handler;

use Closure;
use RuntimeException;

/** Bitrix24: the sign-in, kept in a file, and REST methods. What fails throws Bitrix24's code as the message. */
class Bitrix24
{
    public const EVENTS = ['OnImConnectorMessageAdd', 'OnImConnectorMessageUpdate', 'OnImConnectorMessageDelete',
        'OnImConnectorDialogStart', 'OnImConnectorDialogFinish', 'OnImConnectorStatusDelete',
        'OnImConnectorLineDelete'];

    /** The parameters of imconnector.register, and the texts of the settings page. */
    public readonly array $connector;
    public readonly string $id;

    /** `$post` sends a text to an address and returns the answer; tests have their own. */
    public function __construct(public readonly array $settings, private ?Closure $post = null)
    {
        $this->connector = json_decode(file_get_contents(__DIR__ . '/../connector.json'), true);
        $this->id = $this->connector['register']['ID'];
        $this->post ??= self::send(...);
    }

    /** Returns what the environment says (see .env.example). */
    public static function settings(array $environment): array
    {
        $required = ['PORTAL_URL', 'PUBLIC_URL', 'CLIENT_ID', 'CLIENT_SECRET', 'MESSENGER_KEY'];
        $missing = array_filter($required, fn ($name) => ($environment[$name] ?? '') === '');
        if ($missing) {
            throw new RuntimeException('Set ' . implode(', ', $missing) . ' (see .env.example).');
        }
        $environment += ['OAUTH_SERVER' => 'https://oauth.bitrix24.tech', 'DATA_FOLDER' => dirname(__DIR__) . '/data'];
        foreach (['PORTAL_URL', 'PUBLIC_URL', 'OAUTH_SERVER'] as $name) {
            $environment[$name] = rtrim($environment[$name], '/');
        }
        return array_change_key_case($environment);
    }

    /** Returns what has to survive a restart; empty before the installation. */
    public function state(): array
    {
        $file = $this->settings['data_folder'] . '/state.json';
        return is_file($file) ? json_decode(file_get_contents($file), true) : [];
    }

    /** Replaces some values, in a file that nobody else can read. The old one stays until the new one is complete. */
    public function change(array $values): void
    {
        $file = $this->settings['data_folder'] . '/state.json';
        is_dir(dirname($file)) || mkdir(dirname($file), 0700, true);
        $before = umask(0077);
        file_put_contents("$file.new", json_encode($values + $this->state(), JSON_THROW_ON_ERROR));
        umask($before);
        rename("$file.new", $file);
    }

    /** Remembers that an open channel was switched on or off. */
    public function setLine(int $line, bool $isOn): void
    {
        $others = array_values(array_diff($this->state()['lines'] ?? [], [$line]));
        $this->change(['lines' => $isOn ? [...$others, $line] : $others]);
    }

    /** Says whether there is a sign-in; one that can't be renewed any more is removed. */
    public function isInstalled(): bool
    {
        return ($this->state()['access_token'] ?? '') !== '';
    }

    /** Asks the portal whether it has given this token to this application. */
    public function isOwnToken(string $token): bool
    {
        try {
            $about = $this->callWith($token, 'app.info');
            return hash_equals($this->settings['client_id'], (string) ($about['CODE'] ?? ''));
        } catch (RuntimeException) {
            return false;
        }
    }

    /** Keeps an administrator's sign-in that the portal confirms, registers, binds the events. */
    public function install(string $accessToken, string $refreshToken, string $applicationToken): void
    {
        if (!$this->isOwnToken($accessToken) || !$this->callWith($accessToken, 'profile')['ADMIN']) {
            throw new RuntimeException('ACCESS_DENIED');
        }
        $tokens = ['access_token' => $accessToken, 'refresh_token' => $refreshToken];
        $this->change($tokens + ['application_token' => $applicationToken]);
        $page = ['PLACEMENT_HANDLER' => $this->settings['public_url'] . '/settings'];
        $answer = $this->call('imconnector.register', $page + $this->connector['register']);
        if (!($answer['result'] ?? false)) { // a refusal comes with HTTP 200
            throw new RuntimeException((string) ($answer['error'] ?? 'NOT_REGISTERED'));
        }
        $handler = $this->settings['public_url'] . '/events';
        $ours = array_filter($this->call('event.get'), fn ($one) => ($one['handler'] ?? '') === $handler);
        foreach (self::EVENTS as $event) {
            if (!in_array(strtoupper($event), array_column($ours, 'event'), true)) {
                $this->call('event.bind', ['event' => $event, 'handler' => $handler]);
            }
        }
        self::log('installed');
    }

    /** Calls a method; a sign-in that has expired is renewed, and the call repeated once. */
    public function call(string $method, array $params = []): mixed
    {
        $token = $this->state()['access_token'] ?? ''; // without one, the portal says NO_AUTH_FOUND
        try {
            return $this->callWith($token, $method, $params);
        } catch (RuntimeException $error) {
            if ($error->getMessage() !== 'expired_token') {
                throw $error;
            }
        }
        return $this->callWith($this->renewed($token), $method, $params);
    }

    /** Calls a method with MESSAGES; one that is refused inside a successful call is an error too. */
    public function callForMessages(string $method, int $line, array $messages): void
    {
        $answer = $this->call($method, ['CONNECTOR' => $this->id, 'LINE' => $line, 'MESSAGES' => $messages]);
        if (in_array(false, array_column($answer['DATA']['RESULT'] ?? [], 'SUCCESS'), true)) {
            throw new RuntimeException('MESSAGE_REFUSED');
        }
    }

    /** Writes a line to the server's log; what comes from outside is quoted. */
    public static function log(string $text, string ...$given): void
    {
        $quoted = array_map(fn ($one) => json_encode(substr($one, 0, 60), JSON_INVALID_UTF8_SUBSTITUTE), $given);
        error_log(implode(' ', [$text, ...$quoted]));
    }

    private function renewed(string $old): string
    {
        $lock = fopen($this->settings['data_folder'] . '/lock', 'c');
        flock($lock, LOCK_EX);
        $state = $this->state();
        if ($state['access_token'] !== $old) {
            return $state['access_token']; // another request has renewed it meanwhile
        }
        $form = ['grant_type' => 'refresh_token', 'refresh_token' => $state['refresh_token']];
        $form += array_intersect_key($this->settings, ['client_id' => 0, 'client_secret' => 0]);
        $address = $this->settings['oauth_server'] . '/oauth/token/';
        try {
            $answer = $this->answer($address, http_build_query($form), 'x-www-form-urlencoded');
        } catch (RuntimeException $error) {
            if ($error->getMessage() === 'invalid_grant') { // unused for 180 days; the settings page brings a new one
                $this->change(['access_token' => '', 'refresh_token' => '']);
            }
            self::log('renewing the sign-in failed:', $error->getMessage());
            throw $error;
        }
        // The old refresh token is used up, so the new one is stored before anything else.
        $this->change(['access_token' => $answer['access_token'], 'refresh_token' => $answer['refresh_token']]);
        self::log('sign-in renewed');
        return $answer['access_token'];
    }

    private function callWith(string $token, string $method, array $params = [], int $pause = 1): mixed
    {
        $body = json_encode($params + ['auth' => $token], JSON_INVALID_UTF8_SUBSTITUTE);
        try {
            return $this->answer($this->settings['portal_url'] . "/rest/$method", $body, 'json')['result'] ?? null;
        } catch (RuntimeException $error) {
            if ($error->getMessage() !== 'QUERY_LIMIT_EXCEEDED' || $pause > 4) {
                throw $error;
            }
        }
        sleep($pause);
        return $this->callWith($token, $method, $params, $pause * 2);
    }

    private function answer(string $address, string $body, string $kind): array
    {
        $answer = json_decode((string) ($this->post)($address, $body, "application/$kind"), true);
        if (!is_array($answer) || isset($answer['error'])) {
            throw new RuntimeException((string) ($answer['error'] ?? 'NO_ANSWER'));
        }
        return $answer;
    }

    private static function send(string $address, string $body, string $type): string
    {
        $options = ['method' => 'POST', 'header' => "Content-Type: $type", 'content' => $body];
        $options += ['ignore_errors' => true, 'follow_location' => 0, 'timeout' => 20];
        return (string) @file_get_contents($address, false, stream_context_create(['http' => $options]));
    }
}
