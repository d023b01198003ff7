<?php

/* The handler against a portal that is played in memory: `php tests.php`. */

declare(strict_types=1);

use Handler\App;
use Handler\Bitrix24;
use Handler\Messenger;

foreach (['App', 'Bitrix24', 'Messenger'] as $class) {
    require __DIR__ . "/src/$class.php";
}
ini_set('error_log', PHP_OS_FAMILY === 'Windows' ? 'NUL' : '/dev/null');

$folder = sys_get_temp_dir() . '/handler-' . bin2hex(random_bytes(8));
$settings = Bitrix24::settings([
    'PORTAL_URL' => 'https://acme.example',
    'PUBLIC_URL' => 'https://shop.example/',
    'CLIENT_ID' => 'local.app',
    'CLIENT_SECRET' => 'key',
    'MESSENGER_KEY' => 'word',
    'DATA_FOLDER' => $folder,
]);
$portal = (object) ['valid' => 'a1', 'isOn' => false, 'calls' => [], 'renewals' => []];
$post = function (string $address, string $body) use ($portal): string {
    if (str_ends_with($address, '/oauth/token/')) {
        parse_str($body, $form);
        $portal->renewals[] = $form['refresh_token'];
        $portal->valid = 'a2';
        return '{"access_token": "a2", "refresh_token": "r2"}';
    }
    $params = json_decode($body, true);
    if ($params['auth'] !== $portal->valid) {
        return '{"error": "expired_token"}';
    }
    $method = basename($address);
    $portal->calls[$method][] = $params;
    if ($method === 'imconnector.activate') {
        $portal->isOn = (bool) $params['ACTIVE'];
    }
    return json_encode(['result' => match ($method) {
        'app.info' => ['CODE' => 'local.app'],
        'profile' => ['ADMIN' => true],
        'imconnector.register' => ['result' => true],
        'imconnector.status' => ['STATUS' => $portal->isOn],
        'event.get' => [],
        default => ['DATA' => ['RESULT' => [['SUCCESS' => true]]]],
    }]);
};
$bitrix24 = new Bitrix24($settings, $post);
$app = new App($bitrix24, new Messenger($folder));
$id = $bitrix24->id;
$auth = ['access_token' => 'a1', 'refresh_token' => 'r1', 'application_token' => 'secret'];
$install = ['event' => 'ONAPPINSTALL', 'auth' => $auth];
$key = 'Bearer word';
$checks = 0;
$same = function (mixed $expected, mixed $found, string $what) use (&$checks): void {
    $checks++;
    if ($expected !== $found) {
        fwrite(STDERR, "FAILED: $what\nexpected " . json_encode($expected) . "\nfound " . json_encode($found) . "\n");
        exit(1);
    }
};

$forged = ['event' => 'ONAPPINSTALL', 'auth' => ['access_token' => 'made up'] + $auth];
$same(403, $app->answer('POST', 'install', $forged, '')[0], 'a sign-in that the portal does not confirm');
$same(false, $bitrix24->isInstalled(), 'nothing is kept of it');

$options = json_encode(['CONNECTOR' => $id, 'LINE' => 7]);
$frame = ['AUTH_ID' => 'a1', 'REFRESH_ID' => 'r1', 'APPLICATION_TOKEN' => 'secret', 'PLACEMENT_OPTIONS' => $options];
[, $page, $headers] = $app->answer('POST', 'settings', $frame, '');
$same(true, str_contains($headers[0], 'frame-ancestors https://acme.example'), 'the page may be framed');
$same('installed', $app->answer('POST', 'install', $install, '')[1], 'the installation');
$registered = $portal->calls['imconnector.register'][0];
$same('https://shop.example/settings', $registered['PLACEMENT_HANDLER'], 'the address of the settings page');
$same(Bitrix24::EVENTS, array_slice(array_column($portal->calls['event.bind'], 'event'), 0, 7), 'the events');
$same(0600, fileperms("$folder/state.json") & 0777, 'the sign-in is nobody else\'s');
$same(true, json_decode($app->answer('GET', 'health', [], '')[1])->installed, 'the health page');

preg_match('/name="ticket" value="([^"]+)"/', $page, $found);
$form = ['ticket' => $found[1], 'active' => '1', 'name' => 'Shop', 'url' => ''];
$same(200, $app->answer('POST', 'settings', $form, '')[0], 'connecting');
$same(true, $portal->isOn, 'it is on');
$data = ['ID' => "{$id}_7", 'NAME' => 'Shop', 'URL' => '', 'URL_IM' => ''];
$same($data, $portal->calls['imconnector.connector.data.set'][0]['DATA'], 'its data');
$form['ticket'][0] = '8';
$same(403, $app->answer('POST', 'settings', $form, '')[0], 'another line\'s ticket');

$message = ['im' => ['chat_id' => '10', 'message_id' => '11'], 'chat' => ['id' => 'c1']];
$message['message'] = ['text' => '[b]Anna:[/b] [br]Hello'];
$event = ['event' => 'ONIMCONNECTORMESSAGEADD', 'auth' => ['application_token' => 'guessed']];
$event['data'] = ['CONNECTOR' => $id, 'LINE' => '7', 'MESSAGES' => [$message]];
$same(403, $app->answer('POST', 'events', $event, '')[0], 'another application_token');
$event['auth']['application_token'] = 'secret';
[$status, , , $work] = $app->answer('POST', 'events', $event, '');
$work();
$same(200, $status, 'an event');
$confirmed = $portal->calls['imconnector.send.status.delivery'][0]['MESSAGES'][0];
$same($message['im'], $confirmed['im'], 'the delivery is confirmed');
$shown = json_decode($app->answer('GET', 'messenger', [], $key, '')[1], true);
$same([['chat' => 'c1', 'text' => "Anna:\nHello", 'files' => []]], $shown, 'the loopback');

$portal->valid = 'none';
$body = '{"chat": "c1", "user": "u1", "text": "Hi"}';
$same(403, $app->answer('POST', 'messenger', [], '', $body)[0], 'no key');
$same(200, $app->answer('POST', 'messenger', [], $key, $body)[0], 'a customer\'s message after the sign-in expired');
$same(['r1'], $portal->renewals, 'it was renewed');
$same('r2', $bitrix24->state()['refresh_token'], 'the new one is kept');

array_map('unlink', glob("$folder/*"));
rmdir($folder);
echo "$checks checks passed\n";
